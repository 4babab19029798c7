package cn.hengjian.assessment.ballot.rules;

import cn.hengjian.platform.problem.Text;

/** What a valid mark names (CSL-38). */
public enum Grade {
    EXCELLENT("优秀", "excellent"),
    COMPETENT("称职", "competent"),
    BASIC("基本称职", "basically competent"),
    INCOMPETENT("不称职", "incompetent");

    private final Text label;

    Grade(String zhCN, String en) {
        this.label = new Text(zhCN, en);
    }

    public Text label() {
        return label;
    }
}
