package cn.hengjian.assessment.task.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a task (M10, SM-10). */
public final class TaskRules {

    private TaskRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody judges his or her own task. */
        OWN_CASE,
        /** Only the person who has the task does this. */
        NOT_THE_PERSON,
        /** G2: another than who set the task decides about an objection to it. */
        AUTHOR,
        ACKNOWLEDGEMENT_NOT_DUE,
        OBJECTION_LATE,
        OBJECTION_OPEN,
        NO_OBJECTION,
        OBJECTION_TIME_RUNNING,
        /** Before the deadline only what is fulfilled is assessed. */
        NOT_DUE,
        NO_EVIDENCE,
        /** Whoever is compared with others is compared with all of them. */
        NOT_ALL_ASSESSED
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(TaskEvent event, TaskFacts facts) {
        return switch (event) {
            case ACKNOWLEDGE, GIVE_EVIDENCE -> unless(!facts.ownCase(), Refusal.NOT_THE_PERSON);
            case DEEM_ACKNOWLEDGED ->
                unless(facts.ownCase(), Refusal.OWN_CASE).or(!isOver(facts), Refusal.ACKNOWLEDGEMENT_NOT_DUE);
            case OBJECT ->
                unless(!facts.ownCase(), Refusal.NOT_THE_PERSON)
                        .or(isOver(facts), Refusal.OBJECTION_LATE)
                        .or(facts.objected(), Refusal.OBJECTION_OPEN);
            case DISMISS_OBJECTION, SET_ANEW ->
                unless(facts.ownCase(), Refusal.OWN_CASE)
                        .or(!facts.objected(), Refusal.NO_OBJECTION)
                        .or(facts.author(), Refusal.AUTHOR);
            // The person may begin at once and so gives up the rest of the time; others have to wait for its end.
            case START ->
                unless(facts.objected(), Refusal.OBJECTION_OPEN)
                        .or(!facts.ownCase() && !isOver(facts), Refusal.OBJECTION_TIME_RUNNING);
            case ASSESS ->
                unless(facts.ownCase(), Refusal.OWN_CASE)
                        .or(!facts.fulfilled() && !facts.today().isAfter(facts.deadline()), Refusal.NOT_DUE)
                        .or(facts.unproven(), Refusal.NO_EVIDENCE);
            case RANK ->
                unless(facts.ownCase(), Refusal.OWN_CASE).or(!facts.othersAssessed(), Refusal.NOT_ALL_ASSESSED);
        };
    }

    private static boolean isOver(TaskFacts facts) {
        return facts.today().isAfter(facts.objectionDue());
    }
}
