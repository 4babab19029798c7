package cn.hengjian.assessment.circumstance;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Refusals about circumstances. */
enum CircumstanceProblem implements ProblemType {
    CASE_OPEN("circumstance-case-open", 409, "该干部已有未结案件的登记", "An open case of this person is recorded already"),
    NOT_OPEN("circumstance-not-open", 409, "只能了结未结的案件", "Only an open case can be ended"),
    WITHDRAWN("circumstance-withdrawn", 409, "该登记已撤回", "This was withdrawn already");

    private final Kind kind;

    CircumstanceProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** What the database keeps about circumstances. */
    @ApplicationScoped
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "circumstance_one_open_case",
                    new ProblemException(
                            CASE_OPEN,
                            Violation.at(
                                    "/kind",
                                    "taken",
                                    new Text("请先了结或撤回原登记", "End or withdraw the one that is recorded first"))));
        }
    }
}
