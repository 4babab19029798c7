package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.process.StartFailure;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts a launcher that outlives this one, and shows what it says until the suite is ready. */
final class Detached {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final SuiteConfig config;
    private final PrintStream out;

    Detached(SuiteConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    int start(UpOptions options) {
        var runFolder = new RunFolder(config);
        runFolder.markReady(false);
        var log = config.logs().resolve("launcher.log");
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, "");
            var launcher = launch(options, log);
            var giveUp = new Thread(launcher::destroy, "give up");
            Runtime.getRuntime().addShutdownHook(giveUp);
            try (var said = new RandomAccessFile(log.toFile(), "r")) {
                Waiting.until(
                        () -> {
                            // Looked at before copying, so that what was said before the end is still copied.
                            boolean done = runFolder.isReady() || !launcher.isAlive();
                            copy(said);
                            return done;
                        },
                        PATIENCE);
            }
            Runtime.getRuntime().removeShutdownHook(giveUp);
            return launcher.isAlive() ? 0 : 1;
        } catch (IOException e) {
            throw new StartFailure("cannot start in the background: " + e.getMessage(), e);
        }
    }

    /** The same Java program; the shell before it lets it survive the end of the terminal. */
    private static Process launch(UpOptions options, Path log) throws IOException {
        var line = new ArrayList<>(List.of("sh", "-c", "trap '' HUP; exec \"$@\"", "sh"));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up"));
        line.addAll(options.attachedArguments());
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void copy(RandomAccessFile said) {
        try {
            var buffer = new byte[8192];
            for (int read = said.read(buffer); read > 0; read = said.read(buffer)) {
                out.write(buffer, 0, read);
            }
            out.flush();
        } catch (IOException e) {
            throw new StartFailure("cannot read what the launcher says: " + e.getMessage(), e);
        }
    }
}
