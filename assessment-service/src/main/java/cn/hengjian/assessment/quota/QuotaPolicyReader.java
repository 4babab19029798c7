package cn.hengjian.assessment.quota;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the quotas. */
@Singleton
class QuotaPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(QuotaPolicy.KEY)) {
            QuotaPolicy.of(candidate);
        }
    }
}
