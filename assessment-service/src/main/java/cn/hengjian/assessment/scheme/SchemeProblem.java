package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about schemes. */
enum SchemeProblem implements ProblemType {
    FROZEN("scheme-frozen", 409, "已发布的考核办法不可修改", "A published scheme is frozen"),
    CODE_TAKEN("scheme-code-taken", 409, "考核办法代码已被使用", "Another scheme has this code"),
    NOT_PUBLISHED("scheme-not-published", 409, "考核办法尚未发布", "The scheme is not published"),
    DRAFT_VERSION("scheme-version-drafted", 409, "该考核办法已有未发布的新版本", "A new version is being drafted already");

    private final Kind kind;

    SchemeProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
