package cn.hengjian.assessment.appraisal;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of scores and ranks. */
@Singleton
class ScoringPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        ScoringPolicy.of(candidate);
    }
}
