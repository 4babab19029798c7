package cn.hengjian.supervision.analysis;

import static cn.hengjian.supervision.testing.County.database;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.testing.County;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Findings by the hundred, as a bulk load would bring them. */
final class SomeFindings {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private SomeFindings() {}

    /** Findings of 2025 in every unit, month, wind and severity, and some that were rejected; none of two is alike. */
    static void at(List<String> units, int count) {
        database().update(Sql.of("""
                INSERT INTO finding (id, version, number, state, unit_id, code_list, wind_code, cause_code, severity,
                                     title, description, raised_by, raised_on, statement_due, decided_by, decided_on,
                                     policy_pack, policy_version)
                SELECT uuidv7(), 0, 'FIND-9' || lpad(?::text, 3, '0') || '-' || lpad(i::text, 6, '0'),
                       CASE WHEN i % 7 = 0 THEN 'REJECTED' ELSE 'RAISED' END, u.id, 1,
                       'W' || (1 + i * 13 % 5) || CASE WHEN i % 3 = 0 THEN '.1' ELSE '' END,
                       CASE WHEN i % 4 > 0 THEN 'C' || (1 + i * 17 % 7) END,
                       (ARRAY['MINOR', 'GENERAL', 'MAJOR'])[1 + i * 11 % 3], 't', 'd', 'x',
                       DATE '2025-01-01' + i * 37 % 365, DATE '2025-01-04' + i * 37 % 365,
                       CASE WHEN i % 7 = 0 THEN 'x' END, CASE WHEN i % 7 = 0 THEN DATE '2025-01-02' + i * 37 % 365 END,
                       'CN-CURRENT', 2
                FROM generate_series(1, ?) AS i
                JOIN (SELECT id, row_number() OVER (ORDER BY code) - 1 AS place FROM unit WHERE code = ANY (?)) AS u
                  ON u.place = i * 29 % ?""", NUMBERS.incrementAndGet(), count, units, units.size()));
    }

    /** What a count over the findings themselves gives for the map of 2025, a line a cell. */
    static List<String> counted(String subtree) {
        return database().list(Sql.of("""
                SELECT u.code || ' ' || to_char(f.raised_on, 'YYYY-MM') || ' ' || left(f.wind_code, 2) || ' '
                       || count(*) FILTER (WHERE severity = 'MINOR') || ' '
                       || count(*) FILTER (WHERE severity = 'GENERAL') || ' '
                       || count(*) FILTER (WHERE severity = 'MAJOR') AS line
                FROM finding f JOIN unit u ON u.id = f.unit_id
                WHERE f.state <> 'REJECTED' AND f.raised_on BETWEEN '2025-01-01' AND '2025-12-31'
                  AND u.path <@ (SELECT path FROM unit WHERE code = ?)
                GROUP BY u.code, to_char(f.raised_on, 'YYYY-MM'), left(f.wind_code, 2) ORDER BY 1""", subtree), row -> row.text("line"));
    }

    static String pathOf(String unit) {
        return County.value(Sql.of("SELECT path::text AS value FROM unit WHERE code = ?", unit));
    }

    static UUID idOf(String unit) {
        return UUID.fromString(County.value(Sql.of("SELECT id::text AS value FROM unit WHERE code = ?", unit)));
    }
}
