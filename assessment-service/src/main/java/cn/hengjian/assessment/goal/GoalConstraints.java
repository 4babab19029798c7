package cn.hengjian.assessment.goal;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about goals. */
@ApplicationScoped
class GoalConstraints implements ConstraintRefusals {

    private static final Text OPEN =
            new Text("请先办结或者撤回进行中的变更", "Finish or withdraw the change that is under way first");

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "goal_plan_term",
                new ProblemException(
                        GoalProblem.TERM_TAKEN,
                        Violation.at(
                                "/termFrom",
                                "taken",
                                new Text(
                                        "同一单位、同一岗位类别的任期不得重叠；请变更已有方案",
                                        "Terms of one unit and post class don't overlap; change the plan that there is"))),
                "goal_version_one_open",
                new ProblemException(GoalProblem.CHANGE_OPEN, OPEN),
                "goal_version_number",
                new ProblemException(GoalProblem.CHANGE_OPEN, OPEN));
    }
}
