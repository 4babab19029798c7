package cn.hengjian.assessment.course.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ASM-EXC, -COMP, -BASIC, -INC, CSL-50: what follows from a civil servant's grade, as data. */
public final class Consequences {

    private Consequences() {}

    /** A consequence in words. */
    public record Following(Consequence consequence, Text text) {}

    /**
     * What regulation may change about consequences.
     *
     * @param rankCredit by how much an excellent year shortens the way to the next rank
     * @param meritAfter excellent years in a row for a third-class merit
     * @param wageStepYears competent years for a wage step, all in all
     * @param wageGradeYears competent years for a grade, all in all
     */
    public record Parameters(LegalPeriod rankCredit, int meritAfter, int wageStepYears, int wageGradeYears) {}

    /**
     * What follows from the grade of a year.
     *
     * @param earlier the filed grades of years before, as far as they are known here
     */
    public static List<Following> of(int year, Grade grade, Map<Integer, Grade> earlier, Parameters parameters) {
        var found = new ArrayList<Following>();
        switch (grade) {
            case EXCELLENT -> {
                add(found, Consequence.COMMENDATION);
                add(found, Consequence.RANK_CREDIT, parameters.rankCredit());
                int row = inARow(year, Grade.EXCELLENT, earlier);
                if (row % parameters.meritAfter() == 0) {
                    add(found, Consequence.THIRD_CLASS_MERIT, parameters.meritAfter());
                }
                competent(found, earlier, parameters);
            }
            case COMPETENT -> competent(found, earlier, parameters);
            case BASIC -> {
                add(found, Consequence.ADMONISHMENT);
                add(found, Consequence.SELF_CRITICISM);
                add(found, Consequence.IMPROVEMENT);
                add(found, Consequence.BASIC_YEAR_NOT_COUNTED);
                add(found, Consequence.NO_PROMOTION_NEXT_YEAR);
                add(found, Consequence.BASIC_NO_BONUS);
            }
            case INCOMPETENT -> {
                add(found, Consequence.ONE_LEVEL_LOWER);
                add(found, Consequence.YEAR_NOT_COUNTED);
                add(found, Consequence.NO_BONUS);
                if (inARow(year, Grade.INCOMPETENT, earlier) > 1) {
                    add(found, Consequence.DISMISSAL_GROUND);
                }
            }
        }
        return List.copyOf(found);
    }

    private static void competent(List<Following> found, Map<Integer, Grade> earlier, Parameters parameters) {
        add(found, Consequence.YEAR_COUNTS);
        add(found, Consequence.BONUS);
        long years = 1
                + earlier.values().stream()
                        .filter(grade -> grade == Grade.EXCELLENT || grade == Grade.COMPETENT)
                        .count();
        if (years % parameters.wageStepYears() == 0) {
            add(found, Consequence.WAGE_STEP, parameters.wageStepYears());
        }
        if (years % parameters.wageGradeYears() == 0) {
            add(found, Consequence.WAGE_GRADE, parameters.wageGradeYears());
        }
    }

    /** How many years to this one had the grade without a gap. */
    private static int inARow(int year, Grade grade, Map<Integer, Grade> earlier) {
        int row = 1;
        while (earlier.get(year - row) == grade) {
            row++;
        }
        return row;
    }

    private static void add(List<Following> found, Consequence consequence, Object... arguments) {
        found.add(new Following(consequence, consequence.label().with(arguments)));
    }

    private static void add(List<Following> found, Consequence consequence, LegalPeriod period) {
        var label = consequence.label();
        found.add(new Following(
                consequence,
                new Text(
                        label.zhCN().formatted(period.description().zhCN()),
                        label.en().formatted(period.description().en()))));
    }
}
