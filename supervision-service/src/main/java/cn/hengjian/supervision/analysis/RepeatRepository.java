package cn.hengjian.supervision.analysis;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.time.LegalPeriod;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Months;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of what was closed came back, over what the reader may see. */
@ApplicationScoped
class RepeatRepository {

    private final Database database;
    private final CodeLists codes;
    private final Terms terms;

    RepeatRepository(Database database, CodeLists codes, Terms terms) {
        this.database = database;
        this.codes = codes;
        this.terms = terms;
    }

    /** A group, or without a code all of them together. */
    private record Grouped(@Nullable String code, String unitName, RepeatView.Figures figures) {}

    RepeatView read(
            @Nullable String from,
            @Nullable String to,
            @Nullable String unit,
            @Nullable Dimension dimension,
            Reader reader) {
        var today = terms.today();
        var policy = terms.inForce();
        var months = Months.of(from, to, today, policy.integer("analysis.maxMonths"));
        var within = policy.period("finding.repeatWithin");
        var by = dimension == null ? Dimension.WIND : dimension;
        var groups = database.list(
                // What was raised on the day of the closing came before it, unless it says what it repeats.
                Sql.of(
                                "SELECT " + by.expression() + " AS code, min(u.name) AS unit_name, count(*) AS closed,"
                                        + " count(*) FILTER (WHERE c.repeated) AS repeated,"
                                        + " count(*) FILTER (WHERE NOT c.repeated AND c.last_day >= ?) AS running"
                                        + " FROM finding f JOIN unit u ON u.id = f.unit_id"
                                        + " CROSS JOIN LATERAL (SELECT (f.closed_on + ?::interval)::date AS last_day,"
                                        + " EXISTS (SELECT FROM finding r WHERE r.unit_id = f.unit_id"
                                        + " AND r.wind_code = f.wind_code AND r.state NOT IN ('REJECTED', 'CANCELLED')"
                                        + " AND r.raised_on BETWEEN f.closed_on AND (f.closed_on + ?::interval)::date"
                                        + " AND (r.raised_on > f.closed_on OR r.repeats = f.id)) AS repeated) AS c",
                                today,
                                interval(within),
                                interval(within))
                        .add(
                                "WHERE f.state <> 'CANCELLED' AND f.closed_on BETWEEN ? AND ?",
                                months.firstDay(),
                                months.lastDay())
                        .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", unit)
                        .and(reader.sees("u.path"))
                        .add("GROUP BY GROUPING SETS ((" + by.expression() + "), ()) HAVING count(*) > 0")
                        .add("ORDER BY code NULLS FIRST"),
                RepeatRepository::grouped);
        return new RepeatView(
                months.from().toString(),
                months.to().toString(),
                by,
                within.toString(),
                groups.isEmpty()
                        ? new RepeatView.Figures(0, 0, 0)
                        : groups.getFirst().figures(),
                named(groups, by, reader));
    }

    private List<RepeatView.Group> named(List<Grouped> groups, Dimension by, Reader reader) {
        var list = codes.inForce(terms.today());
        return groups.stream()
                .filter(group -> group.code() != null)
                .map(group -> {
                    var code = String.valueOf(group.code());
                    var name = switch (by) {
                        case WIND -> list.windName(code, reader.language());
                        case SEVERITY -> reader.read(Severity.valueOf(code).title());
                        case UNIT -> group.unitName();
                    };
                    return new RepeatView.Group(code, name, group.figures());
                })
                .toList();
    }

    private static Grouped grouped(Row row) throws SQLException {
        return new Grouped(
                row.textOrNull("code"),
                row.text("unit_name"),
                new RepeatView.Figures(row.number("closed"), row.number("repeated"), row.number("running")));
    }

    /** As PostgreSQL writes it. */
    private static String interval(LegalPeriod within) {
        return switch (within.unit()) {
            case CALENDAR_DAYS -> within.count() + " days";
            case MONTHS -> within.count() + " months";
            case YEARS -> within.count() + " years";
            case WORKING_DAYS ->
                throw new IllegalStateException("finding.repeatWithin is counted in calendar days, months or years");
        };
    }
}
