package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.ChildProcess;
import cn.hengjian.deploy.local.process.Command;
import cn.hengjian.deploy.local.process.PidFile;
import cn.hengjian.deploy.local.process.Ports;
import cn.hengjian.deploy.local.process.StartFailure;
import cn.hengjian.deploy.local.process.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One real part of the suite: a child process with a log, a pid file and ports of its own. */
public abstract class Part implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);
    private static final int LAUNCHES = 3;

    protected final SuiteConfig config;
    private final String name;
    private final PidFile pidFile;
    private volatile @Nullable ChildProcess process;
    private boolean closed;

    Part(String name, SuiteConfig config) {
        this.name = name;
        this.config = config;
        this.pidFile = new PidFile(config.run().resolve(name + ".pid"));
    }

    /** First-time work such as unpacking, and whatever must be in order before each launch. */
    abstract void prepare() throws IOException;

    abstract Command command() throws IOException;

    abstract List<SuitePort> ports();

    /** Whether the part does its work now; called repeatedly while it starts. */
    public abstract boolean isReady();

    StopSignal stopSignal() {
        return StopSignal.TERMINATE;
    }

    /** How long the part may take to end before it is killed. */
    Duration stopPatience() {
        return Duration.ofSeconds(20);
    }

    public final String name() {
        return name;
    }

    public final Path log() {
        return config.logs().resolve(name + ".log");
    }

    /** Starts the part; one that an earlier launcher left behind is ended first. */
    public final void start() {
        stop();
        requireFreePorts();
        try {
            prepare();
        } catch (IOException e) {
            throw new StartFailure("cannot prepare " + name + ": " + e.getMessage(), e);
        }
        launch();
    }

    public final void startAndAwaitReady(Duration timeout) {
        start();
        awaitReady(timeout);
    }

    /**
     * Waits until the part works. A part killed a moment ago may still hold a lock or a block of memory, so one that
     * ends by itself is launched again before that counts as a failure.
     */
    public final void awaitReady(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        int launches = 1;
        while (true) {
            if (!isAlive()) {
                if (launches == LAUNCHES) {
                    throw new StartFailure(name + " ended while starting" + lastWords());
                }
                pause(RETRY_PAUSE);
                launch();
                launches++;
            }
            if (isReady()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(name + " was not ready within " + timeout.toSeconds() + " s" + lastWords());
            }
            pause(POLL);
        }
    }

    /** Ends the part, also one that an earlier launcher left behind. */
    public final synchronized void stop() {
        findProcess().ifPresent(found -> found.stop(stopSignal(), stopPatience()));
        process = null;
        pidFile.delete();
    }

    /** Ends the part as a crash would; for tests. */
    public final void kill() {
        findProcess().ifPresent(ChildProcess::kill);
    }

    public final boolean isAlive() {
        return findProcess().filter(ChildProcess::isAlive).isPresent();
    }

    /** The running process, of this launcher or of an earlier one. */
    public final Optional<ChildProcess> findProcess() {
        var current = process;
        return current != null ? Optional.of(current) : ChildProcess.find(pidFile);
    }

    /** Bytes of memory of the part and its children; what several processes share counts for each in proportion. */
    public final long memory() {
        return findProcess().map(ChildProcess::memory).orElse(0L);
    }

    /** Ends the part for good: a start that is under way elsewhere then fails instead of bringing it back. */
    @Override
    public final synchronized void close() {
        closed = true;
        stop();
    }

    /** Refuses, with the variable to set, when another program listens on a port of this part. */
    final void requireFreePorts() {
        for (var port : ports()) {
            if (!Ports.isFree(config.port(port))) {
                throw new StartFailure(
                        "port %d, which %s needs, is in use: end the program that listens there, or set %s"
                                .formatted(config.port(port), name, port.variable()));
            }
        }
    }

    private synchronized void launch() {
        if (closed) {
            throw new StartFailure(name + " was told to stop");
        }
        try {
            process = ChildProcess.start(command(), log(), pidFile, config.lifetime());
        } catch (IOException e) {
            throw new StartFailure("cannot start " + name + ": " + e.getMessage(), e);
        }
    }

    private String lastWords() {
        var where = "; see " + log();
        try (var lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank())
                    .reduce((_, later) -> later)
                    .map(line -> ": " + line.strip() + where)
                    .orElse(where);
        } catch (IOException _) {
            return where;
        }
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting", e);
        }
    }
}
