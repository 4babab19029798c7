package cn.hengjian.personnel.clue.rules;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a clue (SM-4). */
public final class ClueRules {

    /** What stands against a step. */
    public enum Refusal {
        /** G2: nobody acts in a case of his or her own unit. */
        OWN_UNIT
    }

    private ClueRules() {}

    public static Ruling<Refusal> decide(ClueEvent event, ClueFacts facts) {
        return switch (event) {
            case TAKE_UP, DISMISS -> Ruling.unless(facts.ownUnit(), Refusal.OWN_UNIT);
            case WITHDRAW -> Ruling.granted();
        };
    }
}
