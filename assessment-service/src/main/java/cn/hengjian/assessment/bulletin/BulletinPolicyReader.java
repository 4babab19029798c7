package cn.hengjian.assessment.bulletin;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of bulletins. */
@Singleton
class BulletinPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(BulletinPolicy.KEY)) {
            BulletinPolicy.of(candidate);
        }
    }
}
