package cn.hengjian.platform.sample;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals of notes. */
enum NoteProblem implements ProblemType {
    CODE_TAKEN("note-code-taken", 409, "编号已被使用", "The code is taken");

    private final String slug;
    private final int status;
    private final Text title;

    NoteProblem(String slug, int status, String zhCN, String en) {
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
