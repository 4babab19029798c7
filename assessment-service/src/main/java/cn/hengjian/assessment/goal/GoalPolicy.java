package cn.hengjian.assessment.goal;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;

/**
 * What a policy pack says about goals.
 *
 * @param maxTerm the longest term of office
 */
record GoalPolicy(LegalPeriod maxTerm, Sums sums) {

    /** By this a version of the pack shows whether it knows of goals. */
    static final String KEY = "goal.sums";

    /** What becomes of an additive goal whose target is not the sum of those below it. */
    enum Sums {
        REFUSE,
        WARN
    }

    static GoalPolicy of(PolicyPack pack) {
        return new GoalPolicy(pack.period("goal.maxTerm"), Sums.valueOf(pack.text(KEY)));
    }
}
