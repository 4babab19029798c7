package cn.hengjian.assessment.special.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a special appraisal (SM-10, M22). */
public final class SpecialRules {

    private SpecialRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody acts in his or her own case. */
        OWN_CASE,
        /** Only the person states his or her view. */
        NOT_THE_PERSON,
        STATED,
        /** G4: the person is heard, or has let the time for it pass. */
        NOT_HEARD,
        /** G2: others decide than who evaluated. */
        AUTHOR,
        /** G5: too few were there or agreed. */
        NOT_COLLECTIVE,
        /** The person has no annual appraisal of the year yet. */
        NO_ANNUAL_APPRAISAL
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(SpecialEvent event, SpecialFacts facts) {
        return switch (event) {
            case OVERDUE, CITE -> Ruling.granted();
            case STATE -> unless(!facts.ownCase(), Refusal.NOT_THE_PERSON).or(facts.stated(), Refusal.STATED);
            case OPEN, RETURN, FEED_BACK, CANCEL -> unless(facts.ownCase(), Refusal.OWN_CASE);
            case EVALUATE -> unless(facts.ownCase(), Refusal.OWN_CASE).or(!isHeard(facts), Refusal.NOT_HEARD);
            case DECIDE ->
                unless(facts.ownCase(), Refusal.OWN_CASE)
                        .or(facts.author(), Refusal.AUTHOR)
                        .or(!facts.collective(), Refusal.NOT_COLLECTIVE);
            case LINK -> unless(facts.ownCase(), Refusal.OWN_CASE).or(!facts.annual(), Refusal.NO_ANNUAL_APPRAISAL);
        };
    }

    private static boolean isHeard(SpecialFacts facts) {
        var due = facts.hearDue();
        return facts.stated() || (due != null && facts.today().isAfter(due));
    }
}
