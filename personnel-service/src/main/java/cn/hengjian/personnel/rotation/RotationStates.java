package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.measure.Procedure.DECIDERS;
import static cn.hengjian.personnel.measure.Procedure.DISCIPLINE;
import static cn.hengjian.personnel.measure.Procedure.OFFICE;
import static cn.hengjian.personnel.measure.Procedure.SYSTEM;
import static cn.hengjian.personnel.rotation.rules.RotationState.CANCELLED;
import static cn.hengjian.personnel.rotation.rules.RotationState.CLOSED;
import static cn.hengjian.personnel.rotation.rules.RotationState.CONSULTED;
import static cn.hengjian.personnel.rotation.rules.RotationState.DECIDED;
import static cn.hengjian.personnel.rotation.rules.RotationState.EXEMPTED;
import static cn.hengjian.personnel.rotation.rules.RotationState.HANDOVER;
import static cn.hengjian.personnel.rotation.rules.RotationState.LISTED;
import static cn.hengjian.personnel.rotation.rules.RotationState.NOTIFIED;
import static cn.hengjian.personnel.rotation.rules.RotationState.PLANNED;
import static cn.hengjian.personnel.rotation.rules.RotationState.REFUSED;
import static cn.hengjian.personnel.rotation.rules.RotationState.REPORTED_IN;

import cn.hengjian.personnel.measure.GuardLists;
import cn.hengjian.personnel.rotation.rules.RotationEvent;
import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** SM-6 as data. */
final class RotationStates {

    /** Nobody acts on these, so the system closes them when their cause is gone. */
    static final List<RotationState> LAPSING = List.of(LISTED, EXEMPTED, REFUSED);

    static final StateMachine<RotationState, RotationEvent> MACHINE = new StateMachine<>(
            "SM-6",
            Stream.of(planning(), deciding(), moving(), endings())
                    .flatMap(transitions -> transitions)
                    .toList());

    private RotationStates() {}

    private static Stream<Transition<RotationState, RotationEvent>> planning() {
        return Stream.of(
                office(LISTED, RotationEvent.PLAN, PLANNED),
                office(LISTED, RotationEvent.EXEMPT, EXEMPTED),
                new Transition<>(EXEMPTED, RotationEvent.EXPIRE, LISTED, SYSTEM),
                office(EXEMPTED, RotationEvent.RELIST, LISTED),
                office(REFUSED, RotationEvent.RELIST, LISTED),
                office(PLANNED, RotationEvent.WITHDRAW, LISTED),
                office(CONSULTED, RotationEvent.WITHDRAW, LISTED),
                office(PLANNED, RotationEvent.CONSULT, CONSULTED));
    }

    private static Stream<Transition<RotationState, RotationEvent>> deciding() {
        return Stream.of(
                new Transition<>(PLANNED, RotationEvent.CLEAR, PLANNED, DISCIPLINE).guardedBy(GuardLists.recusal()),
                new Transition<>(CONSULTED, RotationEvent.CLEAR, CONSULTED, DISCIPLINE).guardedBy(GuardLists.recusal()),
                new Transition<>(CONSULTED, RotationEvent.DECIDE, DECIDED, DECIDERS)
                        .guardedBy(GuardLists.decidingCleared()),
                new Transition<>(CONSULTED, RotationEvent.REJECT, REFUSED, DECIDERS).guardedBy(GuardLists.deciding()),
                new Transition<>(DECIDED, RotationEvent.SERVE_DECISION, NOTIFIED, OFFICE)
                        .guardedBy(GuardLists.serving()));
    }

    private static Stream<Transition<RotationState, RotationEvent>> moving() {
        return Stream.of(
                new Transition<>(NOTIFIED, RotationEvent.HAND_OVER, HANDOVER, OFFICE)
                        .guardedBy(GuardLists.handingOver()),
                office(NOTIFIED, RotationEvent.REFUSE, REFUSED),
                office(HANDOVER, RotationEvent.REFUSE, REFUSED),
                new Transition<>(HANDOVER, RotationEvent.REPORT_IN, REPORTED_IN, OFFICE)
                        .guardedBy(GuardLists.movingIn()),
                office(REPORTED_IN, RotationEvent.CONCLUDE, CLOSED));
    }

    private static Stream<Transition<RotationState, RotationEvent>> endings() {
        var lapsed = LAPSING.stream().map(state -> new Transition<>(state, RotationEvent.LAPSE, CLOSED, SYSTEM));
        var cancelled = Arrays.stream(RotationState.values())
                .filter(state -> state != CANCELLED)
                .map(state -> office(state, RotationEvent.CANCEL, CANCELLED));
        return Stream.concat(lapsed, cancelled);
    }

    private static Transition<RotationState, RotationEvent> office(
            RotationState from, RotationEvent event, RotationState to) {
        return new Transition<>(from, event, to, OFFICE).guardedBy(GuardLists.recusal());
    }

    static boolean isClosed(RotationState state) {
        return state == CLOSED || state == CANCELLED;
    }
}
