package cn.hengjian.assessment.comprehensive;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about comprehensive appraisals. */
@ApplicationScoped
class ComprehensiveConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "comprehensive_once",
                new ProblemException(
                        ComprehensiveProblem.TAKEN,
                        Violation.at(
                                "/document",
                                "taken",
                                new Text("同一文件对同一干部只考核一次", "A document asks for it once for a person"))),
                "comprehensive_own_reasons",
                new ProblemException(
                        ComprehensiveProblem.COPIED,
                        Violation.at(
                                "/finding",
                                "duplicate",
                                new Text(
                                        "不搞一刀切（M24）：请写明此人的事实和理由",
                                        "No bulk decisions (M24): state this person's own facts and reasons"))));
    }
}
