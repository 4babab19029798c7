package cn.hengjian.supervision.submission.rules;

import static cn.hengjian.platform.rule.Ruling.granted;
import static cn.hengjian.platform.rule.Ruling.unless;

import cn.hengjian.platform.rule.Ruling;

/** The guards of SM-12 for submissions. */
public final class SubmissionRules {

    private SubmissionRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: the caller belongs to the unit that the matter is about. */
        OWN_UNIT
    }

    /**
     * Whether the guards of an event let it pass.
     *
     * @param relatedToUnit the caller belongs to the unit that the matter is about, or to one above or below it
     */
    public static Ruling<Refusal> decide(SubmissionEvent event, boolean relatedToUnit) {
        return switch (event) {
            case CLASSIFY, JOIN -> unless(relatedToUnit, Refusal.OWN_UNIT);
            case REGISTER, WITHDRAW -> granted();
        };
    }
}
