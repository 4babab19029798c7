package cn.hengjian.deploy.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A program that runs to its end, such as one that prepares a data folder. */
public final class OneOff {
    private OneOff() {}

    /**
     * Runs the program.
     *
     * @param purpose what it is for, completing the sentence "cannot …"
     */
    public static void run(Command command, Path log, Duration patience, String purpose) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(command.folder());
            var builder = new ProcessBuilder(command.line())
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(command.environment());
            var process = builder.start();
            Watchdog.watch(process.pid());
            try {
                if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new StartFailure("cannot " + purpose + "; see " + log);
                }
            } finally {
                process.destroyForcibly();
                Watchdog.forget(process.pid());
            }
        } catch (IOException e) {
            throw new StartFailure("cannot " + purpose + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted: cannot " + purpose, e);
        }
    }
}
