package cn.hengjian.personnel.results;

import cn.hengjian.personnel.results.CauseView.Figure;
import cn.hengjian.personnel.results.CauseView.UnitFigure;
import cn.hengjian.personnel.results.rules.Share;
import cn.hengjian.personnel.results.rules.Tenure;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the cases of an indicator, and lists the same that it counts. */
@ApplicationScoped
class CauseRepository {

    private final Database database;
    private final Pages pages;
    private final ZoneId zone;

    CauseRepository(Database database, Pages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.zone = clock.getZone();
    }

    /** In one statement: of all units together, and of each that has a case. */
    CauseView measure(Cause cause, CausePeriod period, @Nullable String unit, Caller caller) {
        record Counted(@Nullable String code, @Nullable String name, Figure figure) {}
        var counted = database.list(
                Sql.of("SELECT u.code, u.name, count(*) FILTER (WHERE counted) AS numerator, count(*) AS denominator,"
                                + " percentile_disc(0.5) WITHIN GROUP (ORDER BY days) AS median FROM (")
                        .add(cases(cause, period))
                        .add(") x JOIN unit u ON u.id = x.unit_id WHERE true")
                        .and(scope(unit, caller))
                        .add("GROUP BY GROUPING SETS ((u.code, u.name), ()) ORDER BY u.code NULLS FIRST"),
                row -> new Counted(row.textOrNull("code"), row.textOrNull("name"), figure(cause, row)));
        var units = counted.stream()
                .filter(each -> each.code() != null)
                .map(each -> new UnitFigure(
                        Objects.requireNonNull(each.code()), Objects.requireNonNull(each.name()), each.figure()))
                .toList();
        boolean dated = cause != Cause.C7;
        return new CauseView(
                cause,
                dated ? period.from() : null,
                dated ? period.to() : null,
                period.asOf(),
                CauseView.ROUNDING,
                counted.getFirst().figure(),
                units);
    }

    /**
     * The cases.
     *
     * @param all those of the denominator, and not of the numerator only
     */
    Page<CauseCase> list(
            Cause cause, CausePeriod period, @Nullable String unit, boolean all, PageRequest request, Caller caller) {
        var select = Sql.of("SELECT x.*, c.number AS cadre_number, c.name AS cadre_name, u.code AS unit_code,"
                        + " u.name AS unit_name FROM (")
                .add(cases(cause, period))
                .add(") x JOIN unit u ON u.id = x.unit_id LEFT JOIN cadre c ON c.id = x.cadre_id WHERE true")
                .and(scope(unit, caller))
                .and("counted OR ?", all);
        return pages.page(select, Keyset.ascending("x.day", "x.id"), request, CauseCase::of);
    }

    private static Sql scope(@Nullable String unit, Caller caller) {
        var scope = Sql.of("(").add(Scope.of(caller).predicate("u.path", null)).add(")");
        return unit == null ? scope : scope.and(Units.within("u.path", unit));
    }

    private static Figure figure(Cause cause, Row row) throws SQLException {
        var share = new Share(row.number("numerator"), row.number("denominator"));
        var median = cause == Cause.C7 ? row.integerOrNull("median") : null;
        return new Figure(
                share.part(),
                share.whole(),
                share.whole() > 0,
                cause == Cause.C7 ? null : share.rounded(),
                median,
                median == null ? null : new Tenure(median).years());
    }

    private Sql cases(Cause cause, CausePeriod period) {
        return switch (cause) {
            case C2 -> findings(period);
            case C3, C4 -> vacancies(period);
            case C5 -> moves(period);
            case C7 -> tenures(period);
        };
    }

    /** Confirmed findings that stand; counted is what neither a talk nor a measure followed. */
    private Sql findings(CausePeriod period) {
        return Sql.of(
                """
                SELECT 'FINDING' AS kind, k.finding_id AS id, k.source_number AS number, NULL::uuid AS cadre_id, k.unit_id,
                       k.day, NULL::int AS days,
                       NOT EXISTS (SELECT FROM talk t JOIN clue s ON s.id = t.clue_id WHERE s.finding_id = k.finding_id
                                   AND t.state NOT IN ('NO_ACTION', 'REVOKED', 'CANCELLED')
                                   AND (t.opened_at AT TIME ZONE ?)::date <= ?)
                       AND NOT EXISTS (SELECT FROM measure m JOIN clue_cadre cc ON cc.cadre_id = m.cadre_id
                                       JOIN clue s ON s.id = cc.clue_id WHERE s.finding_id = k.finding_id
                                       AND m.kind IN ('ADJUSTMENT', 'LAST_PLACE', 'WAITING', 'BLAME_RESIGNATION',
                                                      'ORDERED_RESIGNATION')
                                       AND (m.opened_at AT TIME ZONE ?)::date BETWEEN k.day AND ?
                                       AND m.state NOT IN ('NOT_ESTABLISHED', 'EXCUSED', 'REVOKED', 'CANCELLED')) AS counted
                FROM (SELECT *, (happened_at AT TIME ZONE ?)::date AS day FROM clue) k
                    JOIN finding_told f ON f.finding_id = k.finding_id
                WHERE k.kind = 'FINDING_CONFIRMED' AND k.day BETWEEN ? AND ?
                    AND (f.fallen_at IS NULL OR (f.fallen_at AT TIME ZONE ?)::date > ?)""",
                zone.getId(),
                period.asOf(),
                zone.getId(),
                period.asOf(),
                zone.getId(),
                period.from(),
                period.to(),
                zone.getId(),
                period.asOf());
    }

    /** Main posts that were filled; counted is what a competitive selection filled (SM-7). */
    private static Sql vacancies(CausePeriod period) {
        return Sql.of("""
                SELECT 'POSTING' AS kind, h.id, p.code AS number, h.cadre_id, p.unit_id, lower(h.valid) AS day,
                       NULL::int AS days,
                       EXISTS (SELECT FROM selection s WHERE s.begun_posting = h.id AND s.state <> 'CANCELLED') AS counted
                FROM posting h JOIN post p ON p.id = h.post_id
                WHERE upper_inf(h.recorded) AND h.kind = 'MAIN' AND lower(h.valid) BETWEEN ? AND ?""", period.from(), period.to());
    }

    /**
     * From one main post to another, of the unit that is left, and from a post to none by a measure; counted is what leads
     * down. What follows such a measure is no second move.
     */
    private static Sql moves(CausePeriod period) {
        return Sql.of("""
                WITH removal AS (
                    SELECT m.* FROM measure m WHERE m.ended_posting IS NOT NULL AND m.begun_posting IS NULL
                        AND m.kind IN ('ADJUSTMENT', 'LAST_PLACE', 'WAITING', 'BLAME_RESIGNATION', 'ORDERED_RESIGNATION')
                        AND m.state NOT IN ('REVOKED', 'CANCELLED'))
                SELECT 'POSTING' AS kind, h.id, p.code AS number, h.cadre_id, q.unit_id, lower(h.valid) AS day,
                       NULL::int AS days, level_order(p.level) < level_order(q.level) AS counted
                FROM posting h JOIN post p ON p.id = h.post_id
                    JOIN LATERAL (SELECT b.id, b.post_id FROM posting b WHERE b.cadre_id = h.cadre_id AND b.kind = 'MAIN'
                                  AND upper_inf(b.recorded) AND upper(b.valid) <= lower(h.valid)
                                  ORDER BY upper(b.valid) DESC LIMIT 1) b ON true
                    JOIN post q ON q.id = b.post_id AND q.id <> p.id
                WHERE upper_inf(h.recorded) AND h.kind = 'MAIN' AND lower(h.valid) BETWEEN ? AND ?
                    AND NOT EXISTS (SELECT FROM removal r WHERE r.ended_posting = b.id)
                UNION ALL
                SELECT 'MEASURE', r.id, r.number, r.cadre_id, q.unit_id, r.effective_on, NULL, true
                FROM removal r JOIN posting b ON b.id = r.ended_posting AND upper_inf(b.recorded)
                    JOIN post q ON q.id = b.post_id
                WHERE r.effective_on BETWEEN ? AND ?""", period.from(), period.to(), period.from(), period.to());
    }

    /** Main posts as they are held on the day, whoever holds them. */
    private static Sql tenures(CausePeriod period) {
        return Sql.of("""
                SELECT 'POSTING' AS kind, h.id, p.code AS number, h.cadre_id, p.unit_id, lower(h.valid) AS day,
                       ?::date - lower(h.valid) AS days, true AS counted
                FROM posting h JOIN post p ON p.id = h.post_id
                WHERE upper_inf(h.recorded) AND h.kind = 'MAIN' AND h.valid @> ?::date""", period.asOf(), period.asOf());
    }
}
