package cn.hengjian.assessment.stage;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of stage appraisals. */
@Singleton
class StagePolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(StagePolicy.KEY)) {
            StagePolicy.of(candidate);
        }
    }
}
