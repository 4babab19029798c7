package cn.hengjian.supervision.bulletin.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of bulletins (M22): another person checks for privacy, a third approves. */
public final class BulletinRules {

    private BulletinRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        OWN_TEXT,
        INVOLVED,
        NAMES,
        SMALL_UNITS
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(BulletinEvent event, BulletinFacts facts) {
        return switch (event) {
            case EDIT, RETURN, ISSUE -> Ruling.granted();
            case CHECK ->
                unless(facts.isWriter(), Refusal.OWN_TEXT)
                        .or(!facts.names().isEmpty(), Refusal.NAMES)
                        .or(!facts.smallUnits().isEmpty(), Refusal.SMALL_UNITS);
            case APPROVE -> unless(facts.isWriter() || facts.isChecker(), Refusal.INVOLVED);
        };
    }
}
