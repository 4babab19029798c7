package cn.hengjian.deploy.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by pid and start time, so that another process with the same pid is not taken for it. */
public record PidFile(Path path) {
    /** The system's clock of starts is derived from the boot time, which may shift by a second. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public void write(ProcessHandle process) {
        var started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, process.pid() + " " + started.toEpochMilli() + "\n");
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process written here, if it is still running. */
    public Optional<ProcessHandle> findProcess() {
        try {
            var fields = Files.readString(path).strip().split(" ", -1);
            if (fields.length != 2) {
                return Optional.empty();
            }
            var started = Instant.ofEpochMilli(Long.parseLong(fields[1]));
            return ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .filter(actual ->
                                    Duration.between(started, actual).abs().compareTo(TOLERANCE) <= 0)
                            .isPresent());
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
