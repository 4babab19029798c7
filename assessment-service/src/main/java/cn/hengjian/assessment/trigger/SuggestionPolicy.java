package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.GradeTrigger;
import cn.hengjian.assessment.trigger.rules.LastPlace;
import cn.hengjian.platform.policy.PolicyPack;

/** Reads from a policy pack what last places and grades suggest. */
final class SuggestionPolicy {

    /** By this a version of the pack shows whether it knows of these. */
    static final String KEY = "adjustment.basicYears";

    private static final String MERIT = "effect.meritAfter";

    private SuggestionPolicy() {}

    /** Whether a parameter is one by which grades suggest something. */
    static boolean isOfGrades(String key) {
        return key.equals(KEY) || key.equals(MERIT);
    }

    static LastPlace.Parameters lastPlace(PolicyPack pack) {
        return new LastPlace.Parameters(pack.flag("lastPlace.requireFault"), pack.flag("lastPlace.requireLoss"));
    }

    static GradeTrigger.Parameters grades(PolicyPack pack) {
        return new GradeTrigger.Parameters(positive(pack, KEY), positive(pack, MERIT));
    }

    private static int positive(PolicyPack pack, String key) {
        int value = pack.integer(key);
        if (value < 1) {
            throw new IllegalStateException(key + " is at least 1: " + pack.reference());
        }
        return value;
    }
}
