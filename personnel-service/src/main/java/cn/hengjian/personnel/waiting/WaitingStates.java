package cn.hengjian.personnel.waiting;

import static cn.hengjian.personnel.measure.Procedure.DECIDERS;
import static cn.hengjian.personnel.measure.Procedure.DISCIPLINE;
import static cn.hengjian.personnel.measure.Procedure.OFFICE;
import static cn.hengjian.personnel.measure.Procedure.SELF;
import static cn.hengjian.personnel.measure.Procedure.SYSTEM;
import static cn.hengjian.personnel.waiting.rules.WaitingState.CANCELLED;
import static cn.hengjian.personnel.waiting.rules.WaitingState.COMPETING;
import static cn.hengjian.personnel.waiting.rules.WaitingState.DECIDED;
import static cn.hengjian.personnel.waiting.rules.WaitingState.DEMOTED;
import static cn.hengjian.personnel.waiting.rules.WaitingState.EARLY_END;
import static cn.hengjian.personnel.waiting.rules.WaitingState.EXIT;
import static cn.hengjian.personnel.waiting.rules.WaitingState.EXPIRY_REVIEW;
import static cn.hengjian.personnel.waiting.rules.WaitingState.HEARD;
import static cn.hengjian.personnel.waiting.rules.WaitingState.PROPOSED;
import static cn.hengjian.personnel.waiting.rules.WaitingState.REINSTATED;
import static cn.hengjian.personnel.waiting.rules.WaitingState.REVOKED;
import static cn.hengjian.personnel.waiting.rules.WaitingState.TRANSFERRED;
import static cn.hengjian.personnel.waiting.rules.WaitingState.WAITING;

import cn.hengjian.personnel.measure.GuardLists;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.personnel.waiting.rules.WaitingEvent;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** SM-3 as data. There is no way to prolong it: whoever is to wait longer is proposed, heard and decided on in a new case. */
final class WaitingStates {

    /** The cadre is told and heard here: before the decision, and before one on a dismissal. */
    private static final List<WaitingState> HEARING = List.of(PROPOSED, EXPIRY_REVIEW);

    private static final List<WaitingState> CLEARABLE = List.of(PROPOSED, HEARD, EXPIRY_REVIEW);

    /** It must be said here what becomes of the cadre. */
    private static final List<WaitingState> ENDING = List.of(EARLY_END, EXPIRY_REVIEW);

    /** What was decided can be undone. */
    private static final List<WaitingState> UNDOABLE =
            List.of(DECIDED, WAITING, EARLY_END, EXPIRY_REVIEW, REINSTATED, TRANSFERRED, DEMOTED, COMPETING, EXIT);

    static final StateMachine<WaitingState, WaitingEvent> MACHINE = new StateMachine<>(
            "SM-3",
            Stream.of(hearing(), deciding(), waiting(), outcomes(), endings())
                    .flatMap(transitions -> transitions)
                    .toList());

    private WaitingStates() {}

    private static Stream<Transition<WaitingState, WaitingEvent>> hearing() {
        var both = HEARING.stream()
                .flatMap(state -> Stream.of(
                        new Transition<>(state, WaitingEvent.SERVE_NOTICE, state, OFFICE)
                                .guardedBy(GuardLists.noticing()),
                        new Transition<>(state, WaitingEvent.STATE, state, SELF).guardedBy(GuardLists.stating()),
                        new Transition<>(state, WaitingEvent.ANSWER, state, OFFICE).guardedBy(GuardLists.answering())));
        var clearing = CLEARABLE.stream()
                .map(state ->
                        new Transition<>(state, WaitingEvent.CLEAR, state, DISCIPLINE).guardedBy(GuardLists.recusal()));
        var heard =
                Stream.of(new Transition<>(PROPOSED, WaitingEvent.HEAR, HEARD, OFFICE).guardedBy(GuardLists.hearing()));
        return Stream.of(both, clearing, heard).flatMap(transitions -> transitions);
    }

    private static Stream<Transition<WaitingState, WaitingEvent>> deciding() {
        return Stream.of(
                new Transition<>(HEARD, WaitingEvent.DECIDE, DECIDED, DECIDERS)
                        .guardedBy(GuardLists.decidingHeardCleared()),
                new Transition<>(DECIDED, WaitingEvent.SERVE_DECISION, DECIDED, OFFICE).guardedBy(GuardLists.serving()),
                new Transition<>(DECIDED, WaitingEvent.BEGIN, WAITING, OFFICE)
                        .guardedBy(GuardLists.with(GuardLists.carryingOut(), Refusal.CONGRESS_MISSING)),
                new Transition<>(EXPIRY_REVIEW, WaitingEvent.PROPOSE_EXIT, EXPIRY_REVIEW, OFFICE)
                        .guardedBy(GuardLists.with(GuardLists.grounded(), Refusal.PROTECTED)),
                new Transition<>(EXPIRY_REVIEW, WaitingEvent.DECIDE, EXPIRY_REVIEW, DECIDERS)
                        .guardedBy(GuardLists.decidingHeardCleared()),
                new Transition<>(EXPIRY_REVIEW, WaitingEvent.SERVE_DECISION, EXPIRY_REVIEW, OFFICE)
                        .guardedBy(GuardLists.serving()),
                new Transition<>(EXPIRY_REVIEW, WaitingEvent.EXIT, EXIT, OFFICE)
                        .guardedBy(GuardLists.with(GuardLists.carryingOutDecided(), Refusal.PROTECTED)));
    }

    private static Stream<Transition<WaitingState, WaitingEvent>> waiting() {
        return Stream.of(
                new Transition<>(WAITING, WaitingEvent.REVIEW, WAITING, OFFICE).guardedBy(GuardLists.recusal()),
                new Transition<>(WAITING, WaitingEvent.END_EARLY, EARLY_END, OFFICE).guardedBy(GuardLists.recusal()),
                new Transition<>(WAITING, WaitingEvent.OPEN_REVIEW, EXPIRY_REVIEW, SYSTEM));
    }

    private static Stream<Transition<WaitingState, WaitingEvent>> outcomes() {
        return ENDING.stream()
                .flatMap(state -> Stream.of(
                        new Transition<>(state, WaitingEvent.REINSTATE, REINSTATED, OFFICE)
                                .guardedBy(GuardLists.recusal()),
                        new Transition<>(state, WaitingEvent.TRANSFER, TRANSFERRED, OFFICE)
                                .guardedBy(GuardLists.recusal()),
                        new Transition<>(state, WaitingEvent.DEMOTE, DEMOTED, OFFICE).guardedBy(GuardLists.grounded()),
                        new Transition<>(state, WaitingEvent.COMPETE, COMPETING, OFFICE)
                                .guardedBy(GuardLists.recusal())));
    }

    private static Stream<Transition<WaitingState, WaitingEvent>> endings() {
        var undone = UNDOABLE.stream().map(state -> new Transition<>(state, WaitingEvent.UNDO, REVOKED, SYSTEM));
        var cancelled = Arrays.stream(WaitingState.values())
                .filter(state -> state != CANCELLED && state != REVOKED)
                .map(state -> new Transition<>(state, WaitingEvent.CANCEL, CANCELLED, OFFICE)
                        .guardedBy(GuardLists.recusal()));
        return Stream.concat(undone, cancelled);
    }

    static boolean isClosed(WaitingState state) {
        return switch (state) {
            case REINSTATED, TRANSFERRED, DEMOTED, COMPETING, EXIT, REVOKED, CANCELLED -> true;
            case PROPOSED, HEARD, DECIDED, WAITING, EARLY_END, EXPIRY_REVIEW -> false;
        };
    }
}
