package cn.hengjian.platform.idempotency;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals of an {@code Idempotency-Key}. */
enum IdempotencyProblem implements ProblemType {
    BAD_KEY("bad-idempotency-key", 400, "Idempotency-Key 无效", "The Idempotency-Key is not valid"),
    REUSED(
            "idempotency-key-reused",
            422,
            "Idempotency-Key 已用于其他请求",
            "The Idempotency-Key was used for another request");

    private final Kind kind;

    IdempotencyProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
