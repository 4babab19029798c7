package cn.hengjian.assessment.analysis;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of analysis. */
@Singleton
class AnalysisPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(AnalysisPolicy.KEY)) {
            AnalysisPolicy.of(candidate);
        }
    }
}
