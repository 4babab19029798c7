package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.local.SuitePort;
import cn.hengjian.deploy.local.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The heat map and the lists of supervision over a million findings, a third of them with an order: through the
 * service, token verified, next to bare SQL that gives the same, interleaved, one request at a time.
 */
public final class Supervision {

    private static final int FINDINGS = 1_000_000;
    private static final int UNITS = 100;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 40;
    private static final String SERVICE = "supervision";

    private static final String UNIT = """
            INSERT INTO unit (id, code, name, kind, path, version)
            SELECT uuidv7(), code, '单位' || code, 'DEPARTMENT', path::ltree, 1
            FROM (SELECT 'B000' AS code, 'B000' AS path
                  UNION ALL SELECT 'B' || lpad(i::text, 3, '0'), 'B000.B' || lpad(i::text, 3, '0')
                  FROM generate_series(1, %d) AS i) AS units""".formatted(UNITS);

    /** Over five years until now, one in twenty rejected. */
    private static final String FINDING = """
            INSERT INTO finding (id, version, number, state, unit_id, code_list, wind_code, cause_code, severity, title,
                                 description, raised_by, raised_on, statement_due, statement_id, statement,
                                 statement_by, statement_on, decided_by, decided_on, served_on, objection_due,
                                 policy_pack, policy_version)
            SELECT uuidv7(), 0, 'FIND-2026-' || lpad(i::text, 7, '0'),
                   CASE WHEN i %% 20 = 0 THEN 'REJECTED' WHEN i %% 3 = 0 THEN 'ORDER_ISSUED' ELSE 'CONFIRMED' END,
                   u.id, 1, 'W' || (1 + i * 13 %% 5), 'C' || (1 + i * 17 %% 7),
                   (ARRAY['MINOR', 'GENERAL', 'MAJOR'])[1 + i * 11 %% 3], '下午办公室无人在岗', '15时10分综合股无人在岗',
                   'bench', day, day + 3, uuidv7(), '情况属实', 'bench', day + 1, 'bench.other', day + 2,
                   CASE WHEN i %% 20 > 0 AND i %% 3 = 0 THEN day + 2 END,
                   CASE WHEN i %% 20 > 0 AND i %% 3 = 0 THEN day + 32 END, 'CN-CURRENT', 2
            FROM (SELECT i, current_date - 10 - (i::bigint * 7919 %% 1826)::int AS day
                  FROM generate_series(1, %d) AS i) AS raised
            JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM unit WHERE code LIKE 'B%%') AS u
              ON u.place = (i::bigint * 104729 %% %d)""".formatted(FINDINGS, UNITS + 1);

    private static final String ORDER = """
            INSERT INTO rectification_order (id, version, number, finding_id, unit_id, state, owner, issued_by, issued_on,
                                             due, warn_on, returns, escalation, escalation_level, closed_on,
                                             policy_pack, policy_version)
            SELECT uuidv7(), 0, replace(number, 'FIND', 'RECT'), id, unit_id, state, '办公室主任', 'bench', decided_on,
                   decided_on + 60, decided_on + 53, 0, CASE WHEN state = 'ESCALATED' THEN 'OVERDUE' END,
                   CASE WHEN state = 'ESCALATED' THEN 1 ELSE 0 END,
                   CASE WHEN state = 'CLOSED' THEN decided_on + 1 + right(number, 2)::int %% 50 END, 'CN-CURRENT', 2
            FROM (SELECT f.id, f.unit_id, f.number, f.decided_on,
                         CASE WHEN f.decided_on + 60 >= current_date THEN 'RECTIFYING'
                              WHEN right(f.number, 2)::int < 5 THEN 'ESCALATED' ELSE 'CLOSED' END AS state
                  FROM finding f WHERE f.state = 'ORDER_ISSUED') AS ordered""";

    private static final String TALLY_SQL = """
            SELECT g.code, g.name, t.month, t.wind, sum(t.minor)::bigint, sum(t.general)::bigint, sum(t.major)::bigint
            FROM finding_tally t JOIN unit g ON g.id = t.unit_id
            WHERE t.month BETWEEN date_trunc('year', current_date)::date AND current_date
            GROUP BY g.code, g.name, t.month, t.wind ORDER BY g.code, t.month, t.wind""";

    private static final String COUNT_SQL = """
            SELECT u.code, u.name, date_trunc('month', f.raised_on) AS month, left(f.wind_code, 2) AS wind,
                   count(*) FILTER (WHERE severity = 'MINOR'), count(*) FILTER (WHERE severity = 'GENERAL'),
                   count(*) FILTER (WHERE severity = 'MAJOR')
            FROM finding f JOIN unit u ON u.id = f.unit_id
            WHERE f.state <> 'REJECTED' AND f.raised_on BETWEEN date_trunc('year', current_date)::date AND current_date
            GROUP BY u.code, u.name, 3, 4 ORDER BY u.code, 3, 4""";

    private static final String FINDING_LIST = """
            SELECT f.*, u.code, u.name, o.due, o.state FROM finding f JOIN unit u ON u.id = f.unit_id
            LEFT JOIN rectification_order o ON o.finding_id = f.id ORDER BY f.id DESC LIMIT 51""";

    private static final String UNIT_LIST = """
            SELECT f.*, u.code, u.name, o.due, o.state FROM finding f JOIN unit u ON u.id = f.unit_id
            LEFT JOIN rectification_order o ON o.finding_id = f.id
            WHERE u.path <@ (SELECT path FROM unit WHERE code = 'B042') ORDER BY f.id DESC LIMIT 51""";

    private static final String DOCKET = """
            SELECT o.*, f.number, f.title, f.severity, f.wind_code, u.code, u.name
            FROM rectification_order o JOIN finding f ON f.id = o.finding_id JOIN unit u ON u.id = f.unit_id
            WHERE is_overdue(o.state, o.due, current_date) ORDER BY o.id DESC LIMIT 51""";

    private final BenchSuite suite;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    private Supervision(BenchSuite suite) throws IOException, InterruptedException {
        this.suite = suite;
        this.token = new Tokens(suite.suite()).fetch("supervision.chen");
    }

    public static void main(String[] arguments) throws Exception {
        Report.machine("Heat map and lists over %d findings of %d units".formatted(FINDINGS, UNITS));
        try (var suite = BenchSuite.start(SERVICE)) {
            var bench = new Supervision(suite);
            bench.load();
            try (var connection = suite.database(SERVICE)) {
                bench.compare("heat map of a year, from the tally", connection, "/analysis/heat-map", TALLY_SQL);
                bench.compare("heat map of a year, counted anew", connection, "/analysis/heat-map", COUNT_SQL);
                bench.compare("the newest findings", connection, "/findings", FINDING_LIST);
                bench.compare("a unit's newest findings", connection, "/findings?unit=B042", UNIT_LIST);
                bench.compare("the newest overdue orders", connection, "/rectification-orders?overdue=true", DOCKET);
            }
        }
    }

    private void load() throws SQLException {
        long begun = System.nanoTime();
        suite.execute(SERVICE, UNIT);
        suite.execute(SERVICE, FINDING);
        suite.execute(SERVICE, ORDER);
        suite.execute(SERVICE, "VACUUM ANALYZE finding, rectification_order, finding_tally, unit");
        Report.line(
                "loaded %d findings, %d orders and %d cells of the tally in %.0f s",
                suite.count(SERVICE, "finding"),
                suite.count(SERVICE, "rectification_order"),
                suite.count(SERVICE, "finding_tally"),
                (System.nanoTime() - begun) / 1e9);
    }

    private void compare(String what, Connection connection, String path, String sql) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            request(path);
            select(connection, sql);
        }
        var requests = new ArrayList<Double>();
        var selects = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            requests.add(request(path));
            selects.add(select(connection, sql));
        }
        double request = Report.median(requests);
        double select = Report.median(selects);
        Report.line(
                "%s: median %.1f ms (p90 %.1f), bare SQL %.1f ms: %.2f of it",
                what, request, tenth(requests), select, request / select);
    }

    private static double tenth(List<Double> values) {
        return Report.percentile(
                values.stream().mapToDouble(Double::doubleValue).toArray(), 90);
    }

    /** Milliseconds until the whole answer is there. */
    private double request(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d/api/supervision/v1%s".formatted(suite.port(SuitePort.SUPERVISION), path)))
                .header("Authorization", "Bearer " + token)
                .build();
        long begun = System.nanoTime();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double took = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200 || answer.body().length < 1_000) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return took;
    }

    /** Milliseconds until every row was read. */
    private static double select(Connection connection, String sql) throws SQLException {
        long begun = System.nanoTime();
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
