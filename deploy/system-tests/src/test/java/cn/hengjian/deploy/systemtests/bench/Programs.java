package cn.hengjian.deploy.systemtests.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Programs of the system that a bench runs. */
final class Programs {

    private Programs() {}

    /** What the program printed; fails if it fails. */
    static String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command.getFirst() + " failed: " + output);
        }
        return output;
    }

    /** Says in one line what is missing, and where Debian has it. */
    static void require(String program, String debianPackage) throws IOException {
        try {
            new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            System.err.printf(
                    "This bench needs %s: install it, on Debian with apt-get install %s%n", program, debianPackage);
            System.exit(1);
        }
    }
}
