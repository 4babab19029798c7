package cn.hengjian.assessment.tenure;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about appraisals of a term. */
@ApplicationScoped
class TermConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "term_appraisal_once",
                new ProblemException(
                        TermProblem.PLAN_TAKEN,
                        Violation.at(
                                "/planId",
                                "taken",
                                new Text(
                                        "同一目标方案对同一责任人只考核一次",
                                        "Who is accountable for a plan is appraised for it once"))));
    }
}
