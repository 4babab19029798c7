package cn.hengjian.assessment.quota.rules;

import cn.hengjian.platform.problem.Text;

/** How a unit's leading team did (党政领导干部考核工作条例). */
public enum TeamGrade {
    EXCELLENT("优秀", "excellent"),
    GOOD("良好", "good"),
    FAIR("一般", "fair"),
    POOR("较差", "poor");

    private final Text label;

    TeamGrade(String zhCN, String en) {
        this.label = new Text(zhCN, en);
    }

    public Text label() {
        return label;
    }
}
