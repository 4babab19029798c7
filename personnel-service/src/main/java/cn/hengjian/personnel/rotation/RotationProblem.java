package cn.hengjian.personnel.rotation;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about rotations. */
enum RotationProblem implements ProblemType {
    PLAN_REFUSED("rotation-plan-refused", "交流方案违反规定", "A rule forbids the plan"),
    ROUND_MOVED("rotation-round-moved", "该批次已到任", "Everybody of the round has moved already");

    private final Kind kind;

    RotationProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
