package cn.hengjian.supervision.plan;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.supervision.plan.rules.PairShare;
import jakarta.inject.Singleton;

/** Refuses amendments under which nobody can tell what prevails. */
@Singleton
class PlanPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        PairShare.parse(candidate.text("inspection.pairShare"));
    }
}
