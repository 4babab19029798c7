package cn.hengjian.assessment.run;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals about runs. */
enum RunProblem implements ProblemType {
    YEAR_TAKEN("run-year-taken", 409, "该年度的考核已建立", "There is a run of this kind and year already"),
    NOT_OPEN("run-not-open", 409, "考核尚未开启", "The run has not been opened");

    private final String slug;
    private final int status;
    private final Text title;

    RunProblem(String slug, int status, String zhCN, String en) {
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
