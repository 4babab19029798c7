package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.supervision.campaign.rules.CampaignEvent;
import cn.hengjian.supervision.campaign.rules.CampaignFacts;
import cn.hengjian.supervision.campaign.rules.CampaignRules;
import cn.hengjian.supervision.campaign.rules.CampaignState;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the steps of a campaign, and leaves behind what each has to: log, audit entry, event. */
@ApplicationScoped
class CampaignSteps {

    static final String MECHANISM = "M06";
    private static final String TOPIC = "supervision.campaign.v1";

    private final CampaignRepository campaigns;
    private final Transitions transitions;
    private final Outbox outbox;
    private final Audit audit;

    CampaignSteps(CampaignRepository campaigns, Transitions transitions, Outbox outbox, Audit audit) {
        this.campaigns = campaigns;
        this.transitions = transitions;
        this.outbox = outbox;
        this.audit = audit;
    }

    static List<String> rules(Campaign campaign) {
        return List.of(MECHANISM, campaign.policy());
    }

    void begin(Campaign campaign, Reader reader) {
        transitions.begin(CampaignStates.MACHINE, campaign.id(), campaign.state(), reader.caller(), rules(campaign));
        audit.record(
                reader.caller(), "campaign-proposed", "campaign", campaign.id().toString(), Map.of());
    }

    /** Makes the step if the machine lists it and no guard refuses, and returns the state that it leads to. */
    CampaignState make(
            Campaign campaign, CampaignEvent event, CampaignFacts facts, Reader reader, @Nullable String reason) {
        var next = transitions.make(
                CampaignStates.MACHINE,
                campaign.id(),
                campaign.state(),
                event,
                reader.caller(),
                reason,
                rules(campaign),
                new Guards<>(CampaignRules.decide(event, facts), why -> CampaignProblem.of(why, facts)));
        audit.record(
                reader.caller(), "campaign-step", "campaign", campaign.id().toString(), Map.of("event", event.name()));
        return next;
    }

    /** Publishes the campaign as it stands now, with the codes of its units. */
    void announce(UUID id, String fact) {
        campaigns.flush();
        outbox.appendStates(TOPIC, "cn.hengjian.supervision.campaign." + fact + ".v1", Sql.of("""
                SELECT k.id::text, jsonb_build_object(
                    'id', k.id, 'number', k.number, 'state', k.state, 'startsOn', k.starts_on, 'endsOn', k.ends_on,
                    'unitCodes', (SELECT jsonb_agg(u.code ORDER BY u.code) FROM campaign_course c
                                  JOIN unit u ON u.id = c.unit_id WHERE c.campaign_id = k.id),
                    'version', k.version)
                FROM campaign k WHERE k.id = ?""", id));
    }
}
