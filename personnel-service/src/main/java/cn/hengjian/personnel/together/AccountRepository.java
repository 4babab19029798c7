package cn.hengjian.personnel.together;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.personnel.together.rules.Account;
import cn.hengjian.personnel.together.rules.Account.Stretch;
import cn.hengjian.personnel.unit.UnitKind;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reckons accounts from the posting history as it is known now. A post belongs to the nearest department or township
 * above it; whose postings are not on record belongs all year to the unit of the file.
 */
@ApplicationScoped
class AccountRepository {

    private static final String KIND_ABOVE = "(SELECT a.kind FROM unit a WHERE %s <@ a.path"
            + " AND a.kind IN ('DEPARTMENT', 'TOWNSHIP') ORDER BY nlevel(a.path) DESC LIMIT 1)";

    private final Database database;
    private final Pages pages;
    private final Terms terms;

    AccountRepository(Database database, Pages pages, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.terms = terms;
    }

    Page<AccountView> page(int year, @Nullable String unit, boolean onlyShort, PageRequest request, Caller caller) {
        var policy = new TogetherPolicy(terms.inForce());
        var select = accounts(year, policy, caller).and("c.status = 'ACTIVE'");
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        if (onlyShort) {
            // What Account compares, in the same whole numbers.
            select.and(
                    "2 * (? * spent.department::bigint + ? * spent.township::bigint) > kept.counted * ?::bigint",
                    policy.countyDepartment(),
                    policy.township(),
                    Year.of(year).length());
        }
        var asked = asked(year, policy);
        return pages.page(select, Keyset.ascending("c.number"), request, row -> view(row, asked));
    }

    AccountView require(UUID cadre, int year, Caller caller) {
        return require(cadre, year, new TogetherPolicy(terms.inForce()), caller);
    }

    AccountView require(UUID cadre, int year, TogetherPolicy policy, Caller caller) {
        var asked = asked(year, policy);
        return database.find(accounts(year, policy, caller).and("c.id = ?", cadre), row -> view(row, asked))
                .orElseThrow(FileScope::absent);
    }

    /** Without pro-rating, the unit of the last day in post counts for the whole year. */
    private static Sql accounts(int year, TogetherPolicy policy, Caller caller) {
        var from = LocalDate.of(year, 1, 1);
        var to = from.plusYears(1);
        int days = Year.of(year).length();
        return Sql.of("""
                        SELECT c.number, c.name, u.code AS unit_code, spent.department, spent.township, kept.counted,
                            kept.waiting
                        FROM cadre c JOIN unit u ON u.id = c.unit_id
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(x.days) FILTER (WHERE x.kind = 'DEPARTMENT'), 0)::int AS department,
                                coalesce(sum(x.days) FILTER (WHERE x.kind = 'TOWNSHIP'), 0)::int AS township
                            FROM (SELECT s.kind, CASE WHEN ? THEN s.days WHEN s.latest THEN ? ELSE 0 END AS days
                                  FROM (SELECT t.kind, upper(t.held) - lower(t.held) AS days,
                                            row_number() OVER (ORDER BY t.held DESC) = 1 AS latest
                                        FROM (SELECT h.valid * daterange(?, ?) AS held,""", policy.prorates(), days, from, to)
                .add(KIND_ABOVE.formatted("pu.path"))
                .add("""
                            AS kind FROM posting h JOIN unit pu
                                ON pu.id = post_unit_on(h.post_id, coalesce(upper(h.valid) - 1, 'infinity'))
                                WHERE h.cadre_id = c.id AND h.kind = 'MAIN' AND upper_inf(h.recorded)
                                    AND h.valid && daterange(?, ?)
                              UNION ALL SELECT daterange(?, ?),""", from, to, from, to)
                .add(KIND_ABOVE.formatted("u.path"))
                .add("""
                                WHERE NOT EXISTS (SELECT FROM posting h WHERE h.cadre_id = c.id AND h.kind = 'MAIN'
                                    AND upper_inf(h.recorded))) t) s) x) spent
                        CROSS JOIN LATERAL (
                            SELECT coalesce(sum(upper(d.halves) - lower(d.halves))
                                    FILTER (WHERE d.state = 'COUNTED'), 0)::int AS counted,
                                coalesce(sum(upper(d.halves) - lower(d.halves))
                                    FILTER (WHERE d.state IN ('SUBMITTED', 'DISPUTED')), 0)::int AS waiting
                            FROM together_day d WHERE d.cadre_id = c.id AND d.day >= ? AND d.day < ?) kept
                        WHERE true""", from, to)
                .and(FileScope.predicate(caller));
    }

    /** What all accounts of one reading have in common: the holidays are asked once, and not for each cadre. */
    private record Asked(int year, TogetherPolicy policy, LocalDate today, boolean over) {}

    private Asked asked(int year, TogetherPolicy policy) {
        var today = terms.today();
        var lastOfSubmitting = terms.lastDay(LocalDate.of(year, 12, 31), policy.submitWithin());
        return new Asked(year, policy, today, today.isAfter(lastOfSubmitting));
    }

    private static AccountView view(Row row, Asked asked) throws SQLException {
        var policy = asked.policy();
        int yearDays = Year.of(asked.year()).length();
        int department = row.integer("department");
        int township = row.integer("township");
        var account = Account.of(
                List.of(new Stretch(policy.countyDepartment(), department), new Stretch(policy.township(), township)),
                yearDays,
                row.integer("counted"));
        return new AccountView(
                row.text("number"),
                row.text("name"),
                row.text("unit_code"),
                asked.year(),
                AccountView.outcome(account, asked.over()),
                account.owed(),
                account.counted(),
                BigDecimal.valueOf(row.integer("waiting") * 5L, 1),
                account.missing(),
                List.of(
                        new AccountView.Part(
                                UnitKind.DEPARTMENT.name(), policy.countyDepartment(), department, yearDays),
                        new AccountView.Part(UnitKind.TOWNSHIP.name(), policy.township(), township, yearDays)),
                asked.today());
    }
}
