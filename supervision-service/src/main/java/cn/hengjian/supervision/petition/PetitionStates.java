package cn.hengjian.supervision.petition;

import static cn.hengjian.platform.security.Roles.PETITION_OFFICE;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.platform.security.Roles.UNIT_HR;
import static cn.hengjian.platform.security.Roles.UNIT_LEADER;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.ACCEPT;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.AMEND;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.DECLINE;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.EXTEND;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.LAPSE;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.OBJECT;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.REPLY;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.REQUEST_REVIEW;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.REQUEST_RE_REVIEW;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.REVOKE;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.START;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.TRANSFER;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.UPHOLD;
import static cn.hengjian.supervision.petition.rules.PetitionEvent.WITHDRAW;
import static cn.hengjian.supervision.petition.rules.PetitionState.ACCEPTED;
import static cn.hengjian.supervision.petition.rules.PetitionState.CLASSIFIED;
import static cn.hengjian.supervision.petition.rules.PetitionState.FINAL;
import static cn.hengjian.supervision.petition.rules.PetitionState.HANDLING;
import static cn.hengjian.supervision.petition.rules.PetitionState.NOT_ACCEPTED;
import static cn.hengjian.supervision.petition.rules.PetitionState.REPLIED;
import static cn.hengjian.supervision.petition.rules.PetitionState.RETURNED;
import static cn.hengjian.supervision.petition.rules.PetitionState.REVIEWED;
import static cn.hengjian.supervision.petition.rules.PetitionState.REVIEW_REQUESTED;
import static cn.hengjian.supervision.petition.rules.PetitionState.RE_REVIEW_REQUESTED;
import static cn.hengjian.supervision.petition.rules.PetitionState.TRANSFERRED;
import static cn.hengjian.supervision.petition.rules.PetitionState.WITHDRAWN;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.petition.rules.PetitionFacts;
import cn.hengjian.supervision.petition.rules.PetitionRules;
import cn.hengjian.supervision.petition.rules.PetitionRules.Refusal;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Set;

/** The claim part of SM-12. What the sender does is the system's here, as he or she has no account. */
final class PetitionStates {

    static final Set<String> OFFICES = Set.of(PETITION_OFFICE, SUPERVISION_OFFICE);
    static final Set<String> UNIT = Set.of(UNIT_LEADER, UNIT_HR);
    private static final Set<String> APPROVERS = Set.of(UNIT_LEADER, PETITION_OFFICE);
    private static final Set<String> REVIEWERS = Set.of(PETITION_OFFICE, SUPERVISION_OFFICE, UNIT_LEADER, UNIT_HR);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<PetitionState, PetitionEvent> MACHINE = new StateMachine<>(
                    "SM-12 petition",
                    List.of(
                            byOffices(CLASSIFIED, TRANSFER, TRANSFERRED),
                            byOffices(CLASSIFIED, DECLINE, NOT_ACCEPTED),
                            new Transition<>(TRANSFERRED, OBJECT, RETURNED, UNIT)
                                    .guardedBy(Refusal.NOT_OF_THE_UNIT, Refusal.OBJECTION_LATE),
                            byUnit(TRANSFERRED, ACCEPT, ACCEPTED),
                            byUnit(TRANSFERRED, DECLINE, NOT_ACCEPTED),
                            byOffices(RETURNED, TRANSFER, TRANSFERRED),
                            byOffices(RETURNED, DECLINE, NOT_ACCEPTED),
                            byUnit(ACCEPTED, START, HANDLING),
                            new Transition<>(HANDLING, EXTEND, HANDLING, APPROVERS)
                                    .guardedBy(
                                            Refusal.OWN_UNIT,
                                            Refusal.NOT_OF_THE_UNIT,
                                            Refusal.ALREADY_EXTENDED,
                                            Refusal.DEADLINE_PASSED),
                            byUnit(HANDLING, REPLY, REPLIED),
                            bySender(REPLIED, REQUEST_REVIEW, REVIEW_REQUESTED),
                            new Transition<>(REPLIED, LAPSE, FINAL, SYSTEM).guardedBy(Refusal.DEADLINE_RUNNING),
                            decision(REVIEW_REQUESTED, UPHOLD, REVIEWED),
                            decision(REVIEW_REQUESTED, AMEND, REVIEWED),
                            decision(REVIEW_REQUESTED, REVOKE, REVIEWED),
                            bySender(REVIEWED, REQUEST_RE_REVIEW, RE_REVIEW_REQUESTED),
                            new Transition<>(REVIEWED, LAPSE, FINAL, SYSTEM).guardedBy(Refusal.DEADLINE_RUNNING),
                            decision(RE_REVIEW_REQUESTED, UPHOLD, FINAL),
                            decision(RE_REVIEW_REQUESTED, AMEND, FINAL),
                            decision(RE_REVIEW_REQUESTED, REVOKE, FINAL),
                            withdrawal(CLASSIFIED),
                            withdrawal(TRANSFERRED),
                            withdrawal(RETURNED),
                            withdrawal(ACCEPTED),
                            withdrawal(HANDLING)))
            .endingAnywhereIn(PetitionState.CANCELLED, PetitionEvent.CANCEL);

    private PetitionStates() {}

    private static Transition<PetitionState, PetitionEvent> byOffices(
            PetitionState from, PetitionEvent event, PetitionState to) {
        return new Transition<>(from, event, to, OFFICES).guardedBy(Refusal.OWN_UNIT);
    }

    private static Transition<PetitionState, PetitionEvent> byUnit(
            PetitionState from, PetitionEvent event, PetitionState to) {
        return new Transition<>(from, event, to, UNIT).guardedBy(Refusal.NOT_OF_THE_UNIT);
    }

    private static Transition<PetitionState, PetitionEvent> bySender(
            PetitionState from, PetitionEvent event, PetitionState to) {
        return new Transition<>(from, event, to, SYSTEM).guardedBy(Refusal.REQUEST_LATE);
    }

    private static Transition<PetitionState, PetitionEvent> decision(
            PetitionState from, PetitionEvent event, PetitionState to) {
        return new Transition<>(from, event, to, REVIEWERS)
                .guardedBy(Refusal.OWN_UNIT, Refusal.NOT_ONE_LEVEL_UP, Refusal.INVOLVED);
    }

    private static Transition<PetitionState, PetitionEvent> withdrawal(PetitionState from) {
        return new Transition<>(from, WITHDRAW, WITHDRAWN, SYSTEM);
    }

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(PetitionFacts facts, Reader reader) {
        return MACHINE.allowed(facts.state(), reader.caller(), event -> PetitionRules.decide(event, facts));
    }

    /** Whether the machine lists an event in a state, whoever makes it. */
    static boolean lists(PetitionState state, PetitionEvent event) {
        return MACHINE.transitions().stream()
                .anyMatch(transition -> transition.from() == state && transition.event() == event);
    }
}
