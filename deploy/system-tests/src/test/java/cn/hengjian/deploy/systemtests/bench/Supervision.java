package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.local.SuitePort;
import cn.hengjian.deploy.local.Tokens;
import cn.hengjian.deploy.systemtests.bench.Questions.Question;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/**
 * Heat map, docket and lists of supervision over a million findings, a third of them with an order, and a million
 * opinions and claims: through the service, token verified, next to bare SQL that gives the same, interleaved, one
 * request at a time. That both give the same number of rows is checked each time.
 */
public final class Supervision {

    private static final int FINDINGS = 1_000_000;
    private static final int OPINIONS = 1_000_000;
    private static final int UNITS = 100;
    /** What is slow even in bare SQL, some seconds a round. */
    private static final int FEW_ROUNDS = 3;

    private static final int ROUNDS = 40;
    private static final String SERVICE = "supervision";
    private static final String CELL = "\"wind\":";

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
                   CASE WHEN state = 'CLOSED' THEN decided_on + 1 + right(number, 2)::int % 50 END, 'CN-CURRENT', 2
            FROM (SELECT f.id, f.unit_id, f.number, f.decided_on,
                         CASE WHEN f.decided_on + 60 >= current_date THEN 'RECTIFYING'
                              WHEN right(f.number, 2)::int < 5 THEN 'ESCALATED' ELSE 'CLOSED' END AS state
                  FROM finding f WHERE f.state = 'ORDER_ISSUED') AS ordered""";

    /** Over the same years, one in three a claim, one in twenty taken back. */
    private static final String OPINION = """
            INSERT INTO opinion (id, version, number, kind, state, channel, receipt, content, participants, unit_id,
                                 code_list, received_on, received_by, classified_on, classified_by, transfer_due,
                                 answer_due, policy_pack, policy_version)
            SELECT uuidv7(), 0, 'OPIN-2026-' || lpad(i::text, 7, '0'),
                   CASE WHEN i %% 3 = 0 THEN 'CLAIM' ELSE 'OPINION' END,
                   CASE WHEN i %% 20 = 0 THEN 'WITHDRAWN' ELSE 'CLASSIFIED' END, 'LETTER',
                   sha256(convert_to(i::text, 'UTF8')), convert_to('bench', 'UTF8'), 1, u.id, 1, day, 'bench', day + 1,
                   'bench', day + 15, CASE WHEN i %% 3 > 0 THEN day + 31 END, 'CN-CURRENT', 2
            FROM (SELECT i, current_date - 10 - (i::bigint * 7907 %% 1826)::int AS day
                  FROM generate_series(1, %d) AS i) AS received
            JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM unit WHERE code LIKE 'B%%') AS u
              ON u.place = (i::bigint * 104723 %% %d)""".formatted(OPINIONS, UNITS + 1);

    private static final String OPINION_WIND = """
            INSERT INTO opinion_wind (opinion_id, wind_code)
            SELECT id, 'W' || (1 + right(number, 2)::int * 13 % 5) FROM opinion""";

    private static final String TALLY_SQL = """
            SELECT g.code, g.name, t.month, t.wind, sum(t.minor)::bigint, sum(t.general)::bigint, sum(t.major)::bigint,
                   sum(t.opinions)::bigint, sum(t.claims)::bigint
            FROM (SELECT month, unit_id, wind, minor, general, major, 0 AS opinions, 0 AS claims FROM finding_tally
                  UNION ALL
                  SELECT month, unit_id, wind, 0, 0, 0, opinions, claims FROM opinion_tally) AS t
            JOIN unit g ON g.id = t.unit_id
            WHERE t.month BETWEEN date_trunc('year', current_date)::date AND current_date
            GROUP BY g.code, g.name, t.month, t.wind ORDER BY g.code, t.month, t.wind""";

    private static final String COUNT_SQL = """
            SELECT g.code, g.name, t.month, t.wind, sum(t.minor)::bigint, sum(t.general)::bigint, sum(t.major)::bigint,
                   sum(t.opinions)::bigint, sum(t.claims)::bigint
            FROM (SELECT unit_id, date_trunc('month', raised_on) AS month, left(wind_code, 2) AS wind,
                         count(*) FILTER (WHERE severity = 'MINOR') AS minor,
                         count(*) FILTER (WHERE severity = 'GENERAL') AS general,
                         count(*) FILTER (WHERE severity = 'MAJOR') AS major, 0 AS opinions, 0 AS claims
                  FROM finding
                  WHERE state NOT IN ('REJECTED', 'CANCELLED') AND raised_on BETWEEN date_trunc('year', current_date)::date AND current_date
                  GROUP BY 1, 2, 3
                  UNION ALL
                  SELECT o.unit_id, date_trunc('month', o.received_on), left(w.wind_code, 2), 0, 0, 0,
                         count(*) FILTER (WHERE o.kind = 'OPINION'), count(*) FILTER (WHERE o.kind = 'CLAIM')
                  FROM opinion o JOIN opinion_wind w ON w.opinion_id = o.id
                  WHERE o.state NOT IN ('WITHDRAWN', 'CANCELLED')
                    AND o.received_on BETWEEN date_trunc('year', current_date)::date AND current_date
                  GROUP BY 1, 2, 3) AS t
            JOIN unit g ON g.id = t.unit_id
            GROUP BY g.code, g.name, t.month, t.wind ORDER BY g.code, t.month, t.wind""";

    private static final String FINDING_LIST = """
            SELECT f.*, u.code, u.name, o.due, o.state FROM finding f JOIN unit u ON u.id = f.unit_id
            LEFT JOIN rectification_order o ON o.finding_id = f.id ORDER BY f.id DESC LIMIT 51""";

    private static final String UNIT_LIST = """
            SELECT f.*, u.code, u.name, o.due, o.state FROM finding f JOIN unit u ON u.id = f.unit_id
            LEFT JOIN rectification_order o ON o.finding_id = f.id
            WHERE u.path <@ (SELECT path FROM unit WHERE code = 'B042') ORDER BY f.id DESC LIMIT 51""";

    private static final String OVERDUE = """
            SELECT o.*, f.number, f.title, f.severity, f.wind_code, u.code, u.name
            FROM rectification_order o JOIN finding f ON f.id = o.finding_id JOIN unit u ON u.id = f.unit_id
            WHERE is_overdue(o.state, o.due, current_date) ORDER BY o.id DESC LIMIT 51""";

    /** Of somebody who chases what is overdue and checks what he or she had no part in. */
    private static final String DOCKET = """
            SELECT o.*, f.number, f.title, f.severity, u.code, u.name
            FROM rectification_order o JOIN finding f ON f.id = o.finding_id JOIN unit u ON u.id = f.unit_id
            WHERE o.docket_day <= current_date + 30
              AND (o.state IN ('ISSUED', 'RECTIFYING', 'RETURNED', 'ESCALATED') AND o.due < current_date
                   OR o.state IN ('SUBMITTED', 'EFFECT_CHECK')
                      AND 'supervision.chen' NOT IN (o.issued_by, f.raised_by, f.decided_by)
                      AND NOT EXISTS (SELECT FROM finding_inspector i
                                      WHERE i.finding_id = f.id AND i.username = 'supervision.chen'))
            ORDER BY o.docket_day, o.id LIMIT 51""";

    private final BenchSuite suite;
    private final Questions questions;

    private Supervision(BenchSuite suite) throws IOException, InterruptedException {
        this.suite = suite;
        this.questions = new Questions(
                URI.create("http://localhost:%d/api/supervision/v1".formatted(suite.port(SuitePort.SUPERVISION))),
                new Tokens(suite.suite()).fetch("supervision.chen"));
    }

    public static void main(String[] arguments) throws Exception {
        Report.machine("Heat map, docket and lists over %d findings and %d opinions of %d units"
                .formatted(FINDINGS, OPINIONS, UNITS));
        try (var suite = BenchSuite.start(SERVICE)) {
            var bench = new Supervision(suite);
            bench.load();
            try (var connection = suite.database(SERVICE)) {
                bench.questions.compare(
                        new Question("heat map of a year, SQL from the tallies", "/analysis/heat-map", CELL, ROUNDS),
                        connection,
                        TALLY_SQL);
                bench.questions.compare(
                        new Question("heat map of a year, SQL counted anew", "/analysis/heat-map", CELL, FEW_ROUNDS),
                        connection,
                        COUNT_SQL);
                bench.questions.compare(new Question("the docket", "/docket", ROUNDS), connection, DOCKET);
                bench.questions.compare(
                        new Question("the newest findings", "/findings", ROUNDS), connection, FINDING_LIST);
                bench.questions.compare(
                        new Question("a unit's newest findings", "/findings?unit=B042", ROUNDS), connection, UNIT_LIST);
                bench.questions.compare(
                        new Question("the newest overdue orders", "/rectification-orders?overdue=true", ROUNDS),
                        connection,
                        OVERDUE);
            }
        }
    }

    private void load() throws SQLException {
        long begun = System.nanoTime();
        for (var statement : List.of(UNIT, FINDING, ORDER, OPINION, OPINION_WIND)) {
            suite.execute(SERVICE, statement);
        }
        suite.execute(
                SERVICE,
                "VACUUM ANALYZE finding, rectification_order, finding_tally, opinion, opinion_wind, opinion_tally, unit");
        Report.line(
                "loaded %d findings, %d orders, %d opinions, and %d and %d cells of the tallies in %.0f s",
                suite.count(SERVICE, "finding"),
                suite.count(SERVICE, "rectification_order"),
                suite.count(SERVICE, "opinion"),
                suite.count(SERVICE, "finding_tally"),
                suite.count(SERVICE, "opinion_tally"),
                (System.nanoTime() - begun) / 1e9);
    }
}
