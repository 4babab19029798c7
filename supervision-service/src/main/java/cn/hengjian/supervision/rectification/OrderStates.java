package cn.hengjian.supervision.rectification;

import static cn.hengjian.platform.security.Roles.INSPECTOR;
import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.platform.security.Roles.UNIT_HR;
import static cn.hengjian.platform.security.Roles.UNIT_LEADER;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.CONFIRM_EFFECT;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.ESCALATE;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.ESCALATE_FURTHER;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.EXTEND;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.PASS;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.PASS_TO_EFFECT_CHECK;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.REOPEN;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.REOPEN_AND_ESCALATE;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.RETURN;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.RETURN_AND_ESCALATE;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.START;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.SUBMIT;
import static cn.hengjian.supervision.rectification.rules.OrderEvent.WITHDRAW;
import static cn.hengjian.supervision.rectification.rules.OrderState.CLOSED;
import static cn.hengjian.supervision.rectification.rules.OrderState.EFFECT_CHECK;
import static cn.hengjian.supervision.rectification.rules.OrderState.ESCALATED;
import static cn.hengjian.supervision.rectification.rules.OrderState.ISSUED;
import static cn.hengjian.supervision.rectification.rules.OrderState.RECTIFYING;
import static cn.hengjian.supervision.rectification.rules.OrderState.RETURNED;
import static cn.hengjian.supervision.rectification.rules.OrderState.SUBMITTED;
import static cn.hengjian.supervision.rectification.rules.OrderState.WITHDRAWN;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.rectification.rules.OrderFacts;
import cn.hengjian.supervision.rectification.rules.OrderRules;
import cn.hengjian.supervision.rectification.rules.OrderRules.Refusal;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.sight.Reader;
import java.util.List;
import java.util.Set;

/** The rectification part of SM-11. */
final class OrderStates {

    private static final Set<String> UNIT = Set.of(UNIT_LEADER, UNIT_HR);
    private static final Set<String> OFFICE = Set.of(SUPERVISION_OFFICE);
    private static final Set<String> CHECKER = Set.of(INSPECTOR);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<OrderState, OrderEvent> MACHINE = new StateMachine<>(
            "SM-11 rectification",
            List.of(
                    new Transition<>(ISSUED, START, RECTIFYING, UNIT).guardedBy(Refusal.NOT_OF_THE_UNIT),
                    new Transition<>(ISSUED, EXTEND, ISSUED, OFFICE)
                            .guardedBy(
                                    Refusal.OWN_UNIT,
                                    Refusal.NOT_THE_ISSUER,
                                    Refusal.ALREADY_EXTENDED,
                                    Refusal.DEADLINE_PASSED),
                    new Transition<>(ISSUED, ESCALATE, ESCALATED, SYSTEM).guardedBy(Refusal.DEADLINE_RUNNING),
                    new Transition<>(RECTIFYING, SUBMIT, SUBMITTED, UNIT).guardedBy(Refusal.NOT_OF_THE_UNIT),
                    new Transition<>(RECTIFYING, EXTEND, RECTIFYING, OFFICE)
                            .guardedBy(
                                    Refusal.OWN_UNIT,
                                    Refusal.NOT_THE_ISSUER,
                                    Refusal.ALREADY_EXTENDED,
                                    Refusal.DEADLINE_PASSED),
                    new Transition<>(RECTIFYING, ESCALATE, ESCALATED, SYSTEM).guardedBy(Refusal.DEADLINE_RUNNING),
                    new Transition<>(SUBMITTED, PASS, CLOSED, CHECKER)
                            .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.EFFECT_CHECK_DUE),
                    new Transition<>(SUBMITTED, PASS_TO_EFFECT_CHECK, EFFECT_CHECK, CHECKER)
                            .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.NO_EFFECT_CHECK),
                    new Transition<>(SUBMITTED, RETURN, RETURNED, CHECKER)
                            .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.LAST_RETURN),
                    new Transition<>(SUBMITTED, RETURN_AND_ESCALATE, ESCALATED, CHECKER)
                            .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.RETURNS_LEFT),
                    new Transition<>(RETURNED, START, RECTIFYING, UNIT).guardedBy(Refusal.NOT_OF_THE_UNIT),
                    new Transition<>(RETURNED, SUBMIT, SUBMITTED, UNIT).guardedBy(Refusal.NOT_OF_THE_UNIT),
                    new Transition<>(RETURNED, EXTEND, RETURNED, OFFICE)
                            .guardedBy(
                                    Refusal.OWN_UNIT,
                                    Refusal.NOT_THE_ISSUER,
                                    Refusal.ALREADY_EXTENDED,
                                    Refusal.DEADLINE_PASSED),
                    new Transition<>(RETURNED, ESCALATE, ESCALATED, SYSTEM).guardedBy(Refusal.DEADLINE_RUNNING),
                    // The work is still owed after an escalation.
                    new Transition<>(ESCALATED, SUBMIT, SUBMITTED, UNIT).guardedBy(Refusal.NOT_OF_THE_UNIT),
                    new Transition<>(ESCALATED, ESCALATE_FURTHER, ESCALATED, SYSTEM).guardedBy(Refusal.STEP_RUNNING),
                    new Transition<>(EFFECT_CHECK, CONFIRM_EFFECT, CLOSED, CHECKER)
                            .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.EFFECT_CHECK_EARLY),
                    new Transition<>(EFFECT_CHECK, REOPEN, RETURNED, CHECKER)
                            .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.LAST_RETURN),
                    new Transition<>(EFFECT_CHECK, REOPEN_AND_ESCALATE, ESCALATED, CHECKER)
                            .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.RETURNS_LEFT),
                    withdrawal(ISSUED),
                    withdrawal(RECTIFYING),
                    withdrawal(SUBMITTED),
                    withdrawal(RETURNED),
                    withdrawal(ESCALATED),
                    withdrawal(EFFECT_CHECK)));

    private OrderStates() {}

    private static Transition<OrderState, OrderEvent> withdrawal(OrderState from) {
        return new Transition<>(from, WITHDRAW, WITHDRAWN, SYSTEM).guardedBy(Refusal.CONCLUSION_STANDS);
    }

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(OrderState state, OrderFacts facts, Reader reader) {
        return MACHINE.allowed(state, reader.caller(), event -> OrderRules.decide(event, facts));
    }

    /** The states in which an event can happen. */
    static List<String> from(OrderEvent event) {
        return MACHINE.transitions().stream()
                .filter(transition -> transition.event() == event)
                .map(transition -> transition.from().name())
                .toList();
    }
}
