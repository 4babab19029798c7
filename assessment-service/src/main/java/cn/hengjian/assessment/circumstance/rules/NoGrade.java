package cn.hengjian.assessment.circumstance.rules;

import cn.hengjian.platform.problem.Text;

/** Why somebody who takes part gets no grade. */
public enum NoGrade {
    NO_GRADE_PROBATION("ASM-PROB", "试用期内，只写评语，不确定等次", "on probation: a comment and no grade"),
    NO_GRADE_LEAVE("ASM-LEAVE", "病、事假累计超过半年，不确定等次", "on sick and personal leave for over half the year: no grade"),
    NO_GRADE_CASE("ASM-CASE", "被立案审查调查尚未结案，暂不确定等次", "under an open case: no grade until it has ended"),
    NO_GRADE_SANCTION("ASM-SANC", "受记过以上处分，只写评语，不确定等次", "sanctioned with a demerit or more: a comment and no grade");

    private final String rule;
    private final Text label;

    NoGrade(String rule, String zhCN, String en) {
        this.rule = rule;
        this.label = new Text(zhCN, en);
    }

    public String rule() {
        return rule;
    }

    public Text label() {
        return label;
    }
}
