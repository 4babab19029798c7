package cn.hengjian.supervision.suggestion;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Units that lag behind, the furthest first. */
@ApplicationScoped
class SuggestionRepository {

    private final Pages pages;
    private final Terms terms;

    SuggestionRepository(Pages pages, Terms terms) {
        this.pages = pages;
        this.terms = terms;
    }

    /**
     * The units with any reason.
     *
     * @param within code of the unit whose subtree is meant
     */
    Page<SuggestedUnit> list(@Nullable String within, @Nullable String kind, PageRequest page, Reader reader) {
        var policy = terms.inForce();
        var select = select(policy, terms.today())
                .andIfPresent("s.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", within)
                .andIfPresent("s.kind = ?", kind);
        return pages.page(select, Keyset.ascending("s.ahead", "s.code"), page, row -> unit(row, reader));
    }

    private static Sql select(PolicyPack policy, LocalDate today) {
        return Sql.of(
                """
                WITH reason AS (
                    SELECT s.unit_id, 'BOTTOM_RANK' AS ground, sum(s.bottom) AS count, 0 AS days
                    FROM unit_standing s JOIN group_standing g USING (run_id, group_code)
                    WHERE g.year = (SELECT max(year) FROM group_standing)
                    GROUP BY s.unit_id
                    UNION ALL
                    SELECT f.unit_id, 'OVERDUE_ORDER', count(*), max(?::date - o.due)
                    FROM rectification_order o JOIN finding f ON f.id = o.finding_id
                    WHERE is_overdue(o.state, o.due, ?::date)
                    GROUP BY f.unit_id
                    UNION ALL
                    SELECT p.unit_id, 'OVERDUE_PETITION', count(*), max(?::date - p.due)
                    FROM petition p WHERE p.task IN ('ACCEPT', 'HANDLE') AND p.due < ?::date
                    GROUP BY p.unit_id
                    UNION ALL
                    SELECT unit_id, 'OPEN_FINDING', count(*), 0
                    FROM finding WHERE state NOT IN ('RAISED', 'REJECTED', 'CLOSED', 'CANCELLED')
                    GROUP BY unit_id
                    UNION ALL
                    SELECT unit_id, 'REPEATED_FINDING', count(*) - count(DISTINCT wind_code), 0
                    FROM finding WHERE raised_on >= ?::date AND state NOT IN ('RAISED', 'REJECTED', 'CANCELLED')
                    GROUP BY unit_id
                ), weighed AS (
                    SELECT r.*, r.count * w.weight AS points
                    FROM reason r JOIN unnest(?::text[], ?::int[]) AS w (ground, weight) USING (ground)
                ), s AS (
                    SELECT u.code, u.name, u.kind, u.path, -sum(w.points)::int AS ahead,
                           array_agg(w.ground ORDER BY w.points DESC, w.ground) AS grounds,
                           array_agg(w.count::text ORDER BY w.points DESC, w.ground) AS counts,
                           array_agg(w.points::text ORDER BY w.points DESC, w.ground) AS points,
                           array_agg(w.days::text ORDER BY w.points DESC, w.ground) AS days
                    FROM weighed w JOIN unit u ON u.id = w.unit_id
                    WHERE w.points > 0 AND u.abolished_on IS NULL
                    GROUP BY u.id
                )
                SELECT s.* FROM s WHERE true""",
                today,
                today,
                today,
                today,
                repeatedSince(policy, today),
                Arrays.stream(Ground.values()).map(Ground::name).toList(),
                Arrays.stream(Ground.values())
                        .map(ground -> policy.text(ground.weight()))
                        .toList());
    }

    /** Findings of the same wind from this day on count as repeated. */
    private static LocalDate repeatedSince(PolicyPack policy, LocalDate today) {
        var period = policy.period("suggestion.repeatWithin");
        if (period.unit() != LegalPeriod.Unit.MONTHS) {
            throw new IllegalStateException("suggestion.repeatWithin is stated in months, not " + period);
        }
        return today.minusMonths(period.count());
    }

    private static SuggestedUnit unit(Row row, Reader reader) throws SQLException {
        var grounds = row.texts("grounds");
        var counts = row.texts("counts");
        var points = row.texts("points");
        var days = row.texts("days");
        var reasons = new ArrayList<SuggestedUnit.Reason>();
        for (int i = 0; i < grounds.size(); i++) {
            var ground = Ground.valueOf(grounds.get(i));
            int count = Integer.parseInt(counts.get(i));
            reasons.add(new SuggestedUnit.Reason(
                    ground,
                    count,
                    Integer.parseInt(points.get(i)),
                    reader.read(ground.words(count, Integer.parseInt(days.get(i))))));
        }
        return new SuggestedUnit(row.text("code"), row.text("name"), row.text("kind"), -row.integer("ahead"), reasons);
    }
}
