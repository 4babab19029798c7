package cn.hengjian.platform.extract;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about extracts. */
enum ExtractProblem implements ProblemType {
    NOT_APPROVED("extract-not-approved", 409, "导出尚未获批准", "The extract is not approved"),
    TOO_MANY("extract-too-many", 422, "导出人数过多，请缩小范围", "Too many persons; narrow the search");

    private final Kind kind;

    ExtractProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
