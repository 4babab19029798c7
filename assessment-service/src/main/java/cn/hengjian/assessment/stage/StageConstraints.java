package cn.hengjian.assessment.stage;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about stage appraisals. */
@ApplicationScoped
class StageConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "stage_appraisal_period",
                new ProblemException(
                        StageProblem.PERIOD_TAKEN,
                        Violation.at(
                                "/from",
                                "taken",
                                new Text(
                                        "同一干部的阶段考核时段不得重叠",
                                        "The stages of one person don't overlap; take another period or unit"))));
    }
}
