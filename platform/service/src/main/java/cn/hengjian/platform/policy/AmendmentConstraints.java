package cn.hengjian.platform.policy;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** What amendments say when the database keeps their rules. */
@Singleton
class AmendmentConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "policy_amendment_one_open",
                new ProblemException(
                        AmendmentProblem.AMENDMENT_OPEN,
                        new Text("请先对待决的修改作出决定或撤回", "Decide it, or have it withdrawn, first")));
    }
}
