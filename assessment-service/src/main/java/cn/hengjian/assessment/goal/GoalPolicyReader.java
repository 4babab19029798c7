package cn.hengjian.assessment.goal;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of goals. */
@Singleton
class GoalPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(GoalPolicy.KEY)) {
            GoalPolicy.of(candidate);
        }
    }
}
