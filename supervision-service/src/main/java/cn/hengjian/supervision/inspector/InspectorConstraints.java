package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about inspectors. */
@ApplicationScoped
class InspectorConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "inspector_username", registered("/username"),
                "inspector_cadre", registered("/cadreNumber"));
    }

    private static ProblemException registered(String pointer) {
        return new ProblemException(
                InspectorProblem.REGISTERED,
                Violation.at(
                        pointer,
                        "taken",
                        new Text(
                                "每人只登记一次；停用的可重新启用",
                                "A person is registered once; who is inactive can be made active again")));
    }
}
