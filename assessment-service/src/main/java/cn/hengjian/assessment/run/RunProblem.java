package cn.hengjian.assessment.run;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about runs. */
enum RunProblem implements ProblemType {
    YEAR_TAKEN("run-year-taken", 409, "该年度的考核已建立", "There is a run of this kind and year already"),
    NOT_OPEN("run-not-open", 409, "考核尚未开启", "The run has not been opened");

    private final Kind kind;

    RunProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
