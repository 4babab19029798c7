package cn.hengjian.supervision.visit.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-11 for visits. */
public final class VisitRules {

    private VisitRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** Only those who are sent do what is done on site. */
        NOT_ASSIGNED,
        /** G2: the caller belongs to the unit. */
        OWN_UNIT,
        /** G2: the caller may not inspect the unit. */
        RECUSED,
        /** M30: a visit starts on a day of its window. */
        OUTSIDE_WINDOW,
        /** M30: nothing is added to a visit whose unit nobody knows. */
        SEALED,
        NOTHING_RECORDED
    }

    /**
     * Whether the guards of an event let it pass; whether the state has it, the machine decides. A sealed visit is never
     * refused for what its unit is: the refusal would tell.
     */
    public static Ruling<Refusal> decide(VisitEvent event, VisitFacts facts) {
        return switch (event) {
            case MERGE -> unless(facts.sealed(), Refusal.SEALED).or(facts.ownUnit(), Refusal.OWN_UNIT);
            case START -> onSite(facts).or(isOutside(facts), Refusal.OUTSIDE_WINDOW);
            case RECORD_ACTIVITY, REPORT -> onSite(facts);
            case COMPLETE -> onSite(facts).or(!facts.anythingRecorded(), Refusal.NOTHING_RECORDED);
            case CANCEL -> unless(facts.ownUnit(), Refusal.OWN_UNIT);
        };
    }

    private static Ruling<Refusal> onSite(VisitFacts facts) {
        return unless(!facts.assigned(), Refusal.NOT_ASSIGNED).or(facts.recused(), Refusal.RECUSED);
    }

    private static boolean isOutside(VisitFacts facts) {
        return facts.today().isBefore(facts.from()) || facts.today().isAfter(facts.to());
    }
}
