package cn.hengjian.assessment.leniency;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the worth of grades. */
@Singleton
class LeniencyPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(LeniencyPolicy.KEY)) {
            LeniencyPolicy.of(candidate);
        }
    }
}
