package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about schemes. */
@ApplicationScoped
class SchemeConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "scheme_code",
                new ProblemException(
                        SchemeProblem.CODE_TAKEN,
                        Violation.at("/code", "taken", new Text("请换一个代码", "Choose another code"))),
                "scheme_one_draft",
                SchemeService.drafted());
    }
}
