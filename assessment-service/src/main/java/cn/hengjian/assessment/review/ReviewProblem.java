package cn.hengjian.assessment.review;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about reviews. */
enum ReviewProblem implements ProblemType {
    RUN_HAS_REVIEW("run-has-review", 409, "该考核已有民主测评", "The run has a review already"),
    NOT_CLOSED("review-not-closed", 409, "只能在投票结束后、计票前录入", "Totals come in between closing and counting"),
    NOT_CERTIFIED("review-not-certified", 409, "结果尚未认证，任何人不得查看", "Nobody reads a result before it is certified");

    private final Kind kind;

    ReviewProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
