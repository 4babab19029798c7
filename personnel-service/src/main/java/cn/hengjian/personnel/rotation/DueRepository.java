package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.Kinship;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.posting.PostingPolicy;
import cn.hengjian.personnel.rotation.rules.Due;
import cn.hengjian.personnel.rotation.rules.DueReason;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is due: found anew by each scan in one statement, and shown. */
@ApplicationScoped
class DueRepository {

    /** Whoever is in service, with each post and how long it was held without a break: ranges that touch are one. */
    private static final String STAYS = """
            WITH held AS MATERIALIZED (
                SELECT h.cadre_id, h.post_id, range_agg(h.valid) AS spans FROM posting h WHERE upper_inf(h.recorded)
                GROUP BY h.cadre_id, h.post_id HAVING range_agg(h.valid) @> ?::date),
            stay AS MATERIALIZED (
                SELECT c.id AS cadre_id, c.number, p.id AS post_id, p.level, p.post_class, p.key_post, p.principal,
                       u.id AS unit_id, u.parent_id, u.path,
                       (SELECT lower(s.span) FROM unnest(held.spans) AS s (span) WHERE s.span @> ?::date) AS since
                FROM held JOIN cadre c ON c.id = held.cadre_id AND c.status = 'ACTIVE'
                     JOIN post p ON p.id = held.post_id JOIN unit u ON u.id = p.unit_id),
            ranged AS (
                SELECT h.cadre_id, range_agg(h.valid) AS spans,
                       (array_agg(h.post_id) FILTER (WHERE h.valid @> ?::date))[1] AS post_id
                FROM posting h JOIN post p ON p.id = h.post_id JOIN cadre c ON c.id = h.cadre_id AND c.status = 'ACTIVE'
                WHERE h.kind = 'MAIN' AND upper_inf(h.recorded) AND p.level <> 'NONE'
                GROUP BY h.cadre_id, p.level HAVING range_agg(h.valid) @> ?::date),""";

    /** Of two kin the lower one moves, of equals the one who came later. */
    private static final String KIN = """
            SELECT a.cadre_id, 'KIN', a.post_id, b.cadre_id, t.tie, greatest(a.since, b.since), 0
            FROM %s pair JOIN stay a ON a.cadre_id = pair.one JOIN stay b ON b.cadre_id = pair.other
                CROSS JOIN LATERAL (SELECT CASE
                    WHEN a.unit_id = b.unit_id THEN 'SAME_UNIT'
                    WHEN a.principal AND b.parent_id = a.unit_id OR b.principal AND a.parent_id = b.unit_id THEN 'LINE'
                    WHEN b.post_class = 'LEADER' AND a.path <@ b.path AND a.key_post = ANY (?)
                        OR a.post_class = 'LEADER' AND b.path <@ a.path AND b.key_post = ANY (?) THEN 'KEY_WORK' END AS tie) t
            WHERE t.tie IS NOT NULL
                AND (level_order(b.level), a.since, a.number) > (level_order(a.level), b.since, b.number)""".formatted(Kinship.PAIRS);

    private final Database database;
    private final Pages pages;
    private final Terms terms;

    DueRepository(Database database, Pages pages, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.terms = terms;
    }

    /** Which rows a list holds; what is null doesn't matter. */
    record Filter(@Nullable String unit, @Nullable DueReason reason, Due.@Nullable DueStage state) {}

    /** Holds other scans off and finds anew who is due or warned; of several posts the one that is due first counts. */
    void refresh(LocalDate today, PostingPolicy posting, RotationPolicy policy) {
        database.update(Sql.of("LOCK TABLE rotation_due IN SHARE ROW EXCLUSIVE MODE"));
        database.update(Sql.of("DELETE FROM rotation_due"));
        database.update(Sql.of(
                        "INSERT INTO rotation_due (cadre_id, reason, post_id, kin_id, kin_tie, since, years, due, warn_on)")
                .add(STAYS, today, today, today, today)
                .add("found (cadre_id, reason, post_id, kin_id, kin_tie, since, years) AS (")
                .add(
                        "SELECT cadre_id, 'TENURE', post_id, NULL::uuid, NULL, since, ?::int FROM stay",
                        policy.years(DueReason.TENURE))
                .add(
                        "UNION ALL SELECT cadre_id, 'KEY_POST', post_id, NULL, NULL, since, ?::int FROM stay"
                                + " WHERE key_post <> 'NONE'",
                        policy.years(DueReason.KEY_POST))
                .add(
                        "UNION ALL SELECT cadre_id, 'TWO_TERMS', post_id, NULL, NULL, since, ?::int FROM stay"
                                + " WHERE principal",
                        policy.years(DueReason.TWO_TERMS))
                .add(
                        "UNION ALL SELECT cadre_id, 'SAME_LEVEL', post_id, NULL, NULL,"
                                + " (SELECT lower(s.span) FROM unnest(spans) AS s (span) WHERE s.span @> ?::date), ?::int"
                                + " FROM ranged",
                        today,
                        policy.years(DueReason.SAME_LEVEL))
                .add("UNION ALL")
                .add(KIN, posting.keyWork(), posting.keyWork())
                .add("""
                                ), reckoned AS (SELECT *, (since + make_interval(years => years))::date AS due FROM found),
                                warned AS (SELECT *, CASE years WHEN 0 THEN due
                                        ELSE (due - make_interval(months => ?::int))::date END AS warn_on FROM reckoned)
                                SELECT DISTINCT ON (cadre_id, reason) cadre_id, reason, post_id, kin_id, kin_tie, since, years,
                                    due, warn_on
                                FROM warned WHERE warn_on <= ?::date ORDER BY cadre_id, reason, due, post_id, kin_id""", policy.warnMonths(), today));
    }

    /** Those who are due and have no case: none of this very reckoning, and none that is open for the same reason. */
    List<DueRow> unlisted(LocalDate today) {
        return database.list(
                rows().and("d.due <= ?", today)
                        .and("NOT EXISTS (SELECT FROM rotation o JOIN measure n ON n.id = o.measure_id"
                                + " WHERE o.cadre_id = d.cadre_id AND o.reason = d.reason"
                                + " AND (o.due_on = d.due OR n.closed_on IS NULL))")
                        .add("ORDER BY d.due, c.number, d.reason"),
                DueRow::of);
    }

    Page<DueView> page(Filter filter, PageRequest request, Caller caller, Locale language) {
        var today = terms.today();
        var select = rows().and(FileScope.predicate(caller)).andIfPresent("d.reason = ?", filter.reason());
        if (filter.unit() != null) {
            select.and(Units.within("u.path", filter.unit()));
        }
        var state = filter.state();
        if (state != null) {
            select.and(
                    switch (state) {
                        case DUE -> Sql.of("d.due <= ?", today);
                        case WARNED -> Sql.of("d.due > ? AND d.warn_on <= ?", today, today);
                        case AHEAD -> Sql.of("d.warn_on > ?", today);
                    });
        }
        return pages.page(
                select,
                Keyset.ascending("d.due", "c.number", "d.reason"),
                request,
                row -> DueView.of(DueRow.of(row), today, language));
    }

    private static Sql rows() {
        return Sql.of("""
                SELECT d.*, c.number, c.name, u.code AS unit_code, u.name AS unit_name, p.code AS post_code,
                       p.title AS post_title, p.level, k.number AS kin_number, m.id AS case_id, m.number AS case_number,
                       m.state AS case_state, CASE m.state WHEN 'EXEMPTED' THEN m.runs_until END AS exempted_until
                FROM rotation_due d JOIN cadre c ON c.id = d.cadre_id JOIN unit u ON u.id = c.unit_id
                     JOIN post p ON p.id = d.post_id LEFT JOIN cadre k ON k.id = d.kin_id
                     LEFT JOIN rotation r ON r.cadre_id = d.cadre_id AND r.reason = d.reason AND r.due_on = d.due
                     LEFT JOIN measure m ON m.id = r.measure_id
                WHERE true""");
    }
}
