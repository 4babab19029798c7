package cn.hengjian.personnel.study;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.together.rules.Account;
import cn.hengjian.personnel.together.rules.Account.Stretch;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reckons who studied enough, all of a page in one statement. Whoever was in a post for a part of the year only owes that
 * part; whose postings are not on record owes the whole.
 */
@ApplicationScoped
class StudyAccountRepository {

    /** Hours are kept in quarters. */
    private static final int QUARTERS = 4;

    private final Pages pages;
    private final Terms terms;

    StudyAccountRepository(Pages pages, Terms terms) {
        this.pages = pages;
        this.terms = terms;
    }

    Page<StudyAccountView> page(
            int year, @Nullable String unit, boolean onlyShort, PageRequest request, Caller caller) {
        var policy = new StudyPolicy(terms.inForce());
        int yearDays = Year.of(year).length();
        var select = accounts(year, policy).and(FileScope.predicate(caller));
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        if (onlyShort) {
            // What Account compares, in the same numbers.
            select.and("had.counted * ? < ?::numeric * spent.days", yearDays, policy.hoursPerYear());
        }
        var today = terms.today();
        return pages.page(select, Keyset.ascending("c.number"), request, row -> view(row, year, policy, today));
    }

    private static Sql accounts(int year, StudyPolicy policy) {
        var from = LocalDate.of(year, 1, 1);
        var to = from.plusYears(1);
        int days = Year.of(year).length();
        return Sql.of("""
                SELECT c.number, c.name, u.code AS unit_code, spent.days, had.counted, had.waiting, had.topics, had.hours
                FROM cadre c JOIN unit u ON u.id = c.unit_id
                CROSS JOIN LATERAL (
                    SELECT CASE WHEN NOT ? OR NOT EXISTS (SELECT FROM posting h WHERE h.cadre_id = c.id
                            AND h.kind = 'MAIN' AND upper_inf(h.recorded)) THEN ?
                        ELSE (SELECT coalesce(sum(upper(h.valid * daterange(?, ?)) - lower(h.valid * daterange(?, ?))), 0)::int
                              FROM posting h WHERE h.cadre_id = c.id AND h.kind = 'MAIN' AND upper_inf(h.recorded)
                                  AND h.valid && daterange(?, ?)) END AS days) spent
                CROSS JOIN LATERAL (
                    SELECT coalesce(sum(k.counted), 0) AS counted, coalesce(sum(k.waiting), 0) AS waiting,
                        coalesce(array_agg(k.topic ORDER BY k.topic) FILTER (WHERE k.counted > 0), '{}') AS topics,
                        coalesce(array_agg(k.counted::text ORDER BY k.topic) FILTER (WHERE k.counted > 0), '{}') AS hours
                    FROM (SELECT r.topic, coalesce(sum(r.hours) FILTER (WHERE r.state = 'CONFIRMED'), 0) AS counted,
                            coalesce(sum(r.hours) FILTER (WHERE r.state = 'SUBMITTED'), 0) AS waiting
                          FROM study_record r WHERE r.cadre_id = c.id AND r.start_date >= ? AND r.start_date < ?
                          GROUP BY r.topic) k) had
                WHERE c.status = 'ACTIVE'""", policy.prorates(), days, from, to, from, to, from, to, from, to);
    }

    private static StudyAccountView view(Row row, int year, StudyPolicy policy, LocalDate today) throws SQLException {
        int days = row.integer("days");
        var counted = row.decimal("counted");
        var account = Account.ofSteps(
                List.of(new Stretch(policy.hoursPerYear(), days)),
                Year.of(year).length(),
                counted.multiply(BigDecimal.valueOf(QUARTERS)).intValueExact(),
                QUARTERS);
        var topics = row.texts("topics");
        var hours = row.texts("hours");
        return new StudyAccountView(
                row.text("number"),
                row.text("name"),
                row.text("unit_code"),
                year,
                account.isMet(),
                account.owed(),
                days,
                account.counted(),
                row.decimal("waiting"),
                account.missing(),
                IntStream.range(0, topics.size())
                        .mapToObj(i -> new StudyAccountView.Credit(topics.get(i), new BigDecimal(hours.get(i))))
                        .toList(),
                today);
    }
}
