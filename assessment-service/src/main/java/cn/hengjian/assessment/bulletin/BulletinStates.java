package cn.hengjian.assessment.bulletin;

import static cn.hengjian.assessment.bulletin.rules.BulletinEvent.APPROVE;
import static cn.hengjian.assessment.bulletin.rules.BulletinEvent.CHECK;
import static cn.hengjian.assessment.bulletin.rules.BulletinEvent.EDIT;
import static cn.hengjian.assessment.bulletin.rules.BulletinEvent.ISSUE;
import static cn.hengjian.assessment.bulletin.rules.BulletinEvent.RETURN;
import static cn.hengjian.assessment.bulletin.rules.BulletinState.APPROVED;
import static cn.hengjian.assessment.bulletin.rules.BulletinState.CHECKED;
import static cn.hengjian.assessment.bulletin.rules.BulletinState.DRAFT;
import static cn.hengjian.assessment.bulletin.rules.BulletinState.ISSUED;
import static cn.hengjian.platform.security.Roles.ASSESSMENT_COMMITTEE;
import static cn.hengjian.platform.security.Roles.COUNTY_COMMITTEE;
import static cn.hengjian.platform.security.Roles.ORGANISATION;

import cn.hengjian.assessment.bulletin.rules.BulletinEvent;
import cn.hengjian.assessment.bulletin.rules.BulletinFacts;
import cn.hengjian.assessment.bulletin.rules.BulletinRules;
import cn.hengjian.assessment.bulletin.rules.BulletinRules.Refusal;
import cn.hengjian.assessment.bulletin.rules.BulletinState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The machine of bulletins (SM-10). */
final class BulletinStates {

    static final StateMachine<BulletinState, BulletinEvent> MACHINE = new StateMachine<>(
            "SM-10 bulletin",
            List.of(
                    new Transition<>(DRAFT, EDIT, DRAFT, Set.of(ASSESSMENT_COMMITTEE, ORGANISATION)),
                    new Transition<>(DRAFT, CHECK, CHECKED, Set.of(ASSESSMENT_COMMITTEE, ORGANISATION))
                            .guardedBy(Refusal.OWN_TEXT, Refusal.BETRAYS),
                    new Transition<>(
                            CHECKED, RETURN, DRAFT, Set.of(ASSESSMENT_COMMITTEE, ORGANISATION, COUNTY_COMMITTEE)),
                    new Transition<>(CHECKED, APPROVE, APPROVED, Set.of(COUNTY_COMMITTEE)).guardedBy(Refusal.INVOLVED),
                    new Transition<>(APPROVED, ISSUE, ISSUED, Set.of(ASSESSMENT_COMMITTEE, ORGANISATION))));

    private BulletinStates() {}

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(BulletinState state, BulletinFacts facts, Caller caller) {
        return MACHINE.allowed(state, caller, event -> BulletinRules.decide(event, facts));
    }
}
