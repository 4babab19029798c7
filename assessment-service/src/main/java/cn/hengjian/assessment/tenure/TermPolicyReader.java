package cn.hengjian.assessment.tenure;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of appraisals of a term. */
@Singleton
class TermPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(TermPolicy.KEY)) {
            TermPolicy.of(candidate);
        }
    }
}
