package cn.hengjian.personnel.thirds;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.thirds.rules.Deviation;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.calendar.HolidayTables;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reckons shares, all of a page in one statement and in half-days. The base of a cadre is the working days of the period
 * in a main post, without those of leave; whose postings are not on record, all of them.
 */
@ApplicationScoped
class WorkShareRepository {

    private static final int LONGEST = 366;

    private final HolidayTables holidays;
    private final Pages pages;
    private final Terms terms;

    WorkShareRepository(HolidayTables holidays, Pages pages, Terms terms) {
        this.holidays = holidays;
        this.pages = pages;
        this.terms = terms;
    }

    /**
     * Whose shares a report holds.
     *
     * @param deviating only those of whom a share is too far off
     */
    record Filter(LocalDate from, LocalDate to, @Nullable String unit, boolean deviating) {}

    Page<WorkSharesView> page(Filter asked, PageRequest request, Caller caller) {
        var filter = until(asked, terms.today());
        var policy = new ThirdsPolicy(terms.inForce());
        var select = shares(filter).and(FileScope.predicate(caller));
        if (filter.unit() != null) {
            select.and(Units.within("u.path", filter.unit()));
        }
        if (filter.deviating()) {
            // What Deviation compares, in the same whole numbers.
            var share = policy.share();
            select.and(
                    "EXISTS (SELECT FROM unnest(ARRAY[had.daily, had.grassroots, had.research]) AS b (halves)"
                            + " WHERE 100 * abs(b.halves * ?::bigint - base.halves * ?::bigint)"
                            + " > base.halves * ?::bigint * ?::bigint)",
                    share.whole(),
                    share.part(),
                    share.whole(),
                    policy.tolerancePoints());
        }
        return pages.page(select, Keyset.ascending("c.number"), request, row -> view(row, filter, policy));
    }

    private static Filter until(Filter asked, LocalDate today) {
        if (asked.to().isBefore(asked.from())) {
            throw ThirdsProblem.query("to", "before-from", new Text("不能早于起始日期", "Not before the first day"));
        }
        if (ChronoUnit.DAYS.between(asked.from(), asked.to()) >= LONGEST) {
            throw ThirdsProblem.query(
                    "to", "too-long", new Text("期间至多 %s 日", "A period of at most %s days").with(LONGEST));
        }
        if (asked.from().isAfter(today)) {
            throw ThirdsProblem.query("from", "in-the-future", new Text("不能晚于今天", "Not after today"));
        }
        return new Filter(
                asked.from(), asked.to().isAfter(today) ? today : asked.to(), asked.unit(), asked.deviating());
    }

    /** County and township organs: neither villages nor public institutions. */
    private Sql shares(Filter filter) {
        var calendar = holidays.calendar();
        var worked = filter.from()
                .datesUntil(filter.to().plusDays(1))
                .filter(calendar::isWorkingDay)
                .map(LocalDate::toString)
                .toList();
        return Sql.of("""
                SELECT c.number, c.name, u.code AS unit_code, base.halves AS base, had.daily, had.grassroots, had.research,
                    (SELECT coalesce(sum(upper(d.halves) - lower(d.halves)), 0) FROM together_day d
                     WHERE d.cadre_id = c.id AND d.state = 'COUNTED' AND d.day BETWEEN ? AND ?) AS together
                FROM cadre c JOIN unit u ON u.id = c.unit_id AND u.kind IN ('COUNTY', 'DEPARTMENT', 'TOWNSHIP')
                CROSS JOIN LATERAL (SELECT coalesce(array_agg(w.day), '{}') AS days, 2 * count(*) AS halves
                    FROM unnest(?::text[]::date[]) AS w (day)
                    WHERE NOT EXISTS (SELECT FROM absence a WHERE a.cadre_id = c.id AND a.kind = 'LEAVE'
                            AND a.cancelled_by IS NULL AND a.days @> w.day)
                        AND (NOT EXISTS (SELECT FROM posting h WHERE h.cadre_id = c.id AND h.kind = 'MAIN'
                                AND upper_inf(h.recorded))
                            OR EXISTS (SELECT FROM posting h WHERE h.cadre_id = c.id AND h.kind = 'MAIN'
                                AND upper_inf(h.recorded) AND h.valid @> w.day))) base
                CROSS JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE x.bucket = 'DAILY') AS daily,
                        count(*) FILTER (WHERE x.bucket = 'GRASSROOTS') AS grassroots,
                        count(*) FILTER (WHERE x.bucket = 'RESEARCH') AS research
                    FROM (SELECT t.day, half.n, t.bucket FROM work_time t, generate_series(0, 1) AS half (n)
                          WHERE t.cadre_id = c.id AND t.cancelled_by IS NULL AND t.day = ANY (base.days)
                              AND t.halves @> half.n
                          UNION
                          SELECT d.day, half.n, 'GRASSROOTS' FROM together_day d, generate_series(0, 1) AS half (n)
                          WHERE d.cadre_id = c.id AND d.state = 'COUNTED' AND d.day = ANY (base.days)
                              AND d.halves @> half.n) x) had
                WHERE c.status = 'ACTIVE'""", filter.from(), filter.to(), worked);
    }

    private static WorkSharesView view(Row row, Filter filter, ThirdsPolicy policy) throws SQLException {
        long base = row.number("base");
        var shares = List.of(
                share(Bucket.DAILY, row.number("daily"), base, policy),
                share(Bucket.GRASSROOTS, row.number("grassroots"), base, policy),
                share(Bucket.RESEARCH, row.number("research"), base, policy));
        long recorded = row.number("daily") + row.number("grassroots") + row.number("research");
        return new WorkSharesView(
                row.text("number"),
                row.text("name"),
                row.text("unit_code"),
                filter.from(),
                filter.to(),
                days(base),
                days(base - recorded),
                days(row.number("together")),
                shares,
                shares.stream().anyMatch(WorkSharesView.Share::deviates));
    }

    private static WorkSharesView.Share share(Bucket bucket, long halves, long base, ThirdsPolicy policy) {
        var asked = policy.share();
        var deviation = new Deviation(halves, base, asked.part(), asked.whole());
        return new WorkSharesView.Share(
                bucket, days(halves), deviation.percent(), deviation.exceeds(policy.tolerancePoints()));
    }

    private static BigDecimal days(long halves) {
        return BigDecimal.valueOf(halves * 5, 1);
    }
}
