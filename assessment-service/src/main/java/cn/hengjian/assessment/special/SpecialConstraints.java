package cn.hengjian.assessment.special;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** What the database keeps about special appraisals. */
@ApplicationScoped
class SpecialConstraints implements ConstraintRefusals {

    @Override
    public Map<String, ProblemException> byConstraint() {
        return Map.of(
                "special_matter_once",
                new ProblemException(
                        SpecialProblem.MATTER_TAKEN,
                        Violation.at(
                                "/document",
                                "taken",
                                new Text(
                                        "同一文号的事项对同一干部只考核一次",
                                        "A matter, by its document, is assessed once for a person"))));
    }
}
