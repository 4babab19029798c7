package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.local.GatewayPart;
import cn.hengjian.deploy.local.Secrets;
import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.SuitePort;
import cn.hengjian.deploy.local.process.Command;
import cn.hengjian.deploy.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who is compared, each told to do the same: verify the token, count the subject, ask the upstream. */
record Contenders(SuiteConfig suite, Path folder, StandInRealm realm, String token) {

    static final String PATH = "/api/personnel/v1/units";

    private static final String GATEWAY_CORE = "0";
    private static final String OTHER_CORE = "1";
    private static final int BODY = 1024;

    /** What the upstream and the comparator have in common. */
    private static final String HAPROXY = """
            global
              nbthread 1
              maxconn 4000
            defaults
              mode http
              timeout connect 5s
              timeout client 60s
              timeout server 60s
            """;

    /** Answers 1 KB to everything, in place of the personnel service. */
    Contender upstream() throws IOException, InterruptedException {
        var body = Files.writeString(folder.resolve("body.json"), "\"" + "x".repeat(BODY - 2) + "\"");
        var port = suite.port(SuitePort.PERSONNEL);
        var config = HAPROXY + """
                frontend upstream
                  bind 127.0.0.1:%d
                  http-request return status 200 content-type application/json file %s
                """.formatted(port, body);
        return start("upstream", port, OTHER_CORE, haproxy("upstream", config));
    }

    /** Ours, as the launcher starts it, but for limits that refuse nobody. */
    Contender gateway() throws IOException, InterruptedException {
        var command = new GatewayPart(suite, Secrets.open(suite.secretsFile())).command();
        var environment = new HashMap<>(command.environment());
        environment.put("GATEWAY_LIMITS_SUBJECT_RATE", "100000");
        environment.put("GATEWAY_LIMITS_SUBJECT_BURST", "100000");
        environment.put("GATEWAY_LIMITS_CLIENT_RATE", "1000000");
        environment.put("GATEWAY_LIMITS_CLIENT_BURST", "1000000");
        return start(
                "gateway",
                suite.port(SuitePort.GATEWAY),
                GATEWAY_CORE,
                new Command(command.line(), folder, environment));
    }

    /** The comparator with the aims; the checks are those that its documentation shows for a JWT. */
    Contender haproxy() throws IOException, InterruptedException {
        var key = Files.writeString(folder.resolve("public.pem"), realm.publicKey());
        var port = Ports.listFree(1).getFirst();
        var config = HAPROXY + """
                frontend gateway
                  bind 127.0.0.1:%d
                  http-request set-var(txn.bearer) http_auth_bearer
                  http-request set-var(txn.alg) var(txn.bearer),jwt_header_query('$.alg')
                  http-request set-var(txn.iss) var(txn.bearer),jwt_payload_query('$.iss')
                  http-request set-var(txn.exp) var(txn.bearer),jwt_payload_query('$.exp','int')
                  http-request set-var(txn.sub) var(txn.bearer),jwt_payload_query('$.sub')
                  http-request set-var(txn.now) date()
                  http-request deny deny_status 401 unless { var(txn.alg) -m str RS256 }
                  http-request deny deny_status 401 unless { var(txn.iss) -m str %s }
                  http-request deny deny_status 401 if { var(txn.exp),sub(txn.now) -m int lt 0 }
                  http-request deny deny_status 401 unless { var(txn.bearer),jwt_verify(txn.alg,"%s") 1 }
                  http-request track-sc0 var(txn.sub) table subjects
                  http-request deny deny_status 429 if { sc_http_req_rate(0,subjects) gt 100000 }
                  default_backend personnel
                backend subjects
                  stick-table type string len 64 size 100k expire 60s store http_req_rate(1s)
                backend personnel
                  http-reuse always
                  server personnel 127.0.0.1:%d
                """.formatted(port, suite.issuer(), key, suite.port(SuitePort.PERSONNEL));
        return start("haproxy", port, GATEWAY_CORE, haproxy("haproxy", config));
    }

    /** Built by {@code ./hengjian bench gateway}; with more heap than ours, and the same collector. */
    Contender springCloudGateway() throws IOException, InterruptedException {
        var built = springCloudGatewayBuilt();
        var port = Ports.listFree(1).getFirst();
        var environment = Map.of(
                "PORT", Integer.toString(port),
                "ISSUER", suite.issuer(),
                "JWKS", realm.keys(),
                "UPSTREAM", "http://127.0.0.1:" + suite.port(SuitePort.PERSONNEL));
        var line = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                built.resolve("spring-cloud-gateway.jar") + ":" + built.resolve("lib") + "/*",
                "cn.hengjian.comparator.ComparedGateway");
        return start("spring-cloud-gateway", port, GATEWAY_CORE, new Command(line, folder, environment));
    }

    /** The load generator, on the core that the gateways leave free. */
    Wrk generator(int connections) {
        return new Wrk(folder, OTHER_CORE, connections);
    }

    /** Whom ours is compared with. */
    String versions() throws IOException, InterruptedException {
        var haproxy = Programs.run(List.of("haproxy", "-v"), Map.of())
                .lines()
                .findFirst()
                .orElseThrow();
        try (var jars = Files.list(springCloudGatewayBuilt().resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(jar -> jar.matches("spring-(boot-\\d|cloud-gateway-server-webflux-).*"))
                    .sorted()
                    .map(jar -> jar.replace(".jar", ""))
                    .collect(Collectors.joining(", ", haproxy + ", ", ""));
        }
    }

    private Path springCloudGatewayBuilt() {
        return suite.root().resolve("deploy/system-tests/spring-cloud-gateway/target");
    }

    private Command haproxy(String name, String config) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".cfg"), config);
        return new Command(List.of("haproxy", "-db", "-f", file.toString()), folder, Map.of());
    }

    private Contender start(String name, int port, String core, Command command)
            throws IOException, InterruptedException {
        return Contender.start(name, port, core, command, PATH, token);
    }
}
