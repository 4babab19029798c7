package cn.hengjian.supervision.analysis;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Months;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The heat map, read from the tallies that the database keeps. */
@ApplicationScoped
public class HeatMapRepository {

    private static final String DRILL_DOWN =
            "/api/supervision/v1/findings?unit={unit}&own={own}&month={month}&wind={wind}&rejected=false";

    private static final String OPINIONS_DRILL_DOWN =
            "/api/supervision/v1/opinions?unit={unit}&own={own}&month={month}&wind={wind}&withdrawn=false";

    private static final Set<String> OFFICE = Set.of(Roles.SUPERVISION_OFFICE);

    private final Database database;
    private final CodeLists codes;
    private final Terms terms;

    HeatMapRepository(Database database, CodeLists codes, Terms terms) {
        this.database = database;
        this.codes = codes;
        this.terms = terms;
    }

    /** The map over what the reader may see. */
    public HeatMapView read(HeatMapQuery query, Reader reader) {
        var today = terms.today();
        var policy = terms.inForce();
        var months = Months.of(query.from(), query.to(), today, policy.integer("analysis.maxMonths"));
        var weights = new HeatMapView.Weights(
                policy.integer("analysis.weight.MINOR"),
                policy.integer("analysis.weight.GENERAL"),
                policy.integer("analysis.weight.MAJOR"));
        var units = new Units(weights, reader.seesCounty());
        database.each(statement(months, query, policy, reader), units::take);
        var list = codes.inForce(today);
        return new HeatMapView(
                months.from().toString(),
                months.to().toString(),
                query.grouping(),
                weights,
                list.winds().entrySet().stream()
                        .filter(wind -> !wind.getKey().contains("."))
                        .map(wind -> new HeatMapView.Wind(wind.getKey(), reader.read(wind.getValue())))
                        .toList(),
                months.list(),
                units.finish(),
                units.total,
                DRILL_DOWN,
                OPINIONS_DRILL_DOWN);
    }

    /**
     * What is counted. Of a unit, month and wind opinions or claims that are too few are left out here already: whatever
     * is added up of the rest, by whatever units, gives none of them away. The office that has them all sees them all.
     */
    private static Sql tallies(PolicyPack policy, Reader reader) {
        var findings = Sql.of("(SELECT month, unit_id, wind, minor, general, major, 0 AS opinions, 0 AS claims,"
                + " false AS fewer FROM finding_tally");
        if (reader.seesCounty()) {
            int least = reader.caller().hasAny(OFFICE) ? 1 : policy.integer("analysis.minOpinions");
            findings.add(
                    "UNION ALL SELECT month, unit_id, wind, 0, 0, 0, CASE WHEN opinions >= ? THEN opinions ELSE 0 END,"
                            + " CASE WHEN claims >= ? THEN claims ELSE 0 END,"
                            + " opinions BETWEEN 1 AND ? - 1 OR claims BETWEEN 1 AND ? - 1 FROM opinion_tally",
                    least,
                    least,
                    least,
                    least);
        }
        return findings.add(") AS t");
    }

    private static Sql statement(Months months, HeatMapQuery query, PolicyPack policy, Reader reader) {
        var select = Sql.of(
                        "SELECT g.code, g.name, ? OR nlevel(g.path) < depth.level AS own, t.month, t.wind,"
                                + " sum(t.minor)::bigint AS minor, sum(t.general)::bigint AS general,"
                                + " sum(t.major)::bigint AS major, sum(t.opinions)::bigint AS opinions,"
                                + " sum(t.claims)::bigint AS claims, bool_or(t.fewer) AS fewer FROM",
                        query.grouping() == Grouping.UNIT)
                .add(tallies(policy, reader))
                .add("JOIN unit u ON u.id = t.unit_id");
        // Rolled up to the level below the unit that is asked for, or below the county, whose level is the first.
        select.add(
                "CROSS JOIN (SELECT coalesce((SELECT nlevel(top.path) FROM unit top WHERE top.code = ?), 1) + 1 AS level)"
                        + " AS depth",
                query.unit());
        select.add(
                switch (query.grouping()) {
                    case UNIT -> "JOIN unit g ON g.id = u.id";
                    case PARENT -> "JOIN unit g ON g.path = subpath(u.path, 0, least(nlevel(u.path), depth.level))";
                });
        return select.add(
                        "WHERE t.month BETWEEN ? AND ?",
                        months.firstDay(),
                        months.to().atDay(1))
                .andIfPresent("u.path <@ (SELECT top.path FROM unit top WHERE top.code = ?)", query.unit())
                .and(reader.sees("u.path"))
                .add("GROUP BY g.code, g.name, g.path, depth.level, t.month, t.wind")
                .add("HAVING sum(t.minor + t.general + t.major + t.opinions + t.claims) > 0 OR bool_or(t.fewer)")
                .add("ORDER BY g.code, t.month, t.wind");
    }

    /** Puts rows that come by unit together. */
    private static final class Units {

        private final HeatMapView.Weights weights;
        private final boolean withOpinions;
        private final List<HeatMapView.UnitRow> finished = new ArrayList<>();
        private List<HeatMapView.Cell> cells = new ArrayList<>();
        private String code = "";
        private String name = "";
        private boolean own;
        private long total;

        Units(HeatMapView.Weights weights, boolean withOpinions) {
            this.weights = weights;
            this.withOpinions = withOpinions;
        }

        void take(Row row) throws SQLException {
            if (!row.text("code").equals(code)) {
                finishUnit();
                code = row.text("code");
                name = row.text("name");
                own = row.flag("own");
            }
            long minor = row.number("minor");
            long general = row.number("general");
            long major = row.number("major");
            long findings = minor + general + major;
            total += findings;
            cells.add(new HeatMapView.Cell(
                    YearMonth.from(row.date("month")).toString(),
                    row.text("wind"),
                    minor,
                    general,
                    major,
                    findings,
                    minor * weights.minor() + general * weights.general() + major * weights.major(),
                    withOpinions ? row.number("opinions") : null,
                    withOpinions ? row.number("claims") : null,
                    row.flag("fewer")));
        }

        List<HeatMapView.UnitRow> finish() {
            finishUnit();
            return finished;
        }

        private void finishUnit() {
            if (!cells.isEmpty()) {
                finished.add(new HeatMapView.UnitRow(
                        code,
                        name,
                        own,
                        List.copyOf(cells),
                        cells.stream().mapToLong(HeatMapView.Cell::findings).sum(),
                        cells.stream().mapToLong(HeatMapView.Cell::weight).sum()));
                cells = new ArrayList<>();
            }
        }
    }
}
