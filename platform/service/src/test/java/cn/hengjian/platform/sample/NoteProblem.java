package cn.hengjian.platform.sample;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals of notes. */
enum NoteProblem implements ProblemType {
    CODE_TAKEN("note-code-taken", 409, "编号已被使用", "The code is taken");

    private final Kind kind;

    NoteProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
