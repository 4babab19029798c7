package cn.hengjian.assessment.special;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of special appraisals. */
@Singleton
class SpecialPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(SpecialPolicy.KEY)) {
            SpecialPolicy.of(candidate);
        }
    }
}
