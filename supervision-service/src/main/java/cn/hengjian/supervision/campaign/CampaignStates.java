package cn.hengjian.supervision.campaign;

import static cn.hengjian.platform.security.Roles.COUNTY_COMMITTEE;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.supervision.campaign.rules.CampaignEvent.APPROVE;
import static cn.hengjian.supervision.campaign.rules.CampaignEvent.CONCLUDE;
import static cn.hengjian.supervision.campaign.rules.CampaignEvent.REJECT;
import static cn.hengjian.supervision.campaign.rules.CampaignState.CONCLUDED;
import static cn.hengjian.supervision.campaign.rules.CampaignState.PROPOSED;
import static cn.hengjian.supervision.campaign.rules.CampaignState.REJECTED;
import static cn.hengjian.supervision.campaign.rules.CampaignState.RUNNING;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.campaign.rules.CampaignEvent;
import cn.hengjian.supervision.campaign.rules.CampaignFacts;
import cn.hengjian.supervision.campaign.rules.CampaignRules;
import cn.hengjian.supervision.campaign.rules.CampaignRules.Refusal;
import cn.hengjian.supervision.campaign.rules.CampaignState;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Set;

/** The campaign itself; the stages of its units are the machine of courses. */
final class CampaignStates {

    static final StateMachine<CampaignState, CampaignEvent> MACHINE = new StateMachine<>(
                    "Campaign",
                    List.of(
                            new Transition<>(PROPOSED, APPROVE, RUNNING, Set.of(COUNTY_COMMITTEE))
                                    .guardedBy(Refusal.OWN_PROPOSAL, Refusal.NO_UNITS),
                            new Transition<>(PROPOSED, REJECT, REJECTED, Set.of(COUNTY_COMMITTEE))
                                    .guardedBy(Refusal.OWN_PROPOSAL),
                            new Transition<>(RUNNING, CONCLUDE, CONCLUDED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.COURSES_OPEN)))
            .endingAnywhereIn(CampaignState.CANCELLED, CampaignEvent.CANCEL);

    private CampaignStates() {}

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(CampaignState state, CampaignFacts facts, Reader reader) {
        return MACHINE.allowed(state, reader.caller(), event -> CampaignRules.decide(event, facts));
    }
}
