package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.campaign.rules.CampaignEvent;
import cn.hengjian.supervision.cancellation.Cancellable;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.course.CourseOpening;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends campaigns that should never have been, with the courses of their units. */
@ApplicationScoped
class CancelledCampaigns implements Cancellable {

    private final Database database;
    private final CampaignRepository campaigns;
    private final CampaignSteps steps;
    private final CourseOpening courses;

    CancelledCampaigns(Database database, CampaignRepository campaigns, CampaignSteps steps, CourseOpening courses) {
        this.database = database;
        this.campaigns = campaigns;
        this.steps = steps;
        this.courses = courses;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CAMPAIGN;
    }

    @Override
    public Subject require(UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT number FROM campaign WHERE id = ?", id),
                        row -> new Subject(row.text("number"), null))
                .orElseThrow(ProblemException::absent);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID id, String reason, Reader system) {
        var campaign = campaigns.lock(id);
        campaign.enter(steps.make(campaign, CampaignEvent.CANCEL, campaigns.facts(id, system), system, reason));
        courses.cancel(id, reason, CampaignSteps.rules(campaign), system.caller());
        steps.announce(id, "cancelled");
    }
}
