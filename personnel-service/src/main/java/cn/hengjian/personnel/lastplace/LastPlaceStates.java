package cn.hengjian.personnel.lastplace;

import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.BOTTOM_FLAGGED;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.CANCELLED;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.DECIDED;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.EXCUSED;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.FACT_CHECK;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.HANDED_OVER;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.HEARD;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.IMPROVE;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.PROPOSED;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.REINSTATED;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.REMOVED;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.REVOKED;
import static cn.hengjian.personnel.lastplace.rules.LastPlaceState.SUSPENDED;
import static cn.hengjian.personnel.measure.Procedure.DECIDERS;
import static cn.hengjian.personnel.measure.Procedure.OFFICE;
import static cn.hengjian.personnel.measure.Procedure.SELF;
import static cn.hengjian.personnel.measure.Procedure.SYSTEM;

import cn.hengjian.personnel.lastplace.rules.LastPlaceEvent;
import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
import cn.hengjian.personnel.measure.GuardLists;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** SM-2 as data. */
final class LastPlaceStates {

    /** The cadre is told and heard here: before the decision, and before one on a removal after a suspension. */
    private static final List<LastPlaceState> HEARING = List.of(PROPOSED, SUSPENDED);

    /** What was decided can be undone. */
    private static final List<LastPlaceState> UNDOABLE =
            List.of(DECIDED, EXCUSED, SUSPENDED, REINSTATED, REMOVED, HANDED_OVER);

    static final StateMachine<LastPlaceState, LastPlaceEvent> MACHINE = new StateMachine<>(
            "SM-2",
            Stream.of(checking(), hearing(), deciding(), endings())
                    .flatMap(transitions -> transitions)
                    .toList());

    private LastPlaceStates() {}

    private static Stream<Transition<LastPlaceState, LastPlaceEvent>> checking() {
        return Stream.of(
                new Transition<>(BOTTOM_FLAGGED, LastPlaceEvent.VERIFY, FACT_CHECK, OFFICE)
                        .guardedBy(GuardLists.verifying()),
                new Transition<>(FACT_CHECK, LastPlaceEvent.CHECK, FACT_CHECK, OFFICE).guardedBy(GuardLists.grounded()),
                new Transition<>(FACT_CHECK, LastPlaceEvent.EXCUSE, EXCUSED, OFFICE)
                        .guardedBy(GuardLists.with(GuardLists.recusal(), Refusal.UNCHECKED)),
                new Transition<>(FACT_CHECK, LastPlaceEvent.HELP, IMPROVE, OFFICE)
                        .guardedBy(GuardLists.with(GuardLists.recusal(), Refusal.UNCHECKED)),
                new Transition<>(FACT_CHECK, LastPlaceEvent.PROPOSE, PROPOSED, OFFICE)
                        .guardedBy(GuardLists.with(
                                GuardLists.grounded(),
                                Refusal.UNCHECKED,
                                Refusal.NOT_BOTTOM,
                                Refusal.NO_FAULT,
                                Refusal.NO_LOSS,
                                Refusal.EXTERNAL_CAUSE)));
    }

    private static Stream<Transition<LastPlaceState, LastPlaceEvent>> hearing() {
        var both = HEARING.stream()
                .flatMap(state -> Stream.of(
                        new Transition<>(state, LastPlaceEvent.SERVE_NOTICE, state, OFFICE)
                                .guardedBy(GuardLists.noticing()),
                        new Transition<>(state, LastPlaceEvent.STATE, state, SELF).guardedBy(GuardLists.stating()),
                        new Transition<>(state, LastPlaceEvent.ANSWER, state, OFFICE)
                                .guardedBy(GuardLists.answering())));
        return Stream.concat(
                both,
                Stream.of(
                        new Transition<>(PROPOSED, LastPlaceEvent.HEAR, HEARD, OFFICE).guardedBy(GuardLists.hearing()),
                        new Transition<>(SUSPENDED, LastPlaceEvent.PROPOSE_REMOVAL, SUSPENDED, OFFICE)
                                .guardedBy(GuardLists.grounded())));
    }

    private static Stream<Transition<LastPlaceState, LastPlaceEvent>> deciding() {
        var removing = GuardLists.with(GuardLists.carryingOutDecided(), Refusal.CONGRESS_MISSING);
        return Stream.of(
                new Transition<>(HEARD, LastPlaceEvent.DECIDE, DECIDED, DECIDERS).guardedBy(GuardLists.decidingHeard()),
                new Transition<>(SUSPENDED, LastPlaceEvent.DECIDE, SUSPENDED, DECIDERS)
                        .guardedBy(GuardLists.decidingHeard()),
                new Transition<>(DECIDED, LastPlaceEvent.SERVE_DECISION, DECIDED, OFFICE)
                        .guardedBy(GuardLists.serving()),
                new Transition<>(SUSPENDED, LastPlaceEvent.SERVE_DECISION, SUSPENDED, OFFICE)
                        .guardedBy(GuardLists.serving()),
                new Transition<>(DECIDED, LastPlaceEvent.SUSPEND, SUSPENDED, OFFICE)
                        .guardedBy(GuardLists.carryingOutDecided()),
                new Transition<>(DECIDED, LastPlaceEvent.REMOVE, REMOVED, OFFICE).guardedBy(removing),
                new Transition<>(DECIDED, LastPlaceEvent.EXCUSE, EXCUSED, OFFICE)
                        .guardedBy(GuardLists.with(GuardLists.recusal(), Refusal.OTHER_OUTCOME)),
                new Transition<>(SUSPENDED, LastPlaceEvent.REINSTATE, REINSTATED, OFFICE)
                        .guardedBy(GuardLists.recusal()),
                new Transition<>(SUSPENDED, LastPlaceEvent.HAND_OVER, HANDED_OVER, OFFICE)
                        .guardedBy(GuardLists.grounded()),
                new Transition<>(SUSPENDED, LastPlaceEvent.REMOVE, REMOVED, OFFICE).guardedBy(removing));
    }

    private static Stream<Transition<LastPlaceState, LastPlaceEvent>> endings() {
        var undone = UNDOABLE.stream().map(state -> new Transition<>(state, LastPlaceEvent.UNDO, REVOKED, SYSTEM));
        var cancelled = Arrays.stream(LastPlaceState.values())
                .filter(state -> state != CANCELLED && state != REVOKED)
                .map(state -> new Transition<>(state, LastPlaceEvent.CANCEL, CANCELLED, OFFICE)
                        .guardedBy(GuardLists.recusal()));
        return Stream.concat(undone, cancelled);
    }

    static boolean isClosed(LastPlaceState state) {
        return switch (state) {
            case EXCUSED, IMPROVE, REINSTATED, REMOVED, HANDED_OVER, REVOKED, CANCELLED -> true;
            case BOTTOM_FLAGGED, FACT_CHECK, PROPOSED, HEARD, DECIDED, SUSPENDED -> false;
        };
    }
}
