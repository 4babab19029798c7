package cn.hengjian.assessment.task;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;

/**
 * What a policy pack says about tasks.
 *
 * @param objectionWithin from the day on which a task is set
 */
record TaskPolicy(LegalPeriod objectionWithin) {

    /** By this a version of the pack shows whether it knows of tasks. */
    static final String KEY = "task.objectionWithin";

    static TaskPolicy of(PolicyPack pack) {
        return new TaskPolicy(pack.period(KEY));
    }
}
