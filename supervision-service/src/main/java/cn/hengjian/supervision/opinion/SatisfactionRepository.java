package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.opinion.SatisfactionView.Cut;
import cn.hengjian.supervision.opinion.rules.Suppression;
import cn.hengjian.supervision.opinion.rules.Suppression.Group;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ratings of replies, by year. */
@ApplicationScoped
class SatisfactionRepository {

    private static final String FROM = "count(*)::int AS ratings, round(avg(o.rating), 2) AS average"
            + " FROM opinion o JOIN unit u ON u.id = o.unit_id";

    private final Database database;
    private final Terms terms;

    SatisfactionRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    SatisfactionView of(@Nullable Integer year, @Nullable Cut by) {
        int asked = year == null ? terms.today().getYear() : year;
        var cut = by == null ? Cut.CHANNEL : by;
        int minimum = terms.inForce().integer("opinion.minShown");
        var all = list(
                Sql.of("SELECT '' AS code, coalesce(round(avg(o.rating), 2), 0) AS average,"
                        + " count(*)::int AS ratings FROM opinion o"),
                asked,
                "");
        var groups = list(
                Sql.of("SELECT " + cut.expression() + " AS code, " + FROM
                        + (cut == Cut.WIND
                                ? " JOIN (SELECT DISTINCT opinion_id, left(wind_code, 2) AS wind_code FROM opinion_wind) w"
                                        + " ON w.opinion_id = o.id"
                                : "")),
                asked,
                "GROUP BY 1 ORDER BY 1");
        return new SatisfactionView(
                asked, cut, minimum, Suppression.of(all, minimum).getFirst(), Suppression.of(groups, minimum));
    }

    private List<Group> list(Sql select, int year, String end) {
        return database.list(
                select.add("WHERE o.rated_on >= make_date(?, 1, 1) AND o.rated_on < make_date(?, 1, 1)", year, year + 1)
                        .add(end),
                row -> new Group(row.text("code"), row.integer("ratings"), row.decimal("average")));
    }
}
