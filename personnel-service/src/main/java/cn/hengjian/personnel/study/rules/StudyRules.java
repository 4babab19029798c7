package cn.hengjian.personnel.study.rules;

import cn.hengjian.platform.rule.Ruling;
import java.math.BigDecimal;

/** The guards of study records (M07). */
public final class StudyRules {

    /** What stands against a step. */
    public enum Refusal {
        /** Nobody decides on study of his or her own. */
        OWN_CASE,
        /** G2: nor on that of kin. */
        KIN,
        /** Who entered it doesn't confirm it. */
        ENTERED_IT,
        /** Only who entered it takes it back. */
        NOT_ENTERED
    }

    private StudyRules() {}

    public static Ruling<Refusal> decide(StudyEvent event, StudyFacts facts) {
        return switch (event) {
            case WITHDRAW -> Ruling.unless(!facts.entered(), Refusal.NOT_ENTERED);
            case CONFIRM, REJECT -> ofOthers(facts).or(facts.entered(), Refusal.ENTERED_IT);
            case CANCEL -> ofOthers(facts);
        };
    }

    private static Ruling<Refusal> ofOthers(StudyFacts facts) {
        return Ruling.unless(facts.own(), Refusal.OWN_CASE).or(facts.kin(), Refusal.KIN);
    }

    /** Whether hours are so many whole steps. */
    public static boolean isInSteps(BigDecimal hours, BigDecimal step) {
        return hours.remainder(step).signum() == 0;
    }

    /** Whether so many half-days have room for these hours. */
    public static boolean fits(BigDecimal hours, int halves, BigDecimal hoursPerDay) {
        return hours.multiply(BigDecimal.TWO).compareTo(hoursPerDay.multiply(BigDecimal.valueOf(halves))) <= 0;
    }
}
