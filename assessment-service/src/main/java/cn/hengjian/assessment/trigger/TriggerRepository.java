package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.FewPolicy;
import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.trigger.rules.Reading;
import cn.hengjian.assessment.trigger.rules.Reason;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads outcomes and explains them; each reading is somebody looking at somebody, so it is audited. */
@ApplicationScoped
class TriggerRepository {

    /** An outcome by review and cadre. */
    static final String EVALUATED = """
            SELECT t.*, s.run_id, s.cadre_number, a.cadre_name
            FROM talk_trigger t JOIN review_subject s USING (review_id, cadre_id)
            JOIN appraisal a ON a.run_id = s.run_id AND a.cadre_id = s.cadre_id
            """ + CourseScope.OF_APPRAISAL + "WHERE t.review_id = ? AND t.cadre_id = ?";

    private final Database database;
    private final Policies policies;
    private final FewPolicy few;
    private final Audit audit;

    TriggerRepository(Database database, Policies policies, FewPolicy few, Audit audit) {
        this.database = database;
        this.policies = policies;
        this.few = few;
        this.audit = audit;
    }

    @Transactional
    TriggerView explain(UUID review, UUID cadre, Caller caller, Locale locale) {
        var view = database.find(
                        Sql.of(EVALUATED, review, cadre).and(CourseScope.reading(caller)), row -> view(row, locale))
                .orElseThrow(TriggerRepository::absent);
        audit.record(caller, "trigger-read", "cadre", cadre.toString(), Map.of("review", review));
        return view;
    }

    static ProblemException absent() {
        return new ProblemException(
                HttpProblem.NOT_FOUND,
                new Text("该干部在此次测评中没有已认证的结果", "The review has no certified result of this cadre"));
    }

    private TriggerView view(Row row, Locale locale) throws SQLException {
        var pack = policies.version(row.text("policy_pack"), row.integer("policy_version"));
        var parameters = TriggerPolicy.of(pack);
        var counts = new TriggerView.Counts(
                row.number("issued"),
                row.number("returned"),
                row.number("valid"),
                row.number("competent"),
                row.number("basic"),
                row.number("incompetent"));
        boolean withheld = few.of(pack).tells(new Marks(0, counts.competent(), counts.basic(), counts.incompetent()));
        var comparisons = withheld
                ? List.<TriggerView.Comparison>of()
                : TriggerExplanation.comparisons(counts, parameters, locale);
        var outcome = row.text("outcome");
        var head = TriggerExplanation.head(row.text("rule"), row.text("reading"), pack.pack(), pack.version());
        return new TriggerView(
                row.uuid("review_id"),
                row.uuid("run_id"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                outcome,
                row.texts("reasons").stream().map(Reason::valueOf).toList(),
                row.text("rule"),
                Reading.valueOf(row.text("reading")),
                pack.pack(),
                pack.version(),
                parameters.denominator(),
                withheld ? null : counts,
                comparisons,
                row.uuidOrNull("suggestion_id"),
                row.instant("evaluated_at"),
                TriggerExplanation.text(counts, withheld, comparisons, outcome, head, locale));
    }
}
