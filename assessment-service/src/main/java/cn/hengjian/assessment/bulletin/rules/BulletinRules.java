package cn.hengjian.assessment.bulletin.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of bulletins (M22, SM-10): another person checks for privacy, a third approves. */
public final class BulletinRules {

    private BulletinRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        OWN_TEXT,
        INVOLVED,
        BETRAYS
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(BulletinEvent event, BulletinFacts facts) {
        return switch (event) {
            case EDIT, RETURN, ISSUE -> Ruling.granted();
            case CHECK ->
                unless(facts.isWriter(), Refusal.OWN_TEXT).or(!facts.hits().isEmpty(), Refusal.BETRAYS);
            case APPROVE -> unless(facts.isWriter() || facts.isChecker(), Refusal.INVOLVED);
        };
    }
}
