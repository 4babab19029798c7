package cn.hengjian.personnel.appraisal;

import cn.hengjian.platform.problem.Text;

/** The grade of a year, or why there is none. */
public enum Grade {
    EXCELLENT("优秀", "excellent"),
    COMPETENT("称职", "competent"),
    BASIC("基本称职", "basically competent"),
    INCOMPETENT("不称职", "incompetent"),
    NO_GRADE_PROBATION("不确定等次（试用期）", "no grade (probation)"),
    NO_GRADE_LEAVE("不确定等次（病事假）", "no grade (leave)"),
    NO_GRADE_CASE("暂不确定等次（被立案）", "no grade yet (open case)"),
    NO_GRADE_SANCTION("不确定等次（处分）", "no grade (sanction)");

    private final Text title;

    Grade(String zhCN, String en) {
        this.title = new Text(zhCN, en);
    }

    /** As civil servants' grades read; those of public institutions are 合格 and so on. */
    public Text title() {
        return title;
    }
}
