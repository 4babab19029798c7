package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of the trigger. */
@Singleton
class TriggerPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        TriggerPolicy.of(candidate);
    }
}
