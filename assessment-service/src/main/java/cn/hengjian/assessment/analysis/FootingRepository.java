package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.rules.Cell;
import cn.hengjian.assessment.analysis.rules.Disclosure;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;

/** Finds by what the figures of a run are shown: always over the whole run, so that readers can't put parts together. */
@ApplicationScoped
class FootingRepository {

    /** A grade counts once it is final. */
    static final String GRADE = "CASE WHEN c.stage IN ('FINAL', 'SERVED', 'FILED') THEN c.grade END";

    /** Everybody in a run, with whose score and grade there are, and the unit he or she belonged to. */
    static final String PEOPLE = " FROM appraisal a JOIN unit own ON own.id = a.unit_id"
            + " LEFT JOIN score s ON s.appraisal_id = a.id" + CourseScope.OF_APPRAISAL + "WHERE a.run_id = ?";

    private final Database database;
    private final Policies policies;
    private final Terms terms;

    FootingRepository(Database database, Policies policies, Terms terms) {
        this.database = database;
        this.policies = policies;
        this.terms = terms;
    }

    Footing require(UUID run, Caller caller) {
        var policy = database.find(
                        Sql.of("SELECT policy_pack, policy_version FROM run WHERE id = ?", run), this::policy)
                .orElseThrow(FootingRepository::absent);
        var scores = new ArrayList<Cell>();
        var grades = new ArrayList<Cell>();
        database.each(
                Sql.of("SELECT unit_code, post_class, level, count(score) AS scored, count(grade) AS graded,"
                                + " count(score) FILTER (WHERE NOT seen) AS unseen_scores,"
                                + " count(grade) FILTER (WHERE NOT seen) AS unseen_grades"
                                + " FROM (SELECT a.unit_code, a.post_class, a.level, s.score, " + GRADE
                                + " AS grade, (")
                        .add(CourseScope.reading(caller))
                        .add(") IS TRUE AS seen" + PEOPLE + ") person GROUP BY unit_code, post_class, level", run),
                row -> {
                    scores.add(cell(row, "scored", "unseen_scores"));
                    grades.add(cell(row, "graded", "unseen_grades"));
                });
        return new Footing(
                run, policy, Disclosure.of(scores, policy.minGroup()), Disclosure.of(grades, policy.minGroup()));
    }

    private AnalysisPolicy policy(Row row) throws SQLException {
        var current = policies.inForce(Policies.CURRENT, terms.today());
        var pack = row.textOrNull("policy_pack");
        return AnalysisPolicy.of(
                pack == null
                        ? current
                        : terms.knowing(AnalysisPolicy.KEY, policies.version(pack, row.integer("policy_version"))));
    }

    private static Cell cell(Row row, String people, String unseen) throws SQLException {
        return new Cell(
                row.text("unit_code"),
                row.text("post_class"),
                row.text("level"),
                row.number(people),
                row.number(unseen));
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这次考核", "There is no such run"));
    }
}
