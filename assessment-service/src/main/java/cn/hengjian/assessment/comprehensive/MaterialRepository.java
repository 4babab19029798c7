package cn.hengjian.assessment.comprehensive;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Draws together what stands about a person for a period, and names what is missing. TERM contains ANNUAL, ANNUAL contains
 * STAGE, and what a special appraisal or a review came to counts in the annual one that refers to it (M22).
 */
@ApplicationScoped
class MaterialRepository {

    private static final String STANDING = """
            INSERT INTO comprehensive_material (comprehensive_id, kind, reference, from_on, to_on, outcome)
            SELECT k.id, 'ANNUAL', a.id, make_date(r.year, 1, 1), make_date(r.year, 12, 31), coalesce(c.grade, p.mark)
            FROM k JOIN appraisal a ON a.cadre_number = k.number JOIN run r ON r.id = a.run_id
                JOIN course c ON c.appraisal_id = a.id JOIN participation p ON p.appraisal_id = a.id
            WHERE r.kind = 'ANNUAL' AND c.stage = 'FILED'
                AND r.year BETWEEN extract(year FROM k.from_on) AND extract(year FROM k.to_on)
            UNION ALL
            SELECT k.id, 'STAGE', s.id, s.from_on, s.to_on, s.grade FROM k
                JOIN stage_appraisal s ON s.cadre_number = k.number
            WHERE s.state = 'LOCKED' AND s.from_on >= k.from_on AND s.to_on <= k.to_on
            UNION ALL
            SELECT k.id, 'SPECIAL', s.id, s.occurred_on, s.occurred_on, s.grade FROM k
                JOIN special_appraisal s ON s.cadre_number = k.number
            WHERE s.told_on IS NOT NULL AND s.occurred_on BETWEEN k.from_on AND k.to_on
            UNION ALL
            SELECT k.id, 'TERM', t.id, t.from_on, t.ends_on, t.grade FROM k
                JOIN term_appraisal t ON t.cadre_number = k.number
            WHERE t.state = 'CLOSED' AND t.ends_on BETWEEN k.from_on AND k.to_on
            UNION ALL
            SELECT k.id, 'REVIEW', v.id, make_date(r.year, 1, 1), make_date(r.year, 12, 31), g.outcome FROM k
                JOIN review_subject vs ON vs.cadre_number = k.number JOIN review v ON v.id = vs.review_id
                JOIN run r ON r.id = v.run_id
                LEFT JOIN talk_trigger g ON g.review_id = v.id AND g.cadre_id = vs.cadre_id
            WHERE v.state = 'CERTIFIED' AND r.year BETWEEN extract(year FROM k.from_on) AND extract(year FROM k.to_on)""";

    private static final String CONTAINED = """
            UPDATE comprehensive_material m SET contained_in = w.reference FROM comprehensive_material w
            WHERE m.comprehensive_id = ? AND w.comprehensive_id = m.comprehensive_id AND CASE m.kind
                WHEN 'ANNUAL' THEN w.kind = 'TERM' AND EXISTS (SELECT FROM term_annual n
                    WHERE n.term_id = w.reference AND n.appraisal_id = m.reference)
                WHEN 'STAGE' THEN w.kind = 'ANNUAL' AND m.from_on >= w.from_on AND m.to_on <= w.to_on
                WHEN 'SPECIAL' THEN w.kind = 'ANNUAL' AND EXISTS (SELECT FROM special_appraisal s
                    WHERE s.id = m.reference AND s.appraisal_id = w.reference)
                WHEN 'REVIEW' THEN w.kind = 'ANNUAL' AND EXISTS (SELECT FROM review v JOIN appraisal a ON a.run_id = v.run_id
                    WHERE v.id = m.reference AND a.id = w.reference)
                ELSE false END""";

    /** A year that isn't over or isn't wholly in the period can't be asked for. */
    private static final String MISSING = """
            INSERT INTO comprehensive_gap (comprehensive_id, kind, from_on, to_on, reference)
            SELECT k.id, CASE WHEN a.id IS NULL THEN 'ANNUAL_MISSING' ELSE 'ANNUAL_NOT_FILED' END,
                make_date(y.year, 1, 1), make_date(y.year, 12, 31), a.id
            FROM k CROSS JOIN generate_series(extract(year FROM k.from_on)::int, extract(year FROM k.to_on)::int) AS y (year)
                LEFT JOIN (appraisal a JOIN run r ON r.id = a.run_id AND r.kind = 'ANNUAL'
                    JOIN course c ON c.appraisal_id = a.id) ON a.cadre_number = k.number AND r.year = y.year
            WHERE make_date(y.year, 1, 1) >= k.from_on AND make_date(y.year, 12, 31) <= least(k.to_on, ?::date - 1)
                AND c.stage IS DISTINCT FROM 'FILED'
            UNION ALL
            SELECT k.id, 'STAGE_NOT_LOCKED', s.from_on, s.to_on, s.id FROM k
                JOIN stage_appraisal s ON s.cadre_number = k.number
            WHERE s.state <> 'LOCKED' AND s.from_on >= k.from_on AND s.to_on <= k.to_on
            UNION ALL
            SELECT k.id, 'SPECIAL_NOT_TOLD', s.occurred_on, s.occurred_on, s.id FROM k
                JOIN special_appraisal s ON s.cadre_number = k.number
            WHERE s.told_on IS NULL AND s.state <> 'CANCELLED' AND s.occurred_on BETWEEN k.from_on AND k.to_on
            UNION ALL
            SELECT k.id, 'TERM_NOT_CLOSED', t.from_on, t.ends_on, t.id FROM k
                JOIN term_appraisal t ON t.cadre_number = k.number
            WHERE t.state <> 'CLOSED' AND t.ends_on BETWEEN k.from_on AND k.to_on""";

    private final Database database;

    MaterialRepository(Database database) {
        this.database = database;
    }

    /** Draws anew what stands today. */
    void draw(Comprehensive comprehensive, LocalDate today) {
        var id = comprehensive.id();
        database.update(Sql.of("DELETE FROM comprehensive_material WHERE comprehensive_id = ?", id));
        database.update(Sql.of("DELETE FROM comprehensive_gap WHERE comprehensive_id = ?", id));
        database.update(period(comprehensive).add(STANDING));
        database.update(Sql.of(CONTAINED, id));
        database.update(period(comprehensive).add(MISSING, today));
    }

    private static Sql period(Comprehensive comprehensive) {
        return Sql.of(
                "WITH k AS (SELECT ?::uuid AS id, ?::text AS number, ?::date AS from_on, ?::date AS to_on)",
                comprehensive.id(),
                comprehensive.number(),
                comprehensive.from(),
                comprehensive.to());
    }

    List<ComprehensiveView.Piece> pieces(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT * FROM comprehensive_material WHERE comprehensive_id = ? ORDER BY from_on, kind, reference",
                        id),
                row -> new ComprehensiveView.Piece(
                        ComprehensiveView.Kind.valueOf(row.text("kind")),
                        row.uuid("reference"),
                        row.date("from_on"),
                        row.date("to_on"),
                        row.textOrNull("outcome"),
                        row.uuidOrNull("contained_in") == null,
                        row.uuidOrNull("contained_in")));
    }

    List<ComprehensiveView.Gap> gaps(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT * FROM comprehensive_gap WHERE comprehensive_id = ? ORDER BY from_on, kind, reference",
                        id),
                row -> new ComprehensiveView.Gap(
                        ComprehensiveView.Missing.valueOf(row.text("kind")),
                        row.date("from_on"),
                        row.date("to_on"),
                        row.uuidOrNull("reference")));
    }
}
