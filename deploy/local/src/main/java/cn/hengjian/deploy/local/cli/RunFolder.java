package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.process.PidFile;
import cn.hengjian.deploy.local.process.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** What launchers tell each other: who holds the suite, and whether it is ready. */
final class RunFolder {
    private final Path folder;

    /** Referred to from here so that it isn't collected, which would release it. */
    private @Nullable FileLock held;

    RunFolder(SuiteConfig config) {
        this.folder = config.run();
    }

    /** Makes this the only launcher of the data folder until its JVM ends; false if another one is. */
    boolean acquire() {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock();
            if (held == null) {
                channel.close();
            }
            return held != null;
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Whether some other launcher runs the suite. */
    boolean isHeld() {
        if (!acquire()) {
            return true;
        }
        release();
        return false;
    }

    PidFile launcher() {
        return new PidFile(folder.resolve("launcher.pid"));
    }

    boolean isReady() {
        return Files.exists(readyMark());
    }

    void markReady(boolean ready) {
        try {
            if (ready) {
                Files.writeString(readyMark(), "");
            } else {
                Files.deleteIfExists(readyMark());
            }
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private void release() {
        try {
            if (held != null) {
                held.channel().close();
            }
            held = null;
        } catch (IOException e) {
            throw new StartFailure("cannot release the lock: " + e.getMessage(), e);
        }
    }

    private Path readyMark() {
        return folder.resolve("ready");
    }
}
