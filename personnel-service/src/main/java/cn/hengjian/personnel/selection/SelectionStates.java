package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.selection.rules.SelectionState.CANCELLED;
import static cn.hengjian.personnel.selection.rules.SelectionState.ELIGIBILITY;
import static cn.hengjian.personnel.selection.rules.SelectionState.FAILED;
import static cn.hengjian.personnel.selection.rules.SelectionState.POST_APPROVED;
import static cn.hengjian.personnel.selection.rules.SelectionState.PUBLISHED;
import static cn.hengjian.personnel.selection.rules.SelectionState.REGISTRATION;
import static cn.hengjian.personnel.selection.rules.SelectionState.WRITTEN;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.personnel.selection.rules.SelectionFacts;
import cn.hengjian.personnel.selection.rules.SelectionRules;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** SM-7 as data. */
final class SelectionStates {

    static final Set<String> OFFICE = Set.of(Roles.ORGANISATION);
    private static final Set<String> SELF = Set.of(Roles.CADRE);

    static final StateMachine<SelectionState, SelectionEvent> MACHINE = new StateMachine<>(
            "SM-7",
            Stream.of(entering(), screening(), endings())
                    .flatMap(transitions -> transitions)
                    .toList());

    private SelectionStates() {}

    private static Stream<Transition<SelectionState, SelectionEvent>> entering() {
        return Stream.of(
                step(POST_APPROVED, SelectionEvent.PUBLISH, PUBLISHED, OFFICE),
                step(PUBLISHED, SelectionEvent.OPEN_REGISTRATION, REGISTRATION, OFFICE),
                step(REGISTRATION, SelectionEvent.REGISTER, REGISTRATION, SELF),
                step(REGISTRATION, SelectionEvent.WITHDRAW, REGISTRATION, SELF),
                step(REGISTRATION, SelectionEvent.CLOSE_REGISTRATION, ELIGIBILITY, OFFICE),
                step(REGISTRATION, SelectionEvent.FAIL, FAILED, OFFICE));
    }

    private static Stream<Transition<SelectionState, SelectionEvent>> screening() {
        return Stream.of(
                step(ELIGIBILITY, SelectionEvent.ADMIT, ELIGIBILITY, OFFICE),
                step(ELIGIBILITY, SelectionEvent.REJECT, ELIGIBILITY, OFFICE),
                step(ELIGIBILITY, SelectionEvent.OBJECT, ELIGIBILITY, SELF),
                step(ELIGIBILITY, SelectionEvent.ANSWER, ELIGIBILITY, OFFICE),
                step(ELIGIBILITY, SelectionEvent.WITHDRAW, ELIGIBILITY, SELF),
                step(ELIGIBILITY, SelectionEvent.START_WRITTEN, WRITTEN, OFFICE),
                step(ELIGIBILITY, SelectionEvent.FAIL, FAILED, OFFICE));
    }

    private static Stream<Transition<SelectionState, SelectionEvent>> endings() {
        return Arrays.stream(SelectionState.values())
                .filter(state -> state != CANCELLED)
                .map(state -> step(state, SelectionEvent.CANCEL, CANCELLED, OFFICE));
    }

    private static Transition<SelectionState, SelectionEvent> step(
            SelectionState from, SelectionEvent event, SelectionState to, Set<String> roles) {
        return new Transition<>(from, event, to, roles)
                .guardedBy(SelectionRules.guards(from, event).toArray(Refusal[]::new));
    }

    /** What the caller may do now: the machine has it for his or her roles, and no guard refuses. */
    static List<String> allowed(SelectionState state, SelectionFacts facts, Caller caller) {
        return MACHINE.allowed(state, caller, event -> SelectionRules.decide(state, event, facts));
    }

    static boolean isClosed(SelectionState state) {
        return state == FAILED || state == CANCELLED;
    }

    /** What a state waits for from the day on which it was entered. */
    static Optional<Task> waiting(SelectionState state) {
        return switch (state) {
            case POST_APPROVED -> Optional.of(Task.PUBLISH_NOTICE);
            case PUBLISHED -> Optional.of(Task.OPEN_REGISTRATION);
            case ELIGIBILITY -> Optional.of(Task.SCREEN);
            case WRITTEN -> Optional.of(Task.EXAMINE);
            case REGISTRATION, FAILED, CANCELLED -> Optional.empty();
        };
    }
}
