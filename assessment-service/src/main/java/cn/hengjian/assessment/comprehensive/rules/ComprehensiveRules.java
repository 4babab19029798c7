package cn.hengjian.assessment.comprehensive.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a comprehensive appraisal (M22, M24). */
public final class ComprehensiveRules {

    private ComprehensiveRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody acts in his or her own case. */
        OWN_CASE,
        /** Only the person answers. */
        NOT_THE_PERSON,
        /** The material is incomplete, and nobody says why it is evaluated all the same. */
        GAPS_UNEXPLAINED,
        /** G2: others decide than who evaluated. */
        AUTHOR,
        /** G5: too few were there or agreed. */
        NOT_COLLECTIVE,
        ANSWERED,
        /** The person may still answer. */
        ANSWER_OPEN
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(ComprehensiveEvent event, ComprehensiveFacts facts) {
        return switch (event) {
            case DRAW, CITE, RETURN, FEED_BACK, CANCEL -> byOthers(facts);
            case EVALUATE -> byOthers(facts).or(facts.unexplained() > 0, Refusal.GAPS_UNEXPLAINED);
            case DECIDE ->
                byOthers(facts).or(facts.author(), Refusal.AUTHOR).or(!facts.collective(), Refusal.NOT_COLLECTIVE);
            case ANSWER -> unless(!facts.ownCase(), Refusal.NOT_THE_PERSON).or(facts.answered(), Refusal.ANSWERED);
            case CLOSE -> byOthers(facts).or(isOpen(facts), Refusal.ANSWER_OPEN);
        };
    }

    private static Ruling<Refusal> byOthers(ComprehensiveFacts facts) {
        return unless(facts.ownCase(), Refusal.OWN_CASE);
    }

    private static boolean isOpen(ComprehensiveFacts facts) {
        var due = facts.answerDue();
        return !facts.answered() && due != null && !facts.today().isAfter(due);
    }
}
