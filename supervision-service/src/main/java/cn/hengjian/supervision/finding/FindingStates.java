package cn.hengjian.supervision.finding;

import static cn.hengjian.platform.security.Roles.DISCIPLINE;
import static cn.hengjian.platform.security.Roles.INSPECTOR;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.platform.security.Roles.UNIT_HR;
import static cn.hengjian.platform.security.Roles.UNIT_LEADER;
import static cn.hengjian.supervision.finding.rules.FindingEvent.ACKNOWLEDGE;
import static cn.hengjian.supervision.finding.rules.FindingEvent.CLOSE;
import static cn.hengjian.supervision.finding.rules.FindingEvent.CONFIRM;
import static cn.hengjian.supervision.finding.rules.FindingEvent.ISSUE_ORDER;
import static cn.hengjian.supervision.finding.rules.FindingEvent.OBJECT;
import static cn.hengjian.supervision.finding.rules.FindingEvent.OVERTURN;
import static cn.hengjian.supervision.finding.rules.FindingEvent.RECORD_STATEMENT;
import static cn.hengjian.supervision.finding.rules.FindingEvent.REJECT;
import static cn.hengjian.supervision.finding.rules.FindingEvent.SERVE;
import static cn.hengjian.supervision.finding.rules.FindingEvent.TRANSFER;
import static cn.hengjian.supervision.finding.rules.FindingEvent.UPHOLD;
import static cn.hengjian.supervision.finding.rules.FindingEvent.UPHOLD_WITH_ORDER;
import static cn.hengjian.supervision.finding.rules.FindingState.CLOSED;
import static cn.hengjian.supervision.finding.rules.FindingState.CONCLUSION_SERVED;
import static cn.hengjian.supervision.finding.rules.FindingState.CONFIRMED;
import static cn.hengjian.supervision.finding.rules.FindingState.ORDER_ISSUED;
import static cn.hengjian.supervision.finding.rules.FindingState.RAISED;
import static cn.hengjian.supervision.finding.rules.FindingState.REJECTED;
import static cn.hengjian.supervision.finding.rules.FindingState.TRANSFERRED;
import static cn.hengjian.supervision.finding.rules.FindingState.UNDER_REVIEW;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.finding.rules.FindingFacts;
import cn.hengjian.supervision.finding.rules.FindingRules;
import cn.hengjian.supervision.finding.rules.FindingRules.Refusal;
import cn.hengjian.supervision.finding.rules.FindingState;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Set;

/** The finding part of SM-11. */
final class FindingStates {

    static final StateMachine<FindingState, FindingEvent> MACHINE = new StateMachine<>(
                    "SM-11 finding",
                    List.of(
                            new Transition<>(RAISED, RECORD_STATEMENT, RAISED, Set.of(UNIT_LEADER, UNIT_HR))
                                    .guardedBy(
                                            Refusal.NOT_OF_THE_UNIT,
                                            Refusal.STATEMENT_RECORDED,
                                            Refusal.STATEMENT_LATE),
                            new Transition<>(RAISED, CONFIRM, CONFIRMED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT, Refusal.UNIT_NOT_HEARD),
                            new Transition<>(RAISED, REJECT, REJECTED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT),
                            new Transition<>(CONFIRMED, SERVE, CONCLUSION_SERVED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT),
                            new Transition<>(CONFIRMED, TRANSFER, TRANSFERRED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT),
                            objection(CONCLUSION_SERVED),
                            new Transition<>(CONCLUSION_SERVED, ISSUE_ORDER, ORDER_ISSUED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT),
                            new Transition<>(CONCLUSION_SERVED, TRANSFER, TRANSFERRED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT),
                            new Transition<>(UNDER_REVIEW, UPHOLD, CONCLUSION_SERVED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT, Refusal.AUTHOR, Refusal.ORDER_RUNNING),
                            new Transition<>(UNDER_REVIEW, UPHOLD_WITH_ORDER, ORDER_ISSUED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT, Refusal.AUTHOR, Refusal.NO_ORDER),
                            new Transition<>(UNDER_REVIEW, OVERTURN, REJECTED, Set.of(SUPERVISION_OFFICE))
                                    .guardedBy(Refusal.OWN_UNIT, Refusal.AUTHOR),
                            new Transition<>(TRANSFERRED, ACKNOWLEDGE, TRANSFERRED, Set.of(DISCIPLINE))
                                    .guardedBy(Refusal.OWN_UNIT, Refusal.ACKNOWLEDGED),
                            // An order that comes soon after the conclusion takes nothing from the unit's time to
                            // object.
                            objection(ORDER_ISSUED),
                            // A finding closes when an inspector passes its order; nobody closes it by hand.
                            new Transition<>(ORDER_ISSUED, CLOSE, CLOSED, Set.of(INSPECTOR))
                                    .guardedBy(Refusal.ORDER_NOT_CLOSED)))
            .endingAnywhereIn(FindingState.CANCELLED, FindingEvent.CANCEL);

    private FindingStates() {}

    private static Transition<FindingState, FindingEvent> objection(FindingState from) {
        return new Transition<>(from, OBJECT, UNDER_REVIEW, Set.of(UNIT_LEADER, UNIT_HR))
                .guardedBy(Refusal.NOT_OF_THE_UNIT, Refusal.NOT_SERVED, Refusal.OBJECTED, Refusal.OBJECTION_LATE);
    }

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(FindingState state, FindingFacts facts, Reader reader) {
        return MACHINE.allowed(state, reader.caller(), event -> FindingRules.decide(event, facts));
    }
}
