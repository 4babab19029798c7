package cn.hengjian.supervision.accusation.rules;

import static cn.hengjian.platform.rule.Ruling.granted;
import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-12 for accusations. Recusal is none of them: who is recused doesn't see the accusation at all. */
public final class AccusationRules {

    private AccusationRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** There is nobody to reply to. */
        ANONYMOUS
    }

    /** Whether the guards of an event let it pass. */
    public static Ruling<Refusal> decide(AccusationEvent event, boolean realName) {
        return event == AccusationEvent.REPLY ? unless(!realName, Refusal.ANONYMOUS) : granted();
    }
}
