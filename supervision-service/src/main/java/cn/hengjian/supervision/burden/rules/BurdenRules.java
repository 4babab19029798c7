package cn.hengjian.supervision.burden.rules;

import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The burden limiter of M30. */
public final class BurdenRules {

    private BurdenRules() {}

    /** Why one more visit is too many. */
    public enum Refusal {
        /** Two visits at once: one could serve both plans. */
        OVERLAP,
        /** The month is full. */
        CAP_REACHED
    }

    /** Whether a unit can take one more visit: with it, the month has at most as many as the cap. */
    public static Ruling<Refusal> decide(BurdenFacts facts) {
        return unless(facts.overlapping() > 0, Refusal.OVERLAP).or(facts.inMonth() >= facts.cap(), Refusal.CAP_REACHED);
    }
}
