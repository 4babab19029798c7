package cn.hengjian.assessment.goal.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a version of goals (M20). */
public final class GoalRules {

    private GoalRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody approves what he or she drafted. */
        AUTHOR,
        /** G2: nobody approves or signs his or her own goals for the organisation department. */
        OWN_CASE,
        /** Only the accountable head signs for the unit. */
        NOT_THE_HEAD,
        /** The first version is amended instead. */
        FIRST_VERSION
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(GoalEvent event, GoalFacts facts) {
        return switch (event) {
            case AMEND, SUBMIT, RETURN, SUPERSEDE -> Ruling.granted();
            case APPROVE -> unless(facts.author(), Refusal.AUTHOR).or(facts.accountable(), Refusal.OWN_CASE);
            case SIGN_AS_HEAD -> unless(!facts.head(), Refusal.NOT_THE_HEAD);
            case SIGN -> unless(facts.accountable(), Refusal.OWN_CASE);
            case WITHDRAW -> unless(facts.first(), Refusal.FIRST_VERSION);
        };
    }
}
