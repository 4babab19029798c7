package cn.hengjian.deploy.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A running process with its pid file; started by this JVM, or by an earlier one and found again. */
public final class ChildProcess {
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH");
    private static final long LOG_LIMIT_BYTES = 20L * 1024 * 1024;

    private final ProcessHandle process;
    private final PidFile pidFile;

    private ChildProcess(ProcessHandle process, PidFile pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts a process that writes to the log; a log that has grown large is first set aside. */
    public static ChildProcess start(Command command, Path log, PidFile pidFile, Lifetime lifetime) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.createDirectories(command.folder());
            rotate(log);
            var builder = new ProcessBuilder(command.line())
                    .directory(command.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(command.environment());
            var handle = builder.start().toHandle();
            if (lifetime == Lifetime.WITH_THIS_JVM) {
                Watchdog.watch(handle.pid());
                var _ = handle.onExit().thenAccept(ended -> Watchdog.forget(ended.pid()));
            }
            pidFile.write(handle);
            return new ChildProcess(handle, pidFile);
        } catch (IOException e) {
            throw new StartFailure("cannot start " + command + ": " + e.getMessage(), e);
        }
    }

    /** The process of an earlier start, if it is still running. */
    public static Optional<ChildProcess> find(PidFile pidFile) {
        return pidFile.findProcess().map(process -> new ChildProcess(process, pidFile));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<ProcessHandle> onExit() {
        return process.onExit();
    }

    /** Asks the process to end and, when it hasn't in time, kills it. */
    public void stop(StopSignal signal, Duration patience) {
        if (process.isAlive()) {
            send(signal);
            if (!awaitExit(patience)) {
                kill();
            }
        }
        pidFile.delete();
    }

    /** Ends the process without warning, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /** Proportional memory in bytes, of the descendants too; 0 where the system doesn't tell. */
    public long memory() {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(member -> proportionalMemory(member.pid()))
                .sum();
    }

    private static long proportionalMemory(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }

    private void send(StopSignal signal) {
        switch (signal) {
            case TERMINATE -> process.destroy();
            case INTERRUPT -> {
                try {
                    new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private boolean awaitExit(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
