package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.local.Folders;
import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.SuitePort;
import cn.hengjian.deploy.systemtests.bench.Wrk.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The gateway on one core next to haproxy and Spring Cloud Gateway: 1 KB through to an upstream, RS256 tokens of 200
 * subjects, a limit per subject. Load generator and upstream have the other core. Takes the number of rounds, if another
 * than 3.
 */
public final class Gateway {

    private static final int CONNECTIONS = 64;
    private static final int SECONDS = 5;
    private static final int WARM_UP_SECONDS = 30;
    private static final int PAUSE_MILLIS = 10;
    private static final int DISTINCT_SECONDS = 3;
    /** More than anybody answers in that time, so that none comes twice. */
    private static final int DISTINCT_TOKENS = 60_000;

    private static final String FEW = "tokens of 200 subjects";
    private static final String DISTINCT = "every token distinct";
    private static final String PACED = "tokens of 200 subjects, at equal rate";

    private final StandInRealm realm;
    private final Contenders contenders;
    private final Wrk wrk;
    private final Path few;
    private final Path distinct;
    private final Standings standings = new Standings();

    private Gateway(StandInRealm realm, Contenders contenders, Path few, Path distinct) {
        this.realm = realm;
        this.contenders = contenders;
        this.wrk = contenders.generator(CONNECTIONS);
        this.few = few;
        this.distinct = distinct;
    }

    public static void main(String[] arguments) throws Exception {
        Report.machine("Gateway on one core");
        Programs.require("taskset", "util-linux");
        Programs.require("wrk", "wrk");
        Programs.require("haproxy", "haproxy");
        var home = Path.of("target", "bench-gateway").toAbsolutePath();
        Folders.delete(home);
        Files.createDirectories(home);
        var suite = SuiteConfig.forTests(home);
        try (var realm = new StandInRealm(suite.issuer(), suite.port(SuitePort.KEYCLOAK))) {
            var tokens = realm.tokens(200);
            var few = Files.write(home.resolve("few"), tokens);
            var distinct = Files.write(home.resolve("distinct"), realm.tokens(DISTINCT_TOKENS));
            new Gateway(realm, new Contenders(suite, home, realm, tokens.getFirst()), few, distinct)
                    .run(arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]));
        }
    }

    private void run(int rounds) throws Exception {
        try (var upstream = contenders.upstream();
                var ours = contenders.gateway();
                var haproxy = contenders.haproxy();
                var spring = contenders.springCloudGateway()) {
            Report.line("next to %s", contenders.versions());
            var ceiling = wrk.flood(upstream.port(), Contenders.PATH, few, SECONDS);
            wrk.flood(ours.port(), Contenders.PATH, distinct, WARM_UP_SECONDS);
            wrk.flood(ours.port(), Contenders.PATH, few, WARM_UP_SECONDS);
            wrk.flood(spring.port(), Contenders.PATH, few, WARM_UP_SECONDS);
            for (var round = 0; round < rounds; round++) {
                for (var one : List.of(ours, haproxy, spring)) {
                    measure(FEW, one, () -> wrk.flood(one.port(), Contenders.PATH, few, SECONDS));
                }
                forget(ours);
                for (var one : List.of(ours, haproxy)) {
                    measure(DISTINCT, one, () -> wrk.flood(one.port(), Contenders.PATH, distinct, DISTINCT_SECONDS));
                    measure(PACED, one, () -> wrk.paced(one.port(), Contenders.PATH, few, SECONDS, PAUSE_MILLIS));
                }
            }
            Report.line(
                    "load generator and upstream alone, on the core they share: %.0f/s, so neither holds back",
                    ceiling.rate());
            standings.print();
            aims(ours.name(), haproxy.name(), spring.name());
        }
    }

    /** A change of the realm's keys: whatever was verified before must be verified again. */
    private void forget(Contender ours) throws Exception {
        realm.addKey();
        if (ours.ask(Contenders.PATH, realm.strangeToken()) != 401) {
            throw new IllegalStateException("a token of an unknown key is let through");
        }
    }

    private void measure(String what, Contender one, Callable<Load> run) throws Exception {
        var before = one.processorTime();
        var load = run.call();
        standings.add(what, one.name(), load, (one.processorTime() - before) * 1e6 / load.requests());
    }

    /** Where the machine does other things as well, rates depend on who gets the core; processor time doesn't. */
    private void aims(String ours, String haproxy, String spring) {
        compare(FEW, ours, haproxy, 1.5);
        Report.line("  p99 %.2f of its own (aim at most 2)", standings.ratio(FEW, ours, haproxy, Load::p99));
        compare(DISTINCT, ours, haproxy, 0.7);
        compare(FEW, ours, spring, 10);
    }

    private void compare(String what, String ours, String other, double aim) {
        Report.line(
                "%s, next to %s: %.2f of its rate, %.2f by processor time (aim %.1f)",
                what,
                other,
                standings.ratio(what, ours, other, Load::rate),
                standings.processorRatio(what, other, ours),
                aim);
    }
}
