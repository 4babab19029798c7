package cn.hengjian.assessment.special;

import static cn.hengjian.assessment.special.rules.SpecialState.CANCELLED;
import static cn.hengjian.assessment.special.rules.SpecialState.DECIDED;
import static cn.hengjian.assessment.special.rules.SpecialState.EVALUATED;
import static cn.hengjian.assessment.special.rules.SpecialState.EVENT;
import static cn.hengjian.assessment.special.rules.SpecialState.EVIDENCE;
import static cn.hengjian.assessment.special.rules.SpecialState.FED_BACK;
import static cn.hengjian.assessment.special.rules.SpecialState.LINKED;
import static cn.hengjian.assessment.special.rules.SpecialState.OPENED;

import cn.hengjian.assessment.special.rules.SpecialEvent;
import cn.hengjian.assessment.special.rules.SpecialRules.Refusal;
import cn.hengjian.assessment.special.rules.SpecialState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The course of a special appraisal. */
final class SpecialStates {

    private static final Set<String> PERSON = Set.of(Roles.CADRE);
    private static final Set<String> OFFICES = Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);
    private static final Set<String> WITNESSES =
            Set.of(Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);

    static final StateMachine<SpecialState, SpecialEvent> MACHINE = new StateMachine<>(
            "SM-10 special",
            List.of(
                    new Transition<>(EVENT, SpecialEvent.OPEN, OPENED, OFFICES).guardedBy(Refusal.OWN_CASE),
                    state(OPENED),
                    state(EVIDENCE),
                    new Transition<>(OPENED, SpecialEvent.CITE, EVIDENCE, WITNESSES),
                    new Transition<>(EVIDENCE, SpecialEvent.CITE, EVIDENCE, WITNESSES),
                    new Transition<>(EVIDENCE, SpecialEvent.EVALUATE, EVALUATED, OFFICES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.NOT_HEARD),
                    new Transition<>(EVALUATED, SpecialEvent.RETURN, EVIDENCE, OFFICES).guardedBy(Refusal.OWN_CASE),
                    new Transition<>(EVALUATED, SpecialEvent.DECIDE, DECIDED, Set.of(Roles.ASSESSMENT_COMMITTEE))
                            .guardedBy(Refusal.OWN_CASE, Refusal.AUTHOR, Refusal.NOT_COLLECTIVE),
                    new Transition<>(DECIDED, SpecialEvent.FEED_BACK, FED_BACK, OFFICES).guardedBy(Refusal.OWN_CASE),
                    new Transition<>(FED_BACK, SpecialEvent.LINK, LINKED, OFFICES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.NO_ANNUAL_APPRAISAL),
                    cancel(EVENT),
                    cancel(OPENED),
                    cancel(EVIDENCE),
                    cancel(EVALUATED),
                    overdue(EVENT),
                    overdue(OPENED),
                    overdue(EVIDENCE),
                    overdue(EVALUATED),
                    overdue(DECIDED)));

    private SpecialStates() {}

    private static Transition<SpecialState, SpecialEvent> state(SpecialState state) {
        return new Transition<>(state, SpecialEvent.STATE, state, PERSON)
                .guardedBy(Refusal.NOT_THE_PERSON, Refusal.STATED);
    }

    private static Transition<SpecialState, SpecialEvent> cancel(SpecialState from) {
        return new Transition<>(from, SpecialEvent.CANCEL, CANCELLED, Set.of(Roles.ORGANISATION))
                .guardedBy(Refusal.OWN_CASE);
    }

    private static Transition<SpecialState, SpecialEvent> overdue(SpecialState state) {
        return new Transition<>(state, SpecialEvent.OVERDUE, state, Set.of());
    }
}
