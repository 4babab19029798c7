package cn.hengjian.personnel.unit;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about units. */
enum UnitProblem implements ProblemType {
    CODE_TAKEN("unit-code-taken", 409, "单位代码已被使用", "The unit code is taken"),
    COUNTY_EXISTS("county-exists", 409, "县级根单位已存在", "There is a county already"),
    ABOLISHED("unit-abolished", 409, "该单位已撤销", "The unit is abolished");

    private final Kind kind;

    UnitProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    ProblemException refusal() {
        return new ProblemException(this, title());
    }

    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "unit_code_taken", CODE_TAKEN.refusal(),
                    "unit_one_county", COUNTY_EXISTS.refusal(),
                    "unit_in_force", ABOLISHED.refusal());
        }
    }
}
