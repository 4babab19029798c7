package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The command line of a Java part, with a small footprint: many of them share one machine. */
final class JavaProgram {
    private static final List<String> FOOTPRINT = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            // Or else the heap begins at its maximum on a machine with much memory, and is slow to give back.
            "-Xms24m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            // What compiling needed goes back to the system; and while much starts at once, less is compiled early.
            "-XX:TrimNativeHeapInterval=5000",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final ArrayList<String> line = new ArrayList<>();

    private JavaProgram() {}

    /** A program of this JVM's own kind, with that much heap at most. */
    static JavaProgram of(String heap) {
        var program = new JavaProgram();
        program.line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        program.line.add("-Xmx" + heap);
        program.line.addAll(FOOTPRINT);
        return program;
    }

    JavaProgram options(String... options) {
        line.addAll(List.of(options));
        return this;
    }

    /** All jars of a folder; the programs among them log warnings only. */
    JavaProgram classPath(Path folder) {
        return options(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
                "-cp",
                folder + "/*");
    }

    Command run(SuiteConfig config, String... program) {
        return run(config, Map.of(), program);
    }

    Command run(SuiteConfig config, Map<String, String> environment, String... program) {
        var whole = new ArrayList<>(line);
        whole.addAll(List.of(program));
        var variables = new HashMap<>(environment);
        variables.put("MALLOC_ARENA_MAX", "2");
        return new Command(whole, config.data(), variables);
    }
}
