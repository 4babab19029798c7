package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.local.SuitePort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ballots of 20 marks cast through the service over 8 connections, each with another signed token: the signature
 * verified, every mark sealed, all durable; next to pgbench at 8 clients, which inserts the same rows into tables with
 * the same constraints and indexes, interleaved. A ballot has no event: that would keep its time and its order, which
 * nobody may know. The tokens are signed beforehand. Afterwards every ballot must be there once, and tokens that are cast
 * again must be refused. Needs {@code pgbench} on the PATH. Another number of ballots a round may be given.
 */
public final class Ballots {

    private static final int BALLOTS = 20_000;
    private static final int SUBJECTS = 20;
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 8;
    private static final int AGAIN = 200;
    private static final int YEAR = 2025;
    private static final String SERVICE = "assessment";
    private static final String ROOT = "/api/assessment/v1";
    private static final Caller COMMITTEE = new Caller.User("assess.sun");
    private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+)");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

    private final BenchSuite suite;
    private final Api api;
    private final int ballots;
    private final UUID sheet = UUID.randomUUID();
    private final KeyPair keys;

    private Ballots(BenchSuite suite, int ballots) throws Exception {
        this.suite = suite;
        this.api = suite.api();
        this.ballots = ballots;
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        this.keys = generator.generateKeyPair();
    }

    public static void main(String[] arguments) throws Exception {
        int ballots = arguments.length == 0 ? BALLOTS : Integer.parseInt(arguments[0]);
        Report.machine("%d ballots of %d marks a round, %d clients".formatted(ballots, SUBJECTS, CLIENTS));
        Programs.require("pgbench", "postgresql-contrib");
        try (var suite = BenchSuite.start("ballots")) {
            new Ballots(suite, ballots).run();
        }
    }

    private void run() throws Exception {
        open();
        var last = requests();
        cast(last);
        copyTables();
        var ours = new ArrayList<Double>();
        var inserts = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            last = requests();
            ours.add(cast(last));
            inserts.add(pgbench());
        }
        double median = Report.median(ours);
        Report.line(
                "ballots %s/s, pgbench %s/s; medians %.0f and %.0f, ratio %.2f; ratio of the maxima %.2f",
                ours.stream().map(Math::round).toList(),
                inserts.stream().map(Math::round).toList(),
                median,
                Report.median(inserts),
                median / Report.median(inserts),
                Collections.max(ours) / Collections.max(inserts));
        requireEachOnce((long) ballots * (ROUNDS + 1), last.subList(0, Math.min(AGAIN, ballots)));
    }

    /** A run, a review and its sheet as they come to be, but the sheet's key is one with which this bench signs. */
    private void open() throws SQLException {
        suite.execute(
                SERVICE,
                "INSERT INTO unit (id, code, name, kind, path, version)"
                        + " VALUES (uuidv7(), 'B000', '单位B000', 'DEPARTMENT', 'B000', 1)");
        suite.execute(
                SERVICE,
                "INSERT INTO cadre (id, number, name, unit_id, level, status, version) SELECT uuidv7(), 'B' || i,"
                        + " '干部' || i, u.id, 'NONE', 'ACTIVE', 1 FROM unit u, generate_series(1, %d) AS i"
                                .formatted(SUBJECTS));
        var scheme = id(
                "/schemes",
                Map.of(
                        "code",
                        "BENCH",
                        "name",
                        "考核办法",
                        "appliesTo",
                        "GENERAL",
                        "indicators",
                        List.of(Map.of(
                                "code", "B1", "name", "测评", "kind", "QUAL", "weight", 100, "question", "作风如何？"))));
        act("/schemes/" + scheme + "/publication");
        var run = id("/runs", Map.of("kind", "ANNUAL", "year", YEAR, "schemeIds", List.of(scheme)));
        act("/runs/" + run + "/opening");
        var review = id("/reviews", Map.of("runId", run, "title", "民主测评"));
        act("/reviews/" + review + "/roster-lock");
        suite.execute(
                SERVICE,
                "INSERT INTO ballot_sheet (id, review_id, code, voter_class, public_key) VALUES ('%s', '%s', 'S', 'PEERS',"
                                .formatted(sheet, review)
                        + " decode('"
                        + HexFormat.of().formatHex(keys.getPublic().getEncoded()) + "', 'hex'))");
        suite.execute(
                SERVICE,
                "INSERT INTO ballot_subject (sheet_id, review_id, cadre_id) SELECT '%s', review_id, cadre_id FROM review_subject"
                        .formatted(sheet));
        act("/reviews/" + review + "/opening");
    }

    private String id(String path, Object body) {
        return api.post(COMMITTEE, ROOT + path, body).require().path("id").asText();
    }

    private void act(String path) {
        api.post(COMMITTEE, ROOT + path, null).require();
    }

    /** Requests with another token each, whole as they go over the wire. */
    private List<byte[]> requests() {
        var marks = IntStream.rangeClosed(1, SUBJECTS)
                .mapToObj("{\"cadreNumber\":\"B%d\",\"grade\":\"COMPETENT\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]"));
        return IntStream.range(0, ballots)
                .parallel()
                .mapToObj(_ -> request(marks))
                .toList();
    }

    private byte[] request(String marks) {
        var message = new byte[64];
        RANDOM.nextBytes(message);
        var body = "{\"message\":\"%s\",\"signature\":\"%s\",\"marks\":%s}"
                .formatted(BASE_64.encodeToString(message), BASE_64.encodeToString(sign(message)), marks);
        return ("POST %s/ballots/%s/casts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d"
                        + "\r\n\r\n%s")
                .formatted(ROOT, sheet, body.length(), body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** What a voter has after unblinding: an ordinary PSS signature. */
    private byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance("RSASSA-PSS");
            signer.setParameter(new PSSParameterSpec(
                    "SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, PSSParameterSpec.TRAILER_FIELD_BC));
            signer.initSign(keys.getPrivate());
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ballots a second. */
    private double cast(List<byte[]> requests) throws Exception {
        return Connections.send(suite.port(SuitePort.ASSESSMENT), requests, CLIENTS, 201);
    }

    private void copyTables() throws SQLException {
        for (var table : List.of("spent", "mark")) {
            suite.execute(SERVICE, "CREATE TABLE bench_%s (LIKE ballot_%s INCLUDING ALL)".formatted(table, table));
            suite.execute(
                    SERVICE,
                    "ALTER TABLE bench_%s ADD FOREIGN KEY (sheet_id) REFERENCES ballot_sheet".formatted(table));
        }
    }

    private double pgbench() throws Exception {
        // As long as a sealed mark is.
        long bytes =
                suite.count(SERVICE, "generate_series(1, (SELECT length(sealed) FROM ballot_mark LIMIT 1)) AS byte");
        var script = Files.writeString(Path.of("target", "bench-ballots", "inserts.sql"), """
                BEGIN;
                INSERT INTO bench_spent SELECT id, sha256(uuid_send(gen_random_uuid())) FROM ballot_sheet;
                INSERT INTO bench_mark SELECT gen_random_uuid(), sheet_id, cadre_id, decode(repeat('ab', %d), 'hex')
                    FROM ballot_subject;
                COMMIT;
                """.formatted(bytes));
        var output = Programs.run(
                List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "localhost",
                        "-p",
                        Integer.toString(suite.port(SuitePort.POSTGRES)),
                        "-U",
                        SERVICE,
                        "-c",
                        Integer.toString(CLIENTS),
                        "-j",
                        "1",
                        "-t",
                        Integer.toString(ballots / CLIENTS),
                        "-f",
                        script.toString(),
                        SERVICE),
                Map.of("PGPASSWORD", suite.suite().secrets().databasePassword(SERVICE)));
        var rate = PGBENCH.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private void requireEachOnce(long cast, List<byte[]> again) throws Exception {
        Connections.send(suite.port(SuitePort.ASSESSMENT), again, CLIENTS, 409);
        long spent = suite.count(SERVICE, "ballot_spent");
        long marks = suite.count(SERVICE, "ballot_mark");
        if (spent != cast || marks != cast * SUBJECTS) {
            throw new IllegalStateException("%d ballots cast, %d tokens spent, %d marks".formatted(cast, spent, marks));
        }
        Report.line("%d ballots are there once each; %d tokens cast again were refused", spent, again.size());
    }
}
