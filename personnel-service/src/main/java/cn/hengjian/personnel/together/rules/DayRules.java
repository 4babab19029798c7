package cn.hengjian.personnel.together.rules;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a day (SM-14, M02). */
public final class DayRules {

    /** What stands against a step. */
    public enum Refusal {
        /** Only the cadre enters his or her own days. */
        NOT_THE_CADRE,
        /** G2: nobody confirms or decides on a day of his or her own. */
        OWN_CASE,
        /** G2: nor on one of his or her kin's. */
        KIN,
        /** The day has not come. */
        NOT_YET,
        /** Later than {@code togetherDays.submitWithin}. */
        TOO_LATE,
        /** {@code togetherDays.overnightRequired}. */
        NO_NIGHT
    }

    private DayRules() {}

    public static Ruling<Refusal> decide(DayEvent event, DayFacts facts) {
        return switch (event) {
            case SUBMIT ->
                Ruling.unless(!facts.own(), Refusal.NOT_THE_CADRE)
                        .or(!facts.begun(), Refusal.NOT_YET)
                        .or(facts.late(), Refusal.TOO_LATE)
                        .or(facts.overnightMissing(), Refusal.NO_NIGHT);
            case WITHDRAW -> Ruling.unless(!facts.own(), Refusal.NOT_THE_CADRE);
            case VERIFY, DISPUTE, COUNT, REJECT, CANCEL ->
                Ruling.unless(facts.own(), Refusal.OWN_CASE).or(facts.kin(), Refusal.KIN);
        };
    }
}
