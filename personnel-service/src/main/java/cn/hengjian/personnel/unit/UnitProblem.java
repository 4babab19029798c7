package cn.hengjian.personnel.unit;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about units. */
enum UnitProblem implements ProblemType {
    CODE_TAKEN("unit-code-taken", 409, "单位代码已被使用", "The unit code is taken"),
    COUNTY_EXISTS("county-exists", 409, "县级根单位已存在", "There is a county already");

    private final String slug;
    private final int status;
    private final Text title;

    UnitProblem(String slug, int status, String zhCN, String en) {
        this.slug = slug;
        this.status = status;
        this.title = new Text(zhCN, en);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    ProblemException refusal() {
        return new ProblemException(this, title);
    }

    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of("unit_code_taken", CODE_TAKEN.refusal(), "unit_one_county", COUNTY_EXISTS.refusal());
        }
    }
}
