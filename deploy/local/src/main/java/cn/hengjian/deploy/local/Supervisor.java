package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.ChildProcess;
import cn.hengjian.deploy.local.process.PidFile;
import cn.hengjian.deploy.local.process.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts a part again when it ends by itself, with growing pauses; leaves it alone while somebody has paused it. */
final class Supervisor {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Part part;
    private final PidFile pause;
    private final Consumer<String> progress;
    private volatile boolean ended;
    private @Nullable Thread thread;

    Supervisor(Part part, SuiteConfig config, Consumer<String> progress) {
        this.part = part;
        this.pause = new PidFile(pauseFile(config, part.name()));
        this.progress = progress;
    }

    /** While the process that this file names lives, the part stays down. */
    static Path pauseFile(SuiteConfig config, String part) {
        return config.run().resolve(part + ".paused");
    }

    void begin() {
        thread = Thread.ofVirtual().name("supervisor of " + part.name()).start(this::watch);
    }

    void end() {
        ended = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void watch() {
        try {
            while (!ended) {
                part.findProcess().map(ChildProcess::onExit).ifPresent(exit -> exit.join());
                if (!ended) {
                    bringBack();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void bringBack() throws InterruptedException {
        if (pause.findProcess().isPresent()) {
            progress.accept(part.name() + " is paused");
            while (pause.findProcess().isPresent()) {
                Thread.sleep(Duration.ofMillis(500));
            }
        } else {
            progress.accept(part.name() + " ended by itself; starting it again, see " + part.log());
        }
        for (var wait = Duration.ofSeconds(1); !ended; wait = longer(wait)) {
            try {
                part.startAndAwaitReady(PATIENCE);
                progress.accept(part.name() + " is ready again");
                return;
            } catch (StartFailure e) {
                if (!ended) {
                    progress.accept(e.getMessage() + "; trying again in " + wait.toSeconds() + " s");
                    Thread.sleep(wait);
                }
            }
        }
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
