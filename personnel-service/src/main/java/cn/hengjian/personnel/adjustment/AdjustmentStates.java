package cn.hengjian.personnel.adjustment;

import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.CANCELLED;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.CLUE;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.CONSULTED;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.DECIDED;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.EFFECTIVE;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.ESTABLISHED;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.HEARD;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.LEGAL_STEP;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.NOT_ESTABLISHED;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.PROPOSED;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.RESTORED_ELIGIBILITY;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.REVOKED;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.TALKED;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.TRACKING;
import static cn.hengjian.personnel.adjustment.rules.AdjustmentState.VERIFYING;
import static cn.hengjian.personnel.measure.Procedure.DECIDERS;
import static cn.hengjian.personnel.measure.Procedure.DISCIPLINE;
import static cn.hengjian.personnel.measure.Procedure.OFFICE;
import static cn.hengjian.personnel.measure.Procedure.SELF;
import static cn.hengjian.personnel.measure.Procedure.SYSTEM;

import cn.hengjian.personnel.adjustment.rules.AdjustmentEvent;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.measure.GuardLists;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** SM-4 as data. */
final class AdjustmentStates {

    /** The written decision is served in any of these, before it is carried out. */
    private static final List<AdjustmentState> SERVABLE = List.of(DECIDED, TALKED, LEGAL_STEP);

    private static final List<AdjustmentState> CLEARABLE = List.of(PROPOSED, CONSULTED, HEARD);

    /** What was decided can be undone. */
    private static final List<AdjustmentState> UNDOABLE =
            List.of(DECIDED, TALKED, LEGAL_STEP, EFFECTIVE, TRACKING, RESTORED_ELIGIBILITY);

    static final StateMachine<AdjustmentState, AdjustmentEvent> MACHINE = new StateMachine<>(
            "SM-4",
            Stream.of(beginning(), hearing(), deciding(), endings())
                    .flatMap(transitions -> transitions)
                    .toList());

    private AdjustmentStates() {}

    private static Stream<Transition<AdjustmentState, AdjustmentEvent>> beginning() {
        return Stream.of(
                new Transition<>(CLUE, AdjustmentEvent.VERIFY, VERIFYING, OFFICE).guardedBy(GuardLists.verifying()),
                new Transition<>(VERIFYING, AdjustmentEvent.DISMISS, NOT_ESTABLISHED, OFFICE)
                        .guardedBy(GuardLists.recusal()),
                new Transition<>(VERIFYING, AdjustmentEvent.ESTABLISH, ESTABLISHED, OFFICE)
                        .guardedBy(GuardLists.grounded()),
                new Transition<>(ESTABLISHED, AdjustmentEvent.PROPOSE, PROPOSED, OFFICE)
                        .guardedBy(GuardLists.grounded()),
                new Transition<>(PROPOSED, AdjustmentEvent.CONSULT, CONSULTED, OFFICE).guardedBy(GuardLists.recusal()));
    }

    private static Stream<Transition<AdjustmentState, AdjustmentEvent>> hearing() {
        var hearing = Stream.of(
                new Transition<>(CONSULTED, AdjustmentEvent.SERVE_NOTICE, CONSULTED, OFFICE)
                        .guardedBy(GuardLists.noticing()),
                new Transition<>(CONSULTED, AdjustmentEvent.STATE, CONSULTED, SELF).guardedBy(GuardLists.stating()),
                new Transition<>(CONSULTED, AdjustmentEvent.ANSWER, CONSULTED, OFFICE)
                        .guardedBy(GuardLists.answering()),
                new Transition<>(CONSULTED, AdjustmentEvent.HEAR, HEARD, OFFICE).guardedBy(GuardLists.hearing()));
        var clearing = CLEARABLE.stream()
                .map(state -> new Transition<>(state, AdjustmentEvent.CLEAR, state, DISCIPLINE)
                        .guardedBy(GuardLists.recusal()));
        return Stream.concat(hearing, clearing);
    }

    private static Stream<Transition<AdjustmentState, AdjustmentEvent>> deciding() {
        var course = Stream.of(
                new Transition<>(HEARD, AdjustmentEvent.DECIDE, DECIDED, DECIDERS)
                        .guardedBy(GuardLists.decidingCleared()),
                new Transition<>(DECIDED, AdjustmentEvent.TALK, TALKED, OFFICE).guardedBy(GuardLists.talking()),
                new Transition<>(TALKED, AdjustmentEvent.COMPLETE_FORMALITIES, LEGAL_STEP, OFFICE)
                        .guardedBy(GuardLists.formalities()),
                new Transition<>(LEGAL_STEP, AdjustmentEvent.TAKE_EFFECT, EFFECTIVE, OFFICE)
                        .guardedBy(GuardLists.carryingOut()),
                new Transition<>(EFFECTIVE, AdjustmentEvent.TRACK, TRACKING, OFFICE).guardedBy(GuardLists.recusal()),
                new Transition<>(TRACKING, AdjustmentEvent.RESTORE, RESTORED_ELIGIBILITY, OFFICE)
                        .guardedBy(GuardLists.expired()));
        var serving = SERVABLE.stream()
                .map(state -> new Transition<>(state, AdjustmentEvent.SERVE_DECISION, state, OFFICE)
                        .guardedBy(GuardLists.serving()));
        return Stream.concat(course, serving);
    }

    private static Stream<Transition<AdjustmentState, AdjustmentEvent>> endings() {
        var undone = UNDOABLE.stream().map(state -> new Transition<>(state, AdjustmentEvent.UNDO, REVOKED, SYSTEM));
        var cancelled = Arrays.stream(AdjustmentState.values())
                .filter(state -> state != CANCELLED && state != REVOKED)
                .map(state -> new Transition<>(state, AdjustmentEvent.CANCEL, CANCELLED, OFFICE)
                        .guardedBy(GuardLists.recusal()));
        return Stream.concat(undone, cancelled);
    }

    static boolean isClosed(AdjustmentState state) {
        return switch (state) {
            case NOT_ESTABLISHED, RESTORED_ELIGIBILITY, REVOKED, CANCELLED -> true;
            case CLUE,
                    VERIFYING,
                    ESTABLISHED,
                    PROPOSED,
                    CONSULTED,
                    HEARD,
                    DECIDED,
                    TALKED,
                    LEGAL_STEP,
                    EFFECTIVE,
                    TRACKING -> false;
        };
    }
}
