package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.Part;
import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.process.ChildProcess;
import java.io.PrintStream;

/** Says of each part whether it works and what memory it takes; ends with 0 if the suite is ready, else with 3. */
final class Status {
    private static final int NOT_READY = 3;

    private final SuiteConfig config;
    private final PrintStream out;

    Status(SuiteConfig config, PrintStream out) {
        this.config = config;
        this.out = out;
    }

    int run() {
        var runFolder = new RunFolder(config);
        boolean held = runFolder.isHeld();
        var suite = Main.suite(config);
        long memory = 0;
        out.printf("%-12s %-9s %8s %10s%n", "part", "state", "pid", "memory");
        for (var part : suite.parts()) {
            memory += part.memory();
            var pid = part.findProcess()
                    .filter(ChildProcess::isAlive)
                    .map(process -> Long.toString(process.pid()))
                    .orElse("-");
            out.printf("%-12s %-9s %8s %7d MB%n", part.name(), state(part), pid, part.memory() >> 20);
        }
        out.printf("%-12s %-9s %8s %7d MB%n", "together", "", "", memory >> 20);
        if (held && runFolder.isReady()) {
            out.println("Hengjian is running: " + config.gatewayUrl());
            return 0;
        }
        out.println(held ? "Hengjian is starting." : "Hengjian is not running.");
        return NOT_READY;
    }

    private static String state(Part part) {
        if (!part.isAlive()) {
            return "down";
        }
        return part.isReady() ? "ready" : "not ready";
    }
}
