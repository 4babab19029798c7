package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.Part;
import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.process.StartFailure;
import java.io.PrintStream;
import java.time.Duration;

/** Stops the suite, also one whose launcher was killed. */
final class Down {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SuiteConfig config;
    private final PrintStream out;

    Down(SuiteConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    int run() {
        var runFolder = new RunFolder(config);
        if (runFolder.isHeld()) {
            out.println("Stopping.");
            runFolder.launcher().findProcess().ifPresent(ProcessHandle::destroy);
            if (!Waiting.until(() -> !runFolder.isHeld(), PATIENCE)) {
                throw new StartFailure("the launcher has not stopped within %d s; see %s"
                        .formatted(PATIENCE.toSeconds(), config.logs()));
            }
        }
        var suite = Main.suite(config);
        boolean remains = suite.parts().stream().anyMatch(Part::isAlive);
        if (remains) {
            suite.close();
        }
        out.println("Hengjian is stopped; the data stays in " + config.data() + ".");
        return 0;
    }
}
