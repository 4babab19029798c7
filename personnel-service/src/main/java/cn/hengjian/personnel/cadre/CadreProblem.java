package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about cadre files. */
enum CadreProblem implements ProblemType {
    NUMBER_TAKEN("cadre-number-taken", 409, "干部编号已被使用", "The cadre number is taken"),
    CITIZEN_ID_TAKEN("citizen-id-taken", 409, "该公民身份号码已有干部档案", "There is a file with this citizen id already");

    private final Kind kind;

    CadreProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "cadre_number_taken", new ProblemException(NUMBER_TAKEN, NUMBER_TAKEN.title()),
                    "cadre_citizen_id_taken", new ProblemException(CITIZEN_ID_TAKEN, CITIZEN_ID_TAKEN.title()));
        }
    }
}
