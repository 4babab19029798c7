package cn.hengjian.personnel.access;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.rest.ConstraintRefusals;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about roles of accounts. */
enum AccessProblem implements ProblemType {
    COMBINATION("role-combination", 409, "角色不得兼任", "The roles must not be combined"),
    HELD_ALREADY("role-held-already", 409, "帐号已有此角色", "The account has the role already"),
    UNDER_WAY("grant-under-way", 409, "同一授权正在办理", "The same grant is under way");

    private final Kind kind;

    AccessProblem(String slug, int status, String zhCN, String en) {
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
            return Map.of("access_grant_once", UNDER_WAY.refusal());
        }
    }
}
