package cn.hengjian.supervision.plan.rules;

import static cn.hengjian.platform.rule.Ruling.granted;
import static cn.hengjian.platform.rule.Ruling.refused;
import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-11 for plans. */
public final class PlanRules {

    private PlanRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** Nobody decides on what he or she wrote. */
        AUTHOR,
        PERIOD_NOT_BEGUN,
        PERIOD_OVER
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(PlanEvent event, PlanFacts facts) {
        return switch (event) {
            case CHANGE, CONCLUDE, CANCEL -> granted();
            case APPROVE -> {
                if (facts.isAuthor()) {
                    yield refused(Refusal.AUTHOR);
                }
                yield unless(facts.today().isAfter(facts.endsOn()), Refusal.PERIOD_OVER);
            }
            case REJECT -> unless(facts.isAuthor(), Refusal.AUTHOR);
            case START -> {
                if (facts.today().isBefore(facts.startsOn())) {
                    yield refused(Refusal.PERIOD_NOT_BEGUN);
                }
                yield unless(facts.today().isAfter(facts.endsOn()), Refusal.PERIOD_OVER);
            }
        };
    }
}
