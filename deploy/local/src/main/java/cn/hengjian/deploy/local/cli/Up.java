package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.Folders;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.process.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Starts the suite and keeps it running until it is told to stop. */
final class Up {
    private static final long GIBIBYTE = 1L << 30;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final SuiteConfig config;
    private final UpOptions options;
    private final PrintStream out;
    private final RunFolder runFolder;
    private final DemoProgram demo;
    private volatile boolean failed;

    Up(SuiteConfig config, UpOptions options, PrintStream out) {
        this.config = config;
        this.options = options;
        this.out = out;
        this.runFolder = new RunFolder(config);
        this.demo = new DemoProgram(config);
    }

    int run() {
        if (options.detach() && !runFolder.isHeld()) {
            return new Detached(config, out).start(options);
        }
        if (!runFolder.acquire()) {
            return sayThatItRuns();
        }
        runFolder.markReady(false);
        runFolder.launcher().write(ProcessHandle.current());
        requireSpace();
        if (options.fresh()) {
            startOver();
        }
        var suite = new Suite(config, out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        out.println("Starting Hengjian; data in " + config.home());
        start(suite);
        if (options.only().isEmpty()) {
            loadCounty(suite);
        }
        out.println("Ready after " + suite.elapsed().strip() + ".");
        Summary.print(suite, out);
        runFolder.markReady(true);
        awaitForever();
        return 0;
    }

    private int sayThatItRuns() {
        if (options.fresh()) {
            throw new StartFailure("Hengjian is running; stop it with ./hengjian down before you start over");
        }
        if (!runFolder.isReady()) {
            out.println("Hengjian is being started elsewhere; waiting for it.");
            Waiting.until(() -> runFolder.isReady() || !runFolder.isHeld(), PATIENCE);
            if (!runFolder.isReady()) {
                throw new StartFailure("that start failed; see " + config.logs());
            }
        }
        out.println("Hengjian is running already.");
        Summary.print(Main.suite(config), out);
        return 0;
    }

    private void start(Suite suite) {
        try {
            if (options.only().isEmpty()) {
                suite.start();
            } else {
                suite.start(options.only());
            }
        } catch (StartFailure e) {
            failed = true;
            throw e;
        }
    }

    /** At the end of the JVM; a failed start has stopped its parts and says why in a line of its own. */
    private void stop(Suite suite) {
        if (!failed) {
            out.println("Stopping.");
        }
        runFolder.markReady(false);
        suite.close();
        runFolder.launcher().delete();
        if (!failed) {
            out.println("Stopped; the data stays in " + config.data() + ".");
        }
    }

    /** The demo county on the first start; the suite is of use without it, so a failure is only told. */
    private void loadCounty(Suite suite) {
        var mark = config.data().resolve("county.loaded");
        if (!options.demo() || Files.exists(mark)) {
            return;
        }
        out.println(suite.elapsed() + "  loading the demo county");
        if (demo.run("LoadCounty") == 0) {
            try {
                Files.writeString(mark, "");
            } catch (IOException e) {
                throw new StartFailure("cannot write " + mark + ": " + e.getMessage(), e);
            }
        } else {
            out.println("The demo county was not loaded (see above); the next start tries again.");
        }
    }

    private void startOver() {
        Main.suite(config).stopRemains();
        try {
            Folders.delete(config.data());
        } catch (IOException e) {
            throw new StartFailure("cannot delete " + config.data() + ": " + e.getMessage(), e);
        }
    }

    /** The first start unpacks and builds; later ones only need room for what people enter. */
    private void requireSpace() {
        try {
            Files.createDirectories(config.home());
            long needed = Files.isDirectory(config.data().resolve("postgres")) ? GIBIBYTE / 2 : 3 * GIBIBYTE;
            long free = Files.getFileStore(config.home()).getUsableSpace();
            if (free < needed) {
                throw new StartFailure("only %.1f GB are free in %s and %.1f are needed: make room or set HENGJIAN_HOME"
                        .formatted(free / (double) GIBIBYTE, config.home(), needed / (double) GIBIBYTE));
            }
        } catch (IOException e) {
            throw new StartFailure("cannot use " + config.home() + ": " + e.getMessage(), e);
        }
    }

    private static void awaitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
