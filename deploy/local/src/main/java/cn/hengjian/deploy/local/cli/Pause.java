package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.process.StartFailure;
import java.util.List;

/** Takes a part out of the running suite for as long as some process lives, usually Quarkus in development mode. */
final class Pause {
    private final SuiteConfig config;

    Pause(SuiteConfig config) {
        this.config = config;
    }

    int run(List<String> arguments) {
        if (arguments.size() != 2) {
            throw new StartFailure("usage: pause NAME PID");
        }
        if (!new RunFolder(config).isReady()) {
            throw new StartFailure("Hengjian is not running: start it with ./hengjian up --detach");
        }
        var suite = Main.suite(config);
        var holder = ProcessHandle.of(Long.parseLong(arguments.get(1)))
                .orElseThrow(() -> new StartFailure("there is no process " + arguments.get(1)));
        suite.pause(arguments.get(0), holder);
        return 0;
    }
}
