package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Refuses amendments under which a campaign has no timetable. */
@Singleton
class CampaignPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        for (var stage : Timetable.stages(candidate)) {
            candidate.period("campaign.stage." + stage);
        }
        candidate.integer("campaign.warnBefore");
    }
}
