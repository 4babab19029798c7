package cn.hengjian.assessment.tenure.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of the appraisal of a term (SM-10). */
public final class TermRules {

    private TermRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody acts in his or her own case. */
        OWN_CASE,
        /** Only the person reports. */
        NOT_THE_PERSON,
        /** No annual appraisal has been filed since the last was added. */
        NOTHING_TO_ADD,
        TERM_RUNNING,
        TERM_OVER,
        /** An annual appraisal of the term is not filed, or not added. */
        ANNUALS_MISSING,
        REPORT_NOT_DUE,
        /** G2: others decide than who evaluated. */
        AUTHOR,
        /** G5: too few were there or agreed. */
        NOT_COLLECTIVE
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(TermEvent event, TermFacts facts) {
        return switch (event) {
            case ADD_ANNUALS -> byOthers(facts).or(facts.toAdd() == 0, Refusal.NOTHING_TO_ADD);
            case END_EARLY -> byOthers(facts).or(isOver(facts), Refusal.TERM_OVER);
            case REPORT ->
                unless(!facts.ownCase(), Refusal.NOT_THE_PERSON)
                        .or(!isOver(facts), Refusal.TERM_RUNNING)
                        .or(isIncomplete(facts), Refusal.ANNUALS_MISSING);
            case WAIVE_REPORT ->
                byOthers(facts)
                        .or(!facts.today().isAfter(facts.reportDue()), Refusal.REPORT_NOT_DUE)
                        .or(isIncomplete(facts), Refusal.ANNUALS_MISSING);
            case EVALUATE -> byOthers(facts);
            case CLOSE ->
                byOthers(facts).or(facts.author(), Refusal.AUTHOR).or(!facts.collective(), Refusal.NOT_COLLECTIVE);
        };
    }

    private static Ruling<Refusal> byOthers(TermFacts facts) {
        return unless(facts.ownCase(), Refusal.OWN_CASE);
    }

    private static boolean isOver(TermFacts facts) {
        return facts.today().isAfter(facts.endsOn());
    }

    private static boolean isIncomplete(TermFacts facts) {
        return facts.toAdd() > 0 || facts.unfiled() > 0;
    }
}
