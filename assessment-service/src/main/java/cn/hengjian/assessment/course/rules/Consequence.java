package cn.hengjian.assessment.course.rules;

import cn.hengjian.platform.problem.Text;

/** What regulations attach to a grade. Others decide and carry it out; this service only says what there is. */
public enum Consequence {
    COMMENDATION("ASM-EXC", "当年给予嘉奖", "commendation for the year"),
    RANK_CREDIT("ASM-EXC", "晋升职级的任职年限缩短 %s", "the years for the next rank are shortened by %s"),
    THIRD_CLASS_MERIT("ASM-EXC", "连续 %s 年优秀，记三等功", "excellent %s years in a row: third-class merit"),
    YEAR_COUNTS("ASM-COMP", "当年计入晋升职务职级的年限", "the year counts for promotion"),
    BONUS("ASM-COMP", "享受年度考核奖金", "annual bonus"),
    WAGE_STEP("ASM-COMP", "累计 %s 年称职以上，晋升一个工资档次", "competent or better in %s years together: one wage step"),
    WAGE_GRADE("ASM-COMP", "累计 %s 年称职以上，晋升一个级别", "competent or better in %s years together: one grade"),
    ADMONISHMENT("ASM-BASIC", "予以诫勉", "admonishment"),
    SELF_CRITICISM("ASM-BASIC", "责令作出书面检查", "written self-criticism"),
    IMPROVEMENT("ASM-BASIC", "限期改进", "improvement in a time limit"),
    NO_PROMOTION_NEXT_YEAR("ASM-BASIC", "一年内不得晋升职务职级", "no promotion in the next year"),
    BASIC_YEAR_NOT_COUNTED("ASM-BASIC", "当年不计入晋升年限", "the year does not count for promotion"),
    BASIC_NO_BONUS("ASM-BASIC", "不享受年度考核奖金", "no annual bonus"),
    ONE_LEVEL_LOWER("CSL-50", "降低一个职务或者职级层次任职", "one post or rank level lower"),
    YEAR_NOT_COUNTED("ASM-INC", "当年不计入晋升年限", "the year does not count for promotion"),
    NO_BONUS("ASM-INC", "不享受年度考核奖金", "no annual bonus"),
    DISMISSAL_GROUND(
            "ASM-INC", "连续两年不称职，依 CSL-88 予以辞退", "incompetent two years in a row: a ground of dismissal (CSL-88)");

    private final String rule;
    private final Text label;

    Consequence(String rule, String zhCN, String en) {
        this.rule = rule;
        this.label = new Text(zhCN, en);
    }

    public String rule() {
        return rule;
    }

    Text label() {
        return label;
    }
}
