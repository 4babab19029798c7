package cn.hengjian.assessment.stage.rules;

import cn.hengjian.platform.problem.Text;

/** The grades of an ordinary assessment, best first (ASM-ORD). */
public enum StageGrade {
    GOOD("好", "good"),
    FAIRLY_GOOD("较好", "fairly good"),
    AVERAGE("一般", "average"),
    POOR("较差", "poor");

    private final Text label;

    StageGrade(String zhCN, String en) {
        this.label = new Text(zhCN, en);
    }

    public Text label() {
        return label;
    }

    /** Whether it counts as weak (ASM-ORD2). */
    public boolean isWeak() {
        return switch (this) {
            case AVERAGE, POOR -> true;
            case GOOD, FAIRLY_GOOD -> false;
        };
    }
}
