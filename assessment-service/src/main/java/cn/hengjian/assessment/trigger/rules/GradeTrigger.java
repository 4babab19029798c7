package cn.hengjian.assessment.trigger.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import java.util.List;
import java.util.Map;

/** What a filed annual grade suggests (M24): an adjustment or a commendation, with the rule behind it. */
public final class GradeTrigger {

    private GradeTrigger() {}

    /**
     * What regulation may change.
     *
     * @param basicYears 基本称职 in a row that suggest an adjustment
     * @param meritAfter 优秀 in a row for a third-class merit
     */
    public record Parameters(int basicYears, int meritAfter) {}

    /** What is suggested. */
    public enum Suggestion {
        ADJUSTMENT,
        COMMENDATION
    }

    /** Why; stored and published by name. */
    public enum Reason {
        /** CSL-50: one level lower. */
        INCOMPETENT(Suggestion.ADJUSTMENT, "CSL-50"),
        /** CSL-88: a ground for dismissal, which is another procedure. */
        INCOMPETENT_IN_A_ROW(Suggestion.ADJUSTMENT, "CSL-88"),
        BASIC_IN_A_ROW(Suggestion.ADJUSTMENT, "M24"),
        EXCELLENT(Suggestion.COMMENDATION, "ASM-EXC"),
        EXCELLENT_IN_A_ROW(Suggestion.COMMENDATION, "ASM-EXC");

        private final Suggestion suggestion;
        private final String rule;

        Reason(Suggestion suggestion, String rule) {
            this.suggestion = suggestion;
            this.rule = rule;
        }

        public Suggestion suggestion() {
            return suggestion;
        }

        /** The id of the rule. */
        public String rule() {
            return rule;
        }
    }

    /** How many years in a row, this one included, have the grade. */
    public static int years(int year, Grade grade, Map<Integer, Grade> earlier) {
        int years = 1;
        while (earlier.get(year - years) == grade) {
            years++;
        }
        return years;
    }

    /** Why something is suggested; nothing is without a reason. */
    public static List<Reason> reasons(Grade grade, int years, Parameters parameters) {
        return switch (grade) {
            case EXCELLENT ->
                years % parameters.meritAfter() == 0
                        ? List.of(Reason.EXCELLENT, Reason.EXCELLENT_IN_A_ROW)
                        : List.of(Reason.EXCELLENT);
            case COMPETENT -> List.of();
            case BASIC -> years >= parameters.basicYears() ? List.of(Reason.BASIC_IN_A_ROW) : List.of();
            case INCOMPETENT ->
                years > 1 ? List.of(Reason.INCOMPETENT, Reason.INCOMPETENT_IN_A_ROW) : List.of(Reason.INCOMPETENT);
        };
    }
}
