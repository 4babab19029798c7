package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about schemes. */
enum SchemeProblem implements ProblemType {
    FROZEN("scheme-frozen", 409, "已发布的考核办法不可修改", "A published scheme is frozen"),
    CODE_TAKEN("scheme-code-taken", 409, "考核办法代码已被使用", "Another scheme has this code");

    private final Kind kind;

    SchemeProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
