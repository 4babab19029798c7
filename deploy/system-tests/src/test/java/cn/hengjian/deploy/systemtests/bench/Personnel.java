package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.local.SuitePort;
import cn.hengjian.deploy.local.Tokens;
import cn.hengjian.deploy.systemtests.bench.Questions.Question;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Search by name and by unit, the reports and the nightly scan of rotation over a county of 100 000 cadres with their
 * posts, postings and kin, as the demo's generator draws them: through the service, token verified, next to bare SQL that
 * gives the same, interleaved, one request at a time. Another number of cadres may be given.
 */
public final class Personnel {

    private static final int CADRES = 100_000;
    private static final int CLUES = 20_000;
    private static final int ROUNDS = 100;
    private static final int FEW_ROUNDS = 5;
    private static final String SERVICE = "personnel";
    private static final List<String> SHEETS = List.of("units", "posts", "cadres", "postings", "family-members");
    private static final String ACCOUNT = "\"cadreNumber\":";
    private static final Caller ORGANISATION = new Caller.User("org.wang");

    /** Findings of the last two years, a third of them dismissed; of each, one cadre of the unit is concerned. */
    private static final String CLUE = """
            WITH concerned AS (
                SELECT i, c.id AS cadre_id, c.unit_id, now() - make_interval(days => (10 + i %% 700)::int) AS at, uuidv7() AS id,
                       uuidv7() AS finding
                FROM (SELECT id, unit_id, row_number() OVER (ORDER BY number) AS i FROM cadre LIMIT %d) AS c),
            told AS (INSERT INTO finding_told (finding_id) SELECT finding FROM concerned),
            opened AS (
                INSERT INTO clue (id, number, kind, state, source_id, source_number, finding_id, unit_id, wind_code,
                                  severity, happened_at, opened_at, decided_by, decided_on, reason, version)
                SELECT id, 'CLUE-2026-' || lpad(i::text, 7, '0'), 'FINDING_CONFIRMED',
                       CASE WHEN i %% 3 = 0 THEN 'DISMISSED' ELSE 'OPEN' END, finding,
                       'FIND-2026-' || lpad(i::text, 7, '0'), finding, unit_id, 'W1', 'GENERAL', at, at,
                       CASE WHEN i %% 3 = 0 THEN 'bench' END, CASE WHEN i %% 3 = 0 THEN at::date + 5 END,
                       CASE WHEN i %% 3 = 0 THEN '与本人无关' END, 0
                FROM concerned)
            INSERT INTO clue_cadre (clue_id, cadre_id) SELECT id, cadre_id FROM concerned""".formatted(CLUES);

    /** Five days of each cadre in the last year, all counted. */
    private static final String TOGETHER = """
            INSERT INTO together_day (id, cadre_id, host_id, day, portion, overnight, activities, state, submit_by,
                                      submitted_on, host_by, host_on, policy_pack, policy_version, version)
            SELECT uuidv7(), c.id, h.id, day, 'FULL', false, '走访农户', 'COUNTED', day + 30, day + 1, 'bench', day + 2,
                   'CN-CURRENT', 3, 0
            FROM (SELECT id, row_number() OVER (ORDER BY number) AS place FROM cadre) AS c
            CROSS JOIN generate_series(1, 5) AS i
            CROSS JOIN LATERAL (SELECT (date_trunc('year', current_date) - interval '1 year')::date
                                       + (c.place * 31 + i * 67)::int % 360 AS day) AS d
            CROSS JOIN (SELECT id FROM unit WHERE kind = 'TOWNSHIP' ORDER BY code LIMIT 1) AS h""";

    private static final String CADRE = """
            SELECT c.id, c.number, c.name, c.sex, c.level, c.rank, u.code, u.name, p.id, p.code, p.title, c.status, c.version
            FROM cadre c JOIN unit u ON u.id = c.unit_id LEFT JOIN post p ON p.id = c.main_post_id WHERE\s""";

    private static final String NAMED = CADRE
            + "c.id IN (SELECT cadre_id FROM cadre_name_key WHERE key >= '%1$s' AND key < '%1$s' || U&'\\+10FFFF')";
    private static final String WITHIN = "u.path <@ (SELECT path FROM unit WHERE code = '%s')";
    private static final String BY_NUMBER = " ORDER BY c.number LIMIT 51";

    private static final String RESULTS = """
            SELECT * FROM (
                SELECT t.*, c.number, c.name, u.code, u.name AS unit_name, current_date - t.opened_on AS age,
                       t.acted_on IS NULL AND t.closed_on IS NULL AS pending, s.sideways_on, s.sideways_post
                FROM triggered_case t JOIN unit u ON u.id = t.unit_id LEFT JOIN cadre c ON c.id = t.cadre_id
                LEFT JOIN LATERAL (
                    SELECT lower(h.valid) AS sideways_on, p.code AS sideways_post
                    FROM posting b JOIN post q ON q.id = b.post_id JOIN posting h ON h.cadre_id = b.cadre_id
                        JOIN post p ON p.id = h.post_id AND p.id <> q.id AND p.level = q.level
                    WHERE b.cadre_id = t.cadre_id AND b.kind = 'MAIN' AND upper_inf(b.recorded) AND b.valid @> t.opened_on
                        AND h.kind = 'MAIN' AND upper_inf(h.recorded) AND lower(h.valid) > t.opened_on
                        AND lower(h.valid) <= coalesce(t.closed_on, current_date)
                    ORDER BY lower(h.valid) LIMIT 1) s ON true) x
            WHERE pending OR sideways_on IS NOT NULL ORDER BY opened_on, id, cadre_key""";

    /** Who stays longer than the pack allows, or beside kin: the same as the scan finds, and nothing done about it. */
    private static final String SCAN = """
            INSERT INTO bench_due
            WITH held AS MATERIALIZED (
                SELECT cadre_id, post_id, range_agg(valid) AS spans FROM posting WHERE upper_inf(recorded)
                GROUP BY cadre_id, post_id HAVING range_agg(valid) @> current_date),
            stay AS MATERIALIZED (
                SELECT c.id AS cadre_id, c.number, p.id AS post_id, p.level, p.post_class, p.key_post, p.principal,
                       u.id AS unit_id, u.parent_id, u.path,
                       (SELECT lower(s) FROM unnest(held.spans) AS s WHERE s @> current_date) AS since
                FROM held JOIN cadre c ON c.id = held.cadre_id AND c.status = 'ACTIVE'
                JOIN post p ON p.id = held.post_id JOIN unit u ON u.id = p.unit_id),
            levels AS (
                SELECT h.cadre_id, range_agg(h.valid) AS spans,
                       (array_agg(h.post_id) FILTER (WHERE h.valid @> current_date))[1] AS post_id
                FROM posting h JOIN post p ON p.id = h.post_id JOIN cadre c ON c.id = h.cadre_id AND c.status = 'ACTIVE'
                WHERE h.kind = 'MAIN' AND upper_inf(h.recorded) AND p.level <> 'NONE'
                GROUP BY h.cadre_id, p.level HAVING range_agg(h.valid) @> current_date),
            kin AS (
                SELECT cadre_id AS one, relative_id AS other FROM family_member WHERE relative_id IS NOT NULL
                UNION SELECT relative_id, cadre_id FROM family_member WHERE relative_id IS NOT NULL),
            found AS (
                SELECT cadre_id, 'TENURE' AS reason, post_id, NULL::uuid AS kin_id, since, 10 AS years FROM stay
                UNION ALL SELECT cadre_id, 'KEY_POST', post_id, NULL, since, 5 FROM stay WHERE key_post <> 'NONE'
                UNION ALL SELECT cadre_id, 'TWO_TERMS', post_id, NULL, since, 10 FROM stay WHERE principal
                UNION ALL SELECT cadre_id, 'SAME_LEVEL', post_id, NULL,
                                 (SELECT lower(s) FROM unnest(spans) AS s WHERE s @> current_date), 15 FROM levels
                UNION ALL SELECT a.cadre_id, 'KIN', a.post_id, b.cadre_id, greatest(a.since, b.since), 0
                FROM kin JOIN stay a ON a.cadre_id = kin.one JOIN stay b ON b.cadre_id = kin.other
                WHERE (a.unit_id = b.unit_id OR a.principal AND b.parent_id = a.unit_id
                       OR b.principal AND a.parent_id = b.unit_id
                       OR b.post_class = 'LEADER' AND a.path <@ b.path AND a.key_post IN ('PEOPLE', 'FINANCE')
                       OR a.post_class = 'LEADER' AND b.path <@ a.path AND b.key_post IN ('PEOPLE', 'FINANCE'))
                    AND (level_order(b.level), a.since, a.number) > (level_order(a.level), b.since, b.number))
            SELECT DISTINCT ON (cadre_id, reason) cadre_id, reason, post_id, kin_id, since,
                   (since + make_interval(years => years))::date AS due
            FROM found
            WHERE (since + make_interval(years => years))::date
                  - CASE years WHEN 0 THEN interval '0' ELSE interval '6 months' END <= current_date
            ORDER BY cadre_id, reason, due, post_id, kin_id""";

    private static final String DUE = """
            SELECT d.*, c.number, c.name, u.code, u.name, p.code, p.title, p.level, k.number, m.id, m.number, m.state
            FROM rotation_due d JOIN cadre c ON c.id = d.cadre_id JOIN unit u ON u.id = c.unit_id
            JOIN post p ON p.id = d.post_id LEFT JOIN cadre k ON k.id = d.kin_id
            LEFT JOIN rotation r ON r.cadre_id = d.cadre_id AND r.reason = d.reason AND r.due_on = d.due
            LEFT JOIN measure m ON m.id = r.measure_id
            ORDER BY d.due, c.number, d.reason LIMIT 51""";

    /** What counts of the last year beside the days that were spent in departments. */
    private static final String ACCOUNTS = """
            SELECT c.number, c.name, u.code,
                   (SELECT sum(upper(t.held) - lower(t.held)) FILTER (WHERE t.kind = 'DEPARTMENT') FROM (
                        SELECT h.valid * y.span AS held,
                               (SELECT a.kind FROM unit a WHERE w.path <@ a.path AND a.kind IN ('DEPARTMENT', 'TOWNSHIP')
                                ORDER BY nlevel(a.path) DESC LIMIT 1) AS kind
                        FROM posting h JOIN post p ON p.id = h.post_id JOIN unit w ON w.id = p.unit_id
                        WHERE h.cadre_id = c.id AND h.kind = 'MAIN' AND upper_inf(h.recorded) AND h.valid && y.span) t),
                   (SELECT sum(upper(d.halves) - lower(d.halves)) FROM together_day d
                    WHERE d.cadre_id = c.id AND d.state = 'COUNTED' AND d.day >= lower(y.span) AND d.day < upper(y.span))
            FROM cadre c JOIN unit u ON u.id = c.unit_id
            CROSS JOIN (SELECT daterange((t - interval '1 year')::date, t::date) AS span
                        FROM date_trunc('year', current_date) AS t) AS y
            WHERE c.status = 'ACTIVE'""";

    private final BenchSuite suite;
    private final Questions questions;
    private final int cadres;

    private Personnel(BenchSuite suite, int cadres) throws IOException, InterruptedException {
        this.suite = suite;
        this.cadres = cadres;
        this.questions = new Questions(
                URI.create("http://localhost:%d/api/personnel/v1".formatted(suite.port(SuitePort.PERSONNEL))),
                new Tokens(suite.suite()).fetch("org.wang"));
    }

    public static void main(String[] arguments) throws Exception {
        int cadres = arguments.length == 0 ? CADRES : Integer.parseInt(arguments[0]);
        Report.machine("Search, scan and reports over %d cadres".formatted(cadres));
        try (var suite = BenchSuite.start(SERVICE)) {
            new Personnel(suite, cadres).run();
        }
    }

    private void run() throws Exception {
        load();
        try (var connection = suite.database(SERVICE)) {
            scans(connection);
            vacuum();
            search(connection);
            reports(connection);
        }
    }

    private void load() throws IOException, SQLException {
        long begun = System.nanoTime();
        var county = new County(County.DEFAULT_SEED, cadres, County.DEFAULT_AS_OF);
        var roster = Roster.of(suite, SERVICE);
        for (var kind : SHEETS) {
            Report.line("import of %s: %.1f s", kind, roster.load(roster.sheet(county, kind), kind));
        }
        suite.execute(SERVICE, CLUE);
        try (var connection = suite.database(SERVICE)) {
            Keys.putOff(connection, "together_day", TOGETHER);
        }
        roster.settle();
        vacuum();
        Report.line(
                "loaded %d cadres, %d postings, %d clues and %d days in %.0f s",
                suite.count(SERVICE, "cadre"),
                suite.count(SERVICE, "posting"),
                suite.count(SERVICE, "clue"),
                suite.count(SERVICE, "together_day"),
                (System.nanoTime() - begun) / 1e9);
    }

    private void vacuum() throws SQLException {
        suite.execute(SERVICE, "VACUUM ANALYZE");
    }

    /** The first scan opens a case for whoever is due; those after it find everybody anew and open none. */
    private void scans(Connection connection) throws Exception {
        suite.execute(SERVICE, """
                CREATE TABLE bench_due (cadre_id uuid REFERENCES cadre, reason text, post_id uuid REFERENCES post,
                    kin_id uuid REFERENCES cadre, since date NOT NULL, due date NOT NULL, PRIMARY KEY (cadre_id, reason))""");
        var api = suite.api();
        long begun = System.nanoTime();
        int opened = scan(api);
        double first = (System.nanoTime() - begun) / 1e6;
        Report.line("the first scan, which opens %d cases: %.0f ms, %.2f ms a case", opened, first, first / opened);
        var scans = new ArrayList<Double>();
        var selects = new ArrayList<Double>();
        for (int round = 0; round < FEW_ROUNDS; round++) {
            suite.execute(SERVICE, "TRUNCATE bench_due");
            vacuum();
            begun = System.nanoTime();
            opened = scan(api);
            scans.add((System.nanoTime() - begun) / 1e6);
            if (opened > 0) {
                throw new IllegalStateException("a case was opened twice");
            }
            begun = System.nanoTime();
            try (var statement = connection.createStatement()) {
                statement.execute(SCAN);
            }
            selects.add((System.nanoTime() - begun) / 1e6);
            requireSame();
        }
        Report.line(
                "a further scan, which finds %d due and warned: %s ms, bare SQL %s ms; ratio of the medians %.2f",
                suite.count(SERVICE, "bench_due"),
                scans.stream().map(Math::round).toList(),
                selects.stream().map(Math::round).toList(),
                Report.median(scans) / Report.median(selects));
    }

    private static int scan(Api api) {
        return api.post(ORGANISATION, "/api/personnel/v1/rotation/scans", null)
                .require()
                .path("opened")
                .asInt();
    }

    private void requireSame() throws SQLException {
        long found = suite.count(SERVICE, "rotation_due");
        long same = suite.count(SERVICE, "rotation_due JOIN bench_due USING (cadre_id, reason, post_id, since, due)");
        if (same != found || suite.count(SERVICE, "bench_due") != found) {
            throw new IllegalStateException("%d of %d rows are the same".formatted(same, found));
        }
    }

    private void search(Connection connection) throws Exception {
        var unit = text(connection, "SELECT code FROM unit WHERE kind = 'TOWNSHIP' ORDER BY code LIMIT 1");
        var name = text(
                connection,
                "SELECT c.name FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE " + WITHIN.formatted(unit)
                        + " ORDER BY c.number LIMIT 1");
        var surname = name.substring(0, 1);
        var initials = text(
                connection,
                "SELECT key FROM cadre_name_key k JOIN cadre c ON c.id = k.cadre_id WHERE c.name = '%s'".formatted(name)
                        + " AND key ~ '^[a-z]+$' ORDER BY length(key) = " + name.length()
                        + " DESC, length(key) LIMIT 1");
        compare(
                connection,
                "search by a surname",
                "/cadres?q=" + encoded(surname),
                NAMED.formatted(surname) + BY_NUMBER);
        compare(connection, "search by a whole name", "/cadres?q=" + encoded(name), NAMED.formatted(name) + BY_NUMBER);
        compare(connection, "search by initials", "/cadres?q=" + initials, NAMED.formatted(initials) + BY_NUMBER);
        compare(
                connection,
                "search by a unit and what is under it",
                "/cadres?unit=" + unit,
                CADRE + WITHIN.formatted(unit) + BY_NUMBER);
        compare(
                connection,
                "search by a surname in a unit",
                "/cadres?unit=" + unit + "&q=" + encoded(surname),
                NAMED.formatted(surname) + " AND " + WITHIN.formatted(unit) + BY_NUMBER);
    }

    private void reports(Connection connection) throws Exception {
        var year = text(connection, "SELECT (extract(year FROM current_date) - 1)::int");
        compare(connection, "who is due for rotation", "/rotation/due", DUE);
        questions.compare(
                new Question("results honoured, the oldest", "/honoured-results", FEW_ROUNDS),
                connection,
                RESULTS + " LIMIT 51");
        questions.compare(
                new Question(
                        "results honoured, all of them",
                        "/honoured-results/rows",
                        "\n",
                        FEW_ROUNDS,
                        Questions.LINES,
                        false),
                connection,
                RESULTS);
        questions.compare(
                new Question(
                        "accounts of days at the grassroots",
                        "/together-accounts?year=" + year,
                        ACCOUNT,
                        ROUNDS,
                        Questions.JSON,
                        true),
                connection,
                ACCOUNTS + BY_NUMBER);
    }

    private void compare(Connection connection, String what, String path, String sql) throws Exception {
        questions.compare(new Question(what, path, ROUNDS), connection, sql);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
