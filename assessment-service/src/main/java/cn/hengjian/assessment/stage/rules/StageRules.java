package cn.hengjian.assessment.stage.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a stage appraisal (SM-10, ASM-ORD). */
public final class StageRules {

    private StageRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody acts in his or her own case. */
        OWN_CASE,
        /** Only the person does this. */
        NOT_THE_PERSON,
        NOT_THE_RATER,
        REPORT_NOT_DUE,
        /** ASM-ORD: as many are good as may be. */
        NO_PLACE,
        STATEMENT_LATE,
        STATED,
        STATEMENT_TIME_RUNNING
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(StageEvent event, StageFacts facts) {
        return switch (event) {
            case REPORT -> unless(!facts.ownCase(), Refusal.NOT_THE_PERSON);
            case WAIVE_REPORT ->
                unless(facts.ownCase(), Refusal.OWN_CASE)
                        .or(!facts.today().isAfter(facts.reportDue()), Refusal.REPORT_NOT_DUE);
            case CITE -> unless(!facts.ownCase() && !facts.rater(), Refusal.NOT_THE_RATER);
            case GRADE ->
                unless(facts.ownCase(), Refusal.OWN_CASE)
                        .or(!facts.rater(), Refusal.NOT_THE_RATER)
                        .or(facts.noPlace(), Refusal.NO_PLACE);
            case TELL -> unless(facts.ownCase(), Refusal.OWN_CASE).or(!facts.rater(), Refusal.NOT_THE_RATER);
            case STATE ->
                unless(!facts.ownCase(), Refusal.NOT_THE_PERSON)
                        .or(facts.stated(), Refusal.STATED)
                        .or(isOver(facts), Refusal.STATEMENT_LATE);
            case LOCK ->
                unless(facts.ownCase(), Refusal.OWN_CASE)
                        .or(!facts.stated() && !isOver(facts), Refusal.STATEMENT_TIME_RUNNING);
        };
    }

    private static boolean isOver(StageFacts facts) {
        var due = facts.statementDue();
        return due != null && facts.today().isAfter(due);
    }
}
