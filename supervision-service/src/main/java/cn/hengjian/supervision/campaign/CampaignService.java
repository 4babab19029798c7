package cn.hengjian.supervision.campaign;

import cn.hengjian.supervision.campaign.rules.CampaignEvent;
import cn.hengjian.supervision.course.CourseOpening;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Decides on campaigns and concludes them. */
@ApplicationScoped
class CampaignService {

    private final CampaignRepository campaigns;
    private final CampaignViewRepository views;
    private final CampaignSteps steps;
    private final CourseOpening courses;
    private final Terms terms;

    CampaignService(
            CampaignRepository campaigns,
            CampaignViewRepository views,
            CampaignSteps steps,
            CourseOpening courses,
            Terms terms) {
        this.campaigns = campaigns;
        this.views = views;
        this.steps = steps;
        this.courses = courses;
        this.terms = terms;
    }

    @Transactional
    CampaignView approve(UUID id, Reader reader) {
        var campaign = campaigns.lock(id);
        var next = steps.make(campaign, CampaignEvent.APPROVE, campaigns.facts(id, reader), reader, null);
        campaign.decide(next, reader.caller().username(), terms.today());
        campaigns.flush();
        courses.open(id, CampaignSteps.rules(campaign), reader.caller());
        steps.announce(id, "opened");
        return views.require(id, reader);
    }

    @Transactional
    CampaignView reject(UUID id, RejectCampaign command, Reader reader) {
        var campaign = campaigns.lock(id);
        var next = steps.make(campaign, CampaignEvent.REJECT, campaigns.facts(id, reader), reader, command.reason());
        campaign.decide(next, reader.caller().username(), terms.today());
        campaigns.flush();
        return views.require(id, reader);
    }

    @Transactional
    CampaignView conclude(UUID id, Reader reader) {
        var campaign = campaigns.lock(id);
        var next = steps.make(campaign, CampaignEvent.CONCLUDE, campaigns.facts(id, reader), reader, null);
        campaign.conclude(next, terms.today());
        steps.announce(id, "concluded");
        return views.require(id, reader);
    }
}
