package cn.hengjian.assessment.task;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of tasks. */
@Singleton
class TaskPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(TaskPolicy.KEY)) {
            TaskPolicy.of(candidate);
        }
    }
}
