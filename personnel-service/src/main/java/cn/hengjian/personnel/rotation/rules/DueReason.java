package cn.hengjian.personnel.rotation.rules;

import cn.hengjian.platform.problem.Text;

/** Why somebody has to move, each with the rule that says so. */
public enum DueReason {
    /** So many years in one post. */
    TENURE("党政领导干部交流工作规定", new Text("任同一职位已满最长年限", "the longest time in one post is full")),
    /** So many years in a post over people, finance or materials. */
    KEY_POST("M15", new Text("任关键岗位已满年限", "the time in a key post is full")),
    /** So many terms as a principal. */
    TWO_TERMS("党政领导干部职务任期暂行规定", new Text("同一正职任期已满", "the terms in one principal post are served")),
    /** So many years at one level. */
    SAME_LEVEL("党政领导干部职务任期暂行规定", new Text("任同一层次领导职务已满最长年限", "the longest time at one level is full")),
    /** Kin works where the two have to avoid each other. */
    KIN("CSL-74", new Text("须任职回避", "kin has to be avoided"));

    private final String rule;
    private final Text title;

    DueReason(String rule, Text title) {
        this.rule = rule;
        this.title = title;
    }

    /** The rule, as cases cite it. */
    public String rule() {
        return rule;
    }

    public Text title() {
        return title;
    }
}
