package cn.hengjian.assessment.reference;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of the other appraisals. */
@Singleton
class ReferencePolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(ReferencePolicy.KEY)) {
            ReferencePolicy.of(candidate);
        }
    }
}
