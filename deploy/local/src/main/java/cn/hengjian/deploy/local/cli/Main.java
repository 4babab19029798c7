package cn.hengjian.deploy.local.cli;

import cn.hengjian.deploy.local.QuarkusPart;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.Tokens;
import cn.hengjian.deploy.local.process.StartFailure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Picks the command; its arguments are those of {@code ./hengjian}. */
public final class Main {
    private static final PrintStream OUT = System.out;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var root = Path.of(System.getProperty("hengjian.root", "")).toAbsolutePath();
            var config = SuiteConfig.fromEnvironment(root, System.getenv());
            var words = List.of(arguments);
            System.exit(run(config, words.getFirst(), words.subList(1, words.size())));
        } catch (StartFailure e) {
            System.err.println("hengjian: " + e.getMessage());
            System.exit(1);
        }
    }

    private static int run(SuiteConfig config, String command, List<String> arguments) {
        return switch (command) {
            case "up" -> new Up(config, UpOptions.parse(arguments), OUT).run();
            case "down" -> new Down(config, OUT).run();
            case "status" -> new Status(config, OUT).run();
            case "token" -> {
                OUT.println(new Tokens(suite(config)).fetch(only(arguments, "token USER|CLIENT")));
                yield 0;
            }
            case "demo" -> new DemoProgram(config).run("Demo");
            case "pause" -> new Pause(config).run(arguments);
            case "environment" -> {
                printEnvironment(config, only(arguments, "environment NAME"));
                yield 0;
            }
            default -> throw new StartFailure("there is no command '" + command + "'; see ./hengjian help");
        };
    }

    static Suite suite(SuiteConfig config) {
        return new Suite(config, _ -> {});
    }

    static String only(List<String> arguments, String usage) {
        if (arguments.size() != 1) {
            throw new StartFailure("usage: ./hengjian " + usage);
        }
        return arguments.getFirst();
    }

    /** As assignments that a shell reads. */
    private static void printEnvironment(SuiteConfig config, String name) {
        if (!(suite(config).part(name) instanceof QuarkusPart part)) {
            throw new StartFailure(
                    "'" + name + "' is not one of our own: choose personnel, assessment, supervision or gateway");
        }
        part.environment().forEach((variable, value) -> OUT.println("export " + variable + "='" + value + "'"));
    }
}
