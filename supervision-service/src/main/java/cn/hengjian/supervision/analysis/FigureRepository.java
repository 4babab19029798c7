package cn.hengjian.supervision.analysis;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Months;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures that say how findings were dealt with, over what the reader may see. */
@ApplicationScoped
public class FigureRepository {

    private final Database database;
    private final CodeLists codes;
    private final Terms terms;

    FigureRepository(Database database, CodeLists codes, Terms terms) {
        this.database = database;
        this.codes = codes;
        this.terms = terms;
    }

    private Months months(@Nullable String from, @Nullable String to) {
        return Months.of(from, to, terms.today(), terms.inForce().integer("analysis.maxMonths"));
    }

    SolvingView timeToSolve(
            @Nullable String from,
            @Nullable String to,
            @Nullable String unit,
            @Nullable Dimension dimension,
            Reader reader) {
        var months = months(from, to);
        var by = dimension == null ? Dimension.WIND : dimension;
        var groups = database.list(
                Sql.of("SELECT " + by.expression() + " AS code, count(*) AS closed,"
                                + days("o.closed_on - f.raised_on", "raised") + ","
                                + days("o.closed_on - o.issued_on", "ordered"))
                        .add("FROM rectification_order o JOIN finding f ON f.id = o.finding_id"
                                + " JOIN unit u ON u.id = f.unit_id")
                        .add("WHERE o.closed_on BETWEEN ? AND ?", months.firstDay(), months.lastDay())
                        .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", unit)
                        .and(reader.sees("u.path"))
                        .add("GROUP BY GROUPING SETS ((" + by.expression() + "), ()) HAVING count(*) > 0")
                        .add("ORDER BY code NULLS FIRST"),
                row -> new Grouped(row.textOrNull("code"), figures(row)));
        return new SolvingView(
                months.from().toString(),
                months.to().toString(),
                by,
                groups.isEmpty() ? null : groups.getFirst().figures(),
                groups.stream()
                        .filter(group -> group.code() != null)
                        .map(group -> new SolvingView.Group(String.valueOf(group.code()), group.figures()))
                        .toList());
    }

    /** A group, or without a code all of them together. */
    private record Grouped(@Nullable String code, SolvingView.Figures figures) {}

    private static String days(String difference, String name) {
        return " percentile_disc(0.5) WITHIN GROUP (ORDER BY " + difference + ") AS median_" + name
                + ", percentile_disc(0.9) WITHIN GROUP (ORDER BY " + difference + ") AS p90_" + name;
    }

    private static SolvingView.Figures figures(Row row) throws SQLException {
        return new SolvingView.Figures(
                row.number("closed"),
                new SolvingView.Days(row.integer("median_raised"), row.integer("p90_raised")),
                new SolvingView.Days(row.integer("median_ordered"), row.integer("p90_ordered")));
    }

    /** Breaches without consequence over what the reader may see, at a unit and below it if one is named. */
    public BreachesView breaches(@Nullable String unit, Reader reader) {
        var today = terms.today();
        var within = terms.inForce().period("analysis.consequenceWithin");
        var confirmedBefore = before(today, within);
        var units = database.list(
                Sql.of(
                                "SELECT u.code, u.name, count(*) AS breaches, ?::date - min(f.decided_on) AS oldest"
                                        + " FROM finding f JOIN unit u ON u.id = f.unit_id"
                                        // A consequence takes a finding out of these states; that it was told is none.
                                        + " WHERE f.state IN ('CONFIRMED', 'CONCLUSION_SERVED') AND f.decided_on < ?",
                                today,
                                confirmedBefore)
                        .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", unit)
                        .and(reader.sees("u.path"))
                        .add("GROUP BY u.code, u.name ORDER BY breaches DESC, u.code"),
                row -> new BreachesView.Unit(
                        row.text("code"), row.text("name"), row.number("breaches"), row.integer("oldest")));
        return new BreachesView(
                today,
                within.toString(),
                confirmedBefore,
                units.stream().mapToLong(BreachesView.Unit::breaches).sum(),
                units);
    }

    private static LocalDate before(LocalDate today, LegalPeriod period) {
        return switch (period.unit()) {
            case CALENDAR_DAYS -> today.minusDays(period.count());
            case MONTHS -> today.minusMonths(period.count());
            case YEARS -> today.minusYears(period.count());
            case WORKING_DAYS ->
                throw new IllegalStateException(
                        "analysis.consequenceWithin is counted in calendar days, months or years");
        };
    }

    CausesView causes(@Nullable String from, @Nullable String to, @Nullable String unit, Reader reader) {
        var months = months(from, to);
        var counts = new HashMap<String, Long>();
        database.each(
                Sql.of(
                                "SELECT coalesce(f.cause_code, '') AS cause, count(*) AS findings"
                                        + " FROM finding f JOIN unit u ON u.id = f.unit_id WHERE f.state NOT IN ('REJECTED', 'CANCELLED')")
                        .and("f.raised_on BETWEEN ? AND ?", months.firstDay(), months.lastDay())
                        .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", unit)
                        .and(reader.sees("u.path"))
                        .add("GROUP BY 1"),
                row -> counts.put(row.text("cause"), row.number("findings")));
        long without = counts.getOrDefault("", 0L);
        long findings = counts.values().stream().mapToLong(Long::longValue).sum();
        List<CausesView.Cause> causes = codes.inForce(terms.today()).causes().entrySet().stream()
                .map(cause -> {
                    long count = counts.getOrDefault(cause.getKey(), 0L);
                    return new CausesView.Cause(
                            cause.getKey(), reader.read(cause.getValue()), count, percent(count, findings - without));
                })
                .toList();
        return new CausesView(months.from().toString(), months.to().toString(), findings, without, causes);
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
