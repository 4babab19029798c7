package cn.hengjian.supervision.course.rules;

import cn.hengjian.platform.problem.Text;

/** Where a unit stands in a campaign (M06), in order; out of each stage leads a gate. */
public enum CourseState {
    PREPARED("动员部署", "Prepared"),
    SOLICITING("征求意见", "Soliciting opinions"),
    ANALYSING("分析梳理", "Analysing"),
    SELF_EXAMINATION("对照检查", "Self-examination"),
    MEASURES("整改措施", "Measures"),
    FOLLOW_UP("跟踪督促", "Follow-up"),
    CONCLUDED("已办结", "Concluded"),
    /** The whole campaign should never have been. */
    CANCELLED("已撤销", "Cancelled");

    private final Text title;

    CourseState(String zhCN, String en) {
        this.title = new Text(zhCN, en);
    }

    public Text title() {
        return title;
    }

    /** Whether the unit is on its way; the others are at an end. */
    public boolean isStage() {
        return compareTo(CONCLUDED) < 0;
    }
}
