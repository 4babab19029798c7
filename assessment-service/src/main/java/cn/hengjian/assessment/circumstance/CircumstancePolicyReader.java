package cn.hengjian.assessment.circumstance;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of taking part. */
@Singleton
class CircumstancePolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(CircumstancePolicy.KEY)) {
            CircumstancePolicy.of(candidate);
        }
    }
}
