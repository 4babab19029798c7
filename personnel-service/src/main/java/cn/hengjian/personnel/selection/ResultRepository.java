package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.Results;
import cn.hengjian.personnel.selection.rules.Results.Result;
import cn.hengjian.personnel.selection.rules.Results.Scores;
import cn.hengjian.personnel.selection.rules.Results.Weights;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The results of a selection, ranked. */
@ApplicationScoped
class ResultRepository {

    private static final Text EXPLANATION = new Text(
            "笔试 %s × %s + 面试 (%s) ÷ %s × %s = %s（四舍五入至两位小数；排名按未舍入的数值），第 %s 名%s",
            "Written %s × %s + interview (%s) ÷ %s × %s = %s (rounded half up to two digits; ranked without rounding), place %s%s");

    private final Database database;

    ResultRepository(Database database) {
        this.database = database;
    }

    /** What everybody with a whole result reached, whatever became of him or her afterwards, withdrawals aside. */
    List<Scores> scores(UUID selection) {
        return database.list(
                Sql.of(
                        "SELECT x.id, x.written, array_agg(k.score::text ORDER BY k.score DESC) AS marks FROM candidate x"
                                + " JOIN interview_mark k ON k.candidate_id = x.id WHERE x.selection_id = ?"
                                + " AND x.written IS NOT NULL AND x.standing NOT IN ('WITHDRAWN', 'ABSENT')"
                                + " GROUP BY x.id, x.written ORDER BY x.id",
                        selection),
                row -> new Scores(
                        row.uuid("id"),
                        row.decimal("written"),
                        row.texts("marks").stream().map(BigDecimal::new).toList()));
    }

    List<Result> rank(UUID selection, Weights weights) {
        return Results.rank(scores(selection), weights);
    }

    /** A line of the result sheet. */
    record Line(Result result, String number, String name, String unit, BigDecimal written, String standing) {

        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /** The result sheet, the best first. */
    List<Line> sheet(UUID selection, Weights weights) {
        record Person(String number, String name, String unit, BigDecimal written, String standing) {}
        Map<UUID, Person> persons = database
                .list(
                        Sql.of(
                                "SELECT x.id, x.written, x.standing, c.number, c.name, cu.name AS unit FROM candidate x"
                                        + " JOIN cadre c ON c.id = x.cadre_id JOIN unit cu ON cu.id = c.unit_id"
                                        + " WHERE x.selection_id = ? AND x.written IS NOT NULL",
                                selection),
                        row -> Map.entry(
                                row.uuid("id"),
                                new Person(
                                        row.text("number"),
                                        row.text("name"),
                                        row.text("unit"),
                                        row.decimal("written"),
                                        row.text("standing"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return rank(selection, weights).stream()
                .map(result -> {
                    var person = Objects.requireNonNull(persons.get(result.candidate()));
                    return new Line(
                            result, person.number(), person.name(), person.unit(), person.written(), person.standing());
                })
                .toList();
    }

    Optional<ResultView> find(UUID selection, UUID candidate, Weights weights, Locale language) {
        var all = scores(selection);
        var byId = all.stream().collect(Collectors.toMap(Scores::candidate, each -> each));
        return Results.rank(all, weights).stream()
                .filter(result -> result.candidate().equals(candidate))
                .findFirst()
                .map(result -> view(result, Objects.requireNonNull(byId.get(candidate)), weights, language));
    }

    private static ResultView view(Result result, Scores scores, Weights weights, Locale language) {
        var marks = scores.marks().stream().sorted(Comparator.reverseOrder()).toList();
        var sum = marks.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" + "));
        var tied = new Text(result.tied() ? "（并列）" : "", result.tied() ? ", shared" : "");
        var arguments = new Object[] {
            scores.written().toPlainString(),
            weights.written().toPlainString(),
            sum,
            marks.size(),
            weights.interview().toPlainString(),
            result.total().toPlainString(),
            result.place(),
            tied.in(language)
        };
        return new ResultView(
                scores.written(),
                marks,
                result.mean(),
                result.total(),
                result.place(),
                result.tied(),
                EXPLANATION.with(arguments).in(language));
    }
}
