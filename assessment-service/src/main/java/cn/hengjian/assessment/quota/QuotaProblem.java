package cn.hengjian.assessment.quota;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about quotas. */
enum QuotaProblem implements ProblemType {
    EXCEEDED("quota-exceeded", 409, "优秀名额不足", "More would be excellent than may be"),
    TEAMS_EXCEEDED("team-quota-exceeded", 409, "优秀领导班子名额不足", "More teams would be excellent than may be");

    private final Kind kind;

    QuotaProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
