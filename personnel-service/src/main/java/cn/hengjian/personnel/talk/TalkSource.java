package cn.hengjian.personnel.talk;

import cn.hengjian.platform.problem.Text;

/** What a talk comes from (SM-1). */
public enum TalkSource {
    /** A certified democratic review, whose suggestion opens the case by itself. */
    POLL("M13", new Text("民主测评结果触发", "The result of a certified democratic review")),
    /** The annual grade 基本称职. */
    BASIC_GRADE("ASM-BASIC", new Text("年度考核确定为基本称职", "The annual grade of basically competent")),
    /** A finding of supervision, whose clue was taken up. */
    FINDING("SM-11", new Text("督查认定的问题", "A finding of supervision")),
    DISCIPLINE_ADVICE("CSL-57", new Text("纪检监察机关建议", "Advice of the discipline body")),
    /** The fact check of a last place (SM-2), which opens the case by itself. */
    LAST_PLACE("M10", new Text("末位核查", "The fact check of a last place"));

    private final String rule;
    private final Text title;

    TalkSource(String rule, Text title) {
        this.rule = rule;
        this.title = title;
    }

    String rule() {
        return rule;
    }

    Text title() {
        return title;
    }
}
