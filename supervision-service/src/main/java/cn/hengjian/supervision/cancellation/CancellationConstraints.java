package cn.hengjian.supervision.cancellation;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** What requests say when the database keeps their rules. */
@Singleton
class CancellationConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "cancellation_open",
                new ProblemException(
                        CancellationProblem.CANCELLATION_OPEN,
                        new Text("请先由组织部门决定或撤回该申请", "It is decided or withdrawn first")));
    }
}
