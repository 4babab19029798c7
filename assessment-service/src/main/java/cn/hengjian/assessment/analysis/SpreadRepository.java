package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.rules.Cut;
import cn.hengjian.assessment.analysis.rules.Differentiation;
import cn.hengjian.assessment.analysis.rules.Differentiation.Sameness;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures how far apart the scores and grades of each unit lie. */
@ApplicationScoped
public class SpreadRepository {

    private final Database database;
    private final FootingRepository footings;

    SpreadRepository(Database database, FootingRepository footings) {
        this.database = database;
        this.footings = footings;
    }

    /**
     * The units of which a caller reads figures.
     *
     * @param hinted only those that seem to make no difference, or only the others; null means all
     */
    public SpreadView require(UUID run, @Nullable Boolean hinted, Caller caller) {
        var footing = footings.require(run, caller);
        var units = database.list(
                Sql.of(
                                "WITH person AS (SELECT a.unit_code AS code, a.unit_name AS name, s.score, "
                                        + FootingRepository.GRADE + " AS grade, count(s.score) OVER (PARTITION BY"
                                        + " a.unit_code, round(s.score, ?)) AS same" + FootingRepository.PEOPLE,
                                Arithmetic.SHOWN,
                                run)
                        .and(Scope.of(caller).predicate("own.path", null))
                        .add("""
                        ) SELECT code, min(name) AS name, count(*)::int AS people, count(score)::int AS scored,
                            stddev_pop(score) AS deviation, max(score) - min(score) AS range, max(same)::int AS same,
                            count(grade)::int AS graded,
                            greatest(count(*) FILTER (WHERE grade = 'EXCELLENT'),
                                count(*) FILTER (WHERE grade = 'COMPETENT'), count(*) FILTER (WHERE grade = 'BASIC'),
                                count(*) FILTER (WHERE grade = 'INCOMPETENT'))::int AS same_grade
                        FROM person GROUP BY code ORDER BY code"""),
                row -> unit(row, footing));
        return new SpreadView(
                run,
                footing.policy().reference(),
                footing.policy().minGroup(),
                units.stream()
                        .filter(unit -> hinted == null || hinted != unit.hints().isEmpty())
                        .toList());
    }

    private static SpreadView.Unit unit(Row row, Footing footing) throws SQLException {
        var code = row.text("code");
        int scored = row.integer("scored");
        int graded = row.integer("graded");
        var parameters = footing.policy().differentiation();
        var hints = EnumSet.noneOf(Sameness.class);
        SpreadView.Spread spread = null;
        if (footing.scores().shows(Cut.UNIT, code)) {
            spread = new SpreadView.Spread(
                    Arithmetic.shown(row.decimal("deviation")),
                    Arithmetic.shown(row.decimal("range")),
                    row.integer("same"));
            hints.addAll(Differentiation.ofScores(scored, spread.same(), row.decimal("deviation"), parameters));
        }
        Integer sameGrade = null;
        if (footing.grades().shows(Cut.UNIT, code)) {
            sameGrade = row.integer("same_grade");
            hints.addAll(Differentiation.ofGrades(graded, sameGrade, parameters));
        }
        return new SpreadView.Unit(
                code, row.text("name"), row.integer("people"), scored, spread, graded, sameGrade, hints);
    }
}
