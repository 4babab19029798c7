package cn.hengjian.assessment.review;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals about reviews. */
enum ReviewProblem implements ProblemType {
    RUN_HAS_REVIEW("run-has-review", 409, "该考核已有民主测评", "The run has a review already"),
    NOT_CLOSED("review-not-closed", 409, "只能在投票结束后、计票前录入", "Totals come in between closing and counting"),
    NOT_CERTIFIED("review-not-certified", 409, "结果尚未认证，任何人不得查看", "Nobody reads a result before it is certified");

    private final String slug;
    private final int status;
    private final Text title;

    ReviewProblem(String slug, int status, String zhCN, String en) {
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
}
