package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.story.CountyLoader;
import cn.hengjian.deploy.local.SuitePort;
import cn.hengjian.deploy.local.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads by id through the service, token verified, next to pgbench's select by key on the same server. Needs
 * {@code wrk} and {@code pgbench} on the PATH.
 */
public final class Read {

    private static final int ROUNDS = 3;
    private static final String SECONDS = "8";
    private static final String CLIENTS = "8";
    private static final Pattern WRK = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+)");

    private final BenchSuite suite;

    private Read(BenchSuite suite) {
        this.suite = suite;
    }

    public static void main(String[] arguments) throws Exception {
        Report.machine("Reads by id");
        Programs.require("wrk", "wrk");
        Programs.require("pgbench", "postgresql-contrib");
        try (var suite = BenchSuite.start("read")) {
            new CountyLoader(County.standard(), suite.api()).load(_ -> {});
            new Read(suite).run();
        }
    }

    private void run() throws Exception {
        var caller = new Caller.User("org.wang");
        var units = ids(caller, "/api/personnel/v1/units");
        var cadres = ids(caller, "/api/personnel/v1/cadres");
        pgbench("-i", "-q", "-s", "10");
        for (int round = 0; round < ROUNDS; round++) {
            wrk("units", units);
            wrk("cadres", cadres);
        }
        var unitRates = new ArrayList<Double>();
        var cadreRates = new ArrayList<Double>();
        var keyRates = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            unitRates.add(wrk("units", units));
            keyRates.add(rate(PGBENCH, pgbench("-S", "-M", "prepared", "-c", CLIENTS, "-j", "1", "-T", SECONDS)));
            cadreRates.add(wrk("cadres", cadres));
        }
        double keys = Report.median(keyRates);
        Report.line("pgbench -S, %s clients: median %.0f/s of %s", CLIENTS, keys, keyRates);
        report("a unit by id", unitRates, keys);
        report("a cadre file by id, reading logged", cadreRates, keys);
    }

    private static void report(String what, List<Double> rates, double keys) {
        double median = Report.median(rates);
        Report.line("%s: median %.0f/s of %s, %.2f of pgbench", what, median, rates, median / keys);
    }

    private List<String> ids(Caller caller, String path) throws IOException {
        return suite.api().list(caller, path).stream()
                .limit(200)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private double wrk(String things, List<String> ids) throws IOException, InterruptedException {
        var script = Path.of("target", "bench-read", things + ".lua");
        Files.writeString(script, """
                local ids = { %s }
                local i = 0
                wrk.headers["Authorization"] = "Bearer %s"
                request = function()
                  i = i %% #ids + 1
                  return wrk.format("GET", "/api/personnel/v1/%s/" .. ids[i])
                end
                """.formatted(
                        ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ")),
                        new Tokens(suite.suite()).fetch("org.wang"),
                        things));
        var output = Programs.run(
                List.of(
                        "wrk",
                        "-t1",
                        "-c" + CLIENTS,
                        "-d" + SECONDS + "s",
                        "-s",
                        script.toString(),
                        "http://localhost:" + suite.port(SuitePort.PERSONNEL)),
                Map.of());
        if (output.contains("Non-2xx")) {
            throw new IllegalStateException(output);
        }
        return rate(WRK, output);
    }

    private String pgbench(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "pgbench",
                "-h",
                "localhost",
                "-p",
                Integer.toString(suite.port(SuitePort.POSTGRES)),
                "-U",
                "personnel"));
        command.addAll(List.of(options));
        command.add("personnel");
        return Programs.run(
                command, Map.of("PGPASSWORD", suite.suite().secrets().databasePassword("personnel")));
    }

    private static double rate(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
