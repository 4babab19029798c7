package cn.hengjian.supervision.opinion.rules;

import static cn.hengjian.platform.rule.Ruling.granted;
import static cn.hengjian.platform.rule.Ruling.refused;
import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-12 for opinions. */
public final class OpinionRules {

    private OpinionRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** Claims are handled as petitions. */
        A_CLAIM,
        /** G2: the caller belongs to the unit that the opinion is about. */
        OWN_UNIT,
        /** Only the unit that it was transferred to studies it. */
        NOT_OF_THE_UNIT
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(OpinionEvent event, OpinionFacts facts) {
        if (event == OpinionEvent.WITHDRAW || event == OpinionEvent.CANCEL) {
            return granted();
        }
        if (facts.kind() == Kind.CLAIM) {
            return refused(Refusal.A_CLAIM);
        }
        if (event == OpinionEvent.STUDY && facts.state() == OpinionState.TRANSFERRED) {
            return unless(!facts.servesUnit(), Refusal.NOT_OF_THE_UNIT);
        }
        return unless(facts.servesUnit(), Refusal.OWN_UNIT);
    }
}
