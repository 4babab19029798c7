package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reckons how leaders stand, all of a page in one statement and in whole numbers. */
@ApplicationScoped
class ContactAccountRepository {

    private final Pages pages;
    private final Terms terms;

    ContactAccountRepository(Pages pages, Terms terms) {
        this.pages = pages;
        this.terms = terms;
    }

    /**
     * Which leaders a report holds.
     *
     * @param incomplete only those who lack a type
     * @param behind only those who lack a visit
     */
    record Filter(int year, @Nullable String unit, boolean incomplete, boolean behind) {}

    Page<ContactAccountView> page(Filter filter, PageRequest request, Caller caller) {
        var today = terms.today();
        if (filter.year() > today.getYear()) {
            throw new ProblemException(
                    HttpProblem.UNREADABLE,
                    Violation.query(
                            "year", "in-the-future", new Text("年度不晚于 %s", "A year up to %s").with(today.getYear())));
        }
        var last = LocalDate.of(filter.year(), 12, 31);
        var asOf = today.isBefore(last) ? today : last;
        var select = accounts(filter.year(), asOf, new ContactPolicy(terms.inForce()))
                .and(FileScope.predicate(caller));
        if (filter.unit() != null) {
            select.and(Units.within("u.path", filter.unit()));
        }
        if (filter.incomplete()) {
            select.and("cardinality(need.missing) > 0");
        }
        if (filter.behind()) {
            select.and("had.short > 0");
        }
        return pages.page(select, Keyset.ascending("c.number"), request, row -> view(row, filter.year(), asOf));
    }

    /** Who is a leader now, with what he or she held and did in the year until a day. */
    private static Sql accounts(int year, LocalDate asOf, ContactPolicy policy) {
        var from = LocalDate.of(year, 1, 1);
        var types = List.copyOf(policy.types());
        return Sql.of(
                """
                SELECT c.number, c.name, u.code AS unit_code, need.missing, had.due, had.made, had.short, had.at_points
                FROM cadre c JOIN unit u ON u.id = c.unit_id
                CROSS JOIN LATERAL (
                    SELECT coalesce(array_agg(k.type) FILTER (WHERE k.now), '{}') AS types,
                        count(*) FILTER (WHERE k.now AND NOT k.five) AS points,
                        coalesce(sum(k.due) FILTER (WHERE k.five), 0)::int AS due,
                        coalesce(sum(k.made) FILTER (WHERE k.five), 0)::int AS made,
                        coalesce(sum(greatest(0, k.due - k.made)) FILTER (WHERE k.five), 0)::int AS short,
                        coalesce(sum(k.made) FILTER (WHERE NOT k.five), 0)::int AS at_points
                    FROM (SELECT l.type, l.type = ANY (?::text[]) AS five, t.now, ?::int * t.days / ?::int AS due,
                            (SELECT count(*) FROM contact_visit v WHERE v.link_id = l.id AND v.cadre_id = c.id
                                AND v.cancelled_by IS NULL AND v.day BETWEEN ? AND ?)::int AS made
                          FROM (SELECT o.link_id, bool_or(o.held @> ?::date) AS now,
                                    sum(upper(o.held * daterange(?, ?, '[]')) - lower(o.held * daterange(?, ?, '[]')))::int
                                        AS days
                                FROM contact_holder o WHERE o.cadre_id = c.id AND o.held && daterange(?, ?, '[]')
                                GROUP BY o.link_id) t
                              JOIN contact_link l ON l.id = t.link_id AND l.state <> 'CANCELLED') k) had
                CROSS JOIN LATERAL (
                    SELECT CASE WHEN had.points < ? THEN ARRAY[?] ELSE '{}' END
                        || ARRAY(SELECT w.type FROM unnest(?::text[]) WITH ORDINALITY AS w (type, n)
                                 WHERE NOT w.type = ANY (had.types) ORDER BY w.n) AS missing) need
                WHERE c.status = 'ACTIVE' AND c.level = ANY (?::text[])""",
                types,
                policy.visitsPerYear(),
                Year.of(year).length(),
                from,
                asOf,
                asOf,
                from,
                asOf,
                from,
                asOf,
                from,
                asOf,
                policy.workPoints(),
                ContactPolicy.WORK_POINT,
                types,
                List.copyOf(policy.levels()));
    }

    private static ContactAccountView view(Row row, int year, LocalDate asOf) throws SQLException {
        var missing = row.texts("missing");
        return new ContactAccountView(
                row.text("number"),
                row.text("name"),
                row.text("unit_code"),
                year,
                missing.isEmpty(),
                missing,
                row.integer("due"),
                row.integer("made"),
                row.integer("short"),
                row.integer("at_points"),
                asOf);
    }
}
