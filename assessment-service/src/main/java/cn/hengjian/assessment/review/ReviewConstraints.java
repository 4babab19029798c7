package cn.hengjian.assessment.review;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about reviews. */
@ApplicationScoped
class ReviewConstraints implements ConstraintRefusals {

    static ProblemException anotherScrutineer() {
        return new ProblemException(
                WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                new Text("计票人不能认证自己的计票，请另一名监票人认证", "Who counted doesn't certify; a second scrutineer does"));
    }

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "review_one_of_a_run",
                new ProblemException(
                        ReviewProblem.RUN_HAS_REVIEW,
                        Violation.at("/runId", "taken", new Text("作废后方可重新测评", "Hold another one after voiding it"))),
                "review_two_scrutineers",
                anotherScrutineer());
    }
}
