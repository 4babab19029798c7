package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals about schemes. */
enum SchemeProblem implements ProblemType {
    FROZEN("scheme-frozen", 409, "已发布的考核办法不可修改", "A published scheme is frozen"),
    CODE_TAKEN("scheme-code-taken", 409, "考核办法代码已被使用", "Another scheme has this code");

    private final String slug;
    private final int status;
    private final Text title;

    SchemeProblem(String slug, int status, String zhCN, String en) {
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
