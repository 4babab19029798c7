package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.process.StartFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How to start.
 *
 * @param only the parts to start; empty for all
 */
record UpOptions(boolean detach, boolean fresh, boolean demo, Set<String> only) {
    static UpOptions parse(List<String> arguments) {
        boolean detach = false;
        boolean fresh = false;
        boolean demo = true;
        var only = Set.<String>of();
        for (var argument : arguments) {
            switch (argument) {
                case "--detach" -> detach = true;
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                default -> {
                    if (!argument.startsWith("--only=")) {
                        throw new StartFailure("up does not know '" + argument + "'; see ./hengjian help");
                    }
                    only = Set.of(argument.substring("--only=".length()).split(",", -1));
                }
            }
        }
        return new UpOptions(detach, fresh, demo, only);
    }

    /** The same, in the foreground. */
    List<String> attachedArguments() {
        var arguments = new ArrayList<String>();
        if (fresh) {
            arguments.add("--fresh");
        }
        if (!demo) {
            arguments.add("--no-demo");
        }
        if (!only.isEmpty()) {
            arguments.add("--only=" + String.join(",", only));
        }
        return arguments;
    }
}
