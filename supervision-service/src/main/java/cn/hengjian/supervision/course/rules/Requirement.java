package cn.hengjian.supervision.course.rules;

import cn.hengjian.platform.problem.Text;

/** What a gate can ask a paper for; which gate asks for what, the policy pack says. */
public enum Requirement {
    TEXT("文字材料", "A text"),
    FILE("至少一个附件", "At least one file"),
    OPINIONS("征求意见达到规定件数", "As many solicited opinions as the rules ask for"),
    ITEMS("至少一项按五风编码的问题", "At least one problem, coded by the five winds"),
    ANSWERS("每一类已梳理的作风问题均有对应项", "An item for each wind of the problems found");

    private final Text title;

    Requirement(String zhCN, String en) {
        this.title = new Text(zhCN, en);
    }

    public Text title() {
        return title;
    }
}
