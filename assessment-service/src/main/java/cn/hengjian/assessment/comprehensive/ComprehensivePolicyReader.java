package cn.hengjian.assessment.comprehensive;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of comprehensive appraisals. */
@Singleton
class ComprehensivePolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(ComprehensivePolicy.KEY)) {
            ComprehensivePolicy.of(candidate);
        }
    }
}
