package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Caller;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Scoring and ranking of 100 000 cadres by 20 indicators each, until scores, ranks and the explanation of each are
 * durable, as the job itself states its time; next to one SQL statement that stores the same sums and ranks, and no
 * explanation. That both give the same scores and ranks is checked each time. Then ten times the cadres, for time and
 * memory. Another number of cadres may be given.
 */
public final class Scoring {

    private static final int CADRES = 100_000;
    private static final int TIMES = 10;
    private static final int INDICATORS = 20;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 5;
    private static final int YEAR = 2025;
    private static final String SERVICE = "assessment";
    private static final String ROOT = "/api/assessment/v1";
    private static final Caller COMMITTEE = new Caller.User("assess.sun");
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Between none and half as much again as the target. */
    private static final String ACTUAL = """
            INSERT INTO actual (run_id, cadre_id, scheme_id, position, value, import_id, imported_by, imported_at)
            SELECT a.run_id, a.cadre_id, a.scheme_id, i.position,
                   round((hashtextextended(a.cadre_number || '-' || i.position, 0) & 1048575) / 7000.0, 4),
                   uuidv7(), 'bench', now()
            FROM appraisal a JOIN indicator i ON i.scheme_id = a.scheme_id
            WHERE a.cadre_number BETWEEN 'B' || lpad('%d', 8, '0') AND 'B' || lpad('%d', 8, '0')""";

    private static final String COPY = """
            CREATE TABLE bench_score (appraisal_id uuid PRIMARY KEY REFERENCES appraisal, score numeric(16, 12) NOT NULL,
                                      group_code text NOT NULL, group_size int NOT NULL, rank int NOT NULL)""";

    private static final String SQL = """
            INSERT INTO bench_score
            SELECT id, score, group_code, count(*) OVER (PARTITION BY group_code),
                   rank() OVER (PARTITION BY group_code ORDER BY score DESC)
            FROM (SELECT a.id, a.group_code,
                         sum(round(i.weight * round(least(greatest(x.value / i.target, 0), 1.2), 12), 12)) AS score
                  FROM appraisal a JOIN actual x ON x.run_id = a.run_id AND x.cadre_id = a.cadre_id AND x.governs
                  JOIN indicator i ON i.scheme_id = x.scheme_id AND i.position = x.position
                  GROUP BY a.id, a.group_code) AS total""";

    private static final String SAME = """
            (SELECT FROM score s JOIN bench_score b USING (appraisal_id)
             WHERE s.rank = b.rank AND s.group_size = b.group_size AND abs(s.score - b.score) < 0.000000001) AS same""";

    private static final String EXPLAINED =
            "(SELECT FROM score s JOIN score_explanation e USING (run_id, block)) AS explained";

    private final BenchSuite suite;
    private final Api api;
    private final int cadres;
    private String run = "";

    private Scoring(BenchSuite suite, int cadres) throws IOException {
        this.suite = suite;
        this.api = suite.api();
        this.cadres = cadres;
    }

    public static void main(String[] arguments) throws Exception {
        int cadres = arguments.length == 0 ? CADRES : Integer.parseInt(arguments[0]);
        Report.machine("Scores and ranks of %d cadres by %d indicators".formatted(cadres, INDICATORS));
        try (var suite = BenchSuite.start("scoring")) {
            new Scoring(suite, cadres).run();
        }
    }

    private void run() throws Exception {
        open();
        load(1, cadres);
        double median = compare();
        load(cadres + 1, cadres * TIMES);
        many(median);
    }

    /** A run of one cadre, opened as runs are; the others are put beside him. */
    private void open() throws SQLException {
        suite.execute(
                SERVICE,
                "INSERT INTO unit (id, code, name, kind, path, version)"
                        + " VALUES (uuidv7(), 'B000', '单位B000', 'DEPARTMENT', 'B000', 1)");
        suite.execute(
                SERVICE,
                "INSERT INTO cadre (id, number, name, unit_id, level, post_class, status, version)"
                        + " SELECT uuidv7(), 'B00000000', '干部0', id, 'NONE', 'P0', 'ACTIVE', 1 FROM unit");
        var scheme = id(
                "/schemes",
                Map.of("code", "BENCH", "name", "考核办法", "appliesTo", "GENERAL", "indicators", indicators()));
        api.post(COMMITTEE, ROOT + "/schemes/" + scheme + "/publication", null).require();
        run = id("/runs", Map.of("kind", "ANNUAL", "year", YEAR, "schemeIds", List.of(scheme)));
        api.post(COMMITTEE, ROOT + "/runs/" + run + "/opening", null).require();
        suite.execute(SERVICE, ACTUAL.formatted(0, 0));
        suite.execute(SERVICE, COPY);
    }

    private static List<Map<String, Object>> indicators() {
        return IntStream.rangeClosed(1, INDICATORS)
                .mapToObj(i -> Map.<String, Object>of(
                        "code",
                        "Q" + i,
                        "name",
                        "指标" + i,
                        "kind",
                        "QUANT",
                        "weight",
                        100 / INDICATORS,
                        "target",
                        100,
                        "unit",
                        "件",
                        "direction",
                        "DIRECT",
                        "source",
                        "督查室"))
                .toList();
    }

    private String id(String path, Object body) {
        return api.post(COMMITTEE, ROOT + path, body).require().path("id").asText();
    }

    private void load(int from, int to) throws SQLException {
        long begun = System.nanoTime();
        // Twenty comparable groups.
        suite.execute(SERVICE, """
                    INSERT INTO appraisal (run_id, cadre_id, cadre_number, cadre_name, unit_id, unit_code, unit_name, unit_kind,
                                           level, post_class, scheme_id)
                    SELECT r.id, uuidv7(), 'B' || lpad(i::text, 8, '0'), '干部' || i, u.id, u.code, u.name,
                           (ARRAY['DEPARTMENT', 'TOWNSHIP', 'INSTITUTION', 'OFFICE'])[1 + i / 5 %% 4], 'NONE', 'P' || i %% 5,
                           s.scheme_id
                    FROM generate_series(%d, %d) AS i, run r JOIN run_scheme s ON s.run_id = r.id, unit u WHERE u.code = 'B000'""".formatted(from, to));
        try (var connection = suite.database(SERVICE)) {
            Keys.putOff(connection, "actual", ACTUAL.formatted(from, to));
        }
        vacuum();
        Report.line("loaded %d cadres in %.0f s", to - from + 1, (System.nanoTime() - begun) / 1e9);
    }

    /** Both begin with empty tables. */
    private void vacuum() throws SQLException {
        suite.execute(SERVICE, "TRUNCATE bench_score, score_line, score_place, score_explanation");
        suite.execute(
                SERVICE, "VACUUM ANALYZE appraisal, actual, score_line, score_place, score_explanation, bench_score");
    }

    /** Interleaved, after rounds that aren't counted: what is compared is not how fast a service compiles itself. */
    private double compare() throws SQLException {
        for (int round = 0; round < WARM_UP; round++) {
            vacuum();
            compute();
        }
        var ours = new ArrayList<Double>();
        var statements = new ArrayList<Double>();
        try (var connection = suite.database(SERVICE)) {
            for (int round = 0; round < ROUNDS; round++) {
                vacuum();
                ours.add(compute());
                statements.add(select(connection));
                requireSame(cadres + 1L);
            }
        }
        double median = Report.median(ours);
        double statement = Report.median(statements);
        Report.line(
                "%d cadres: scored, ranked and explained in %s s, one SQL statement without explanations %s s; medians"
                        + " %.2f and %.2f, ratio %.2f; ratio of the minima %.2f",
                cadres,
                ours,
                statements,
                median,
                statement,
                median / statement,
                Collections.min(ours) / Collections.min(statements));
        return median;
    }

    private void many(double small) throws SQLException {
        var assessment = suite.suite().part(SERVICE);
        long idle = assessment.memory();
        var peak = new long[] {idle};
        var watching = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak[0] = Math.max(peak[0], assessment.memory());
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        });
        double seconds = compute();
        watching.interrupt();
        try (var connection = suite.database(SERVICE)) {
            double statement = select(connection);
            requireSame((long) cadres * TIMES + 1);
            Report.line(
                    "%d cadres: %.2f s, %.2f times the time of %d, %.2f of the SQL statement's %.2f s; memory %d MB idle,"
                            + " %d MB at most",
                    cadres * TIMES,
                    seconds,
                    seconds / small,
                    cadres,
                    seconds / statement,
                    statement,
                    idle / 1_000_000,
                    peak[0] / 1_000_000);
        }
    }

    /** Seconds of work, as the job itself states them. */
    private double compute() {
        var started = api.post(COMMITTEE, ROOT + "/runs/" + run + "/computation", null);
        var job = api.await(COMMITTEE, started, PATIENCE, _ -> {});
        if (!job.succeeded()) {
            throw new IllegalStateException(job.problem());
        }
        var begun = Instant.parse(job.view().path("startedAt").asText());
        var ended = Instant.parse(job.view().path("endedAt").asText());
        return Duration.between(begun, ended).toMillis() / 1_000.0;
    }

    private static double select(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute(SQL);
            return Math.round((System.nanoTime() - begun) / 1e6) / 1_000.0;
        }
    }

    private void requireSame(long expected) throws SQLException {
        suite.execute(SERVICE, "ANALYZE score_line, score_place, score_explanation, bench_score");
        long same = suite.count(SERVICE, SAME);
        if (same != expected || suite.count(SERVICE, EXPLAINED) != expected) {
            throw new IllegalStateException("%d of %d have the same score and rank".formatted(same, expected));
        }
    }
}
