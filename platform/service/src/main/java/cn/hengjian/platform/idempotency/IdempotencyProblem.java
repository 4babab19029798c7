package cn.hengjian.platform.idempotency;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals of an {@code Idempotency-Key}. */
enum IdempotencyProblem implements ProblemType {
    BAD_KEY("bad-idempotency-key", 400, "Idempotency-Key 无效", "The Idempotency-Key is not valid"),
    REUSED(
            "idempotency-key-reused",
            422,
            "Idempotency-Key 已用于其他请求",
            "The Idempotency-Key was used for another request");

    private final String slug;
    private final int status;
    private final Text title;

    IdempotencyProblem(String slug, int status, String zhCN, String en) {
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
