package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.selection.rules.SelectionState.APPOINTED;
import static cn.hengjian.personnel.selection.rules.SelectionState.CANCELLED;
import static cn.hengjian.personnel.selection.rules.SelectionState.CONFIRMED;
import static cn.hengjian.personnel.selection.rules.SelectionState.DECIDED;
import static cn.hengjian.personnel.selection.rules.SelectionState.DEMOCRATIC_REVIEW;
import static cn.hengjian.personnel.selection.rules.SelectionState.ELIGIBILITY;
import static cn.hengjian.personnel.selection.rules.SelectionState.FAILED;
import static cn.hengjian.personnel.selection.rules.SelectionState.INSPECTION;
import static cn.hengjian.personnel.selection.rules.SelectionState.INTERVIEW;
import static cn.hengjian.personnel.selection.rules.SelectionState.OBJECTION;
import static cn.hengjian.personnel.selection.rules.SelectionState.POST_APPROVED;
import static cn.hengjian.personnel.selection.rules.SelectionState.PROBATION;
import static cn.hengjian.personnel.selection.rules.SelectionState.PUBLICISED;
import static cn.hengjian.personnel.selection.rules.SelectionState.PUBLISHED;
import static cn.hengjian.personnel.selection.rules.SelectionState.REGISTRATION;
import static cn.hengjian.personnel.selection.rules.SelectionState.REVERTED;
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
    static final Set<String> DECIDERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);
    private static final Set<String> SELF = Set.of(Roles.CADRE);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<SelectionState, SelectionEvent> MACHINE = new StateMachine<>(
            "SM-7",
            Stream.of(entering(), screening(), examining(), deciding(), appointing(), endings())
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

    private static Stream<Transition<SelectionState, SelectionEvent>> examining() {
        return Stream.of(
                step(WRITTEN, SelectionEvent.RECORD_WRITTEN, WRITTEN, OFFICE),
                step(WRITTEN, SelectionEvent.WITHDRAW, WRITTEN, SELF),
                step(WRITTEN, SelectionEvent.START_INTERVIEW, INTERVIEW, OFFICE),
                step(WRITTEN, SelectionEvent.FAIL, FAILED, OFFICE),
                step(INTERVIEW, SelectionEvent.RECORD_INTERVIEW, INTERVIEW, OFFICE),
                step(INTERVIEW, SelectionEvent.WITHDRAW, INTERVIEW, SELF),
                step(INTERVIEW, SelectionEvent.START_REVIEW, DEMOCRATIC_REVIEW, OFFICE),
                step(INTERVIEW, SelectionEvent.FAIL, FAILED, OFFICE),
                step(DEMOCRATIC_REVIEW, SelectionEvent.WITHDRAW, DEMOCRATIC_REVIEW, SELF),
                step(DEMOCRATIC_REVIEW, SelectionEvent.START_INSPECTION, INSPECTION, OFFICE),
                step(DEMOCRATIC_REVIEW, SelectionEvent.FAIL, FAILED, OFFICE));
    }

    private static Stream<Transition<SelectionState, SelectionEvent>> deciding() {
        return Stream.of(
                step(INSPECTION, SelectionEvent.REPORT_INSPECTION, INSPECTION, OFFICE),
                step(INSPECTION, SelectionEvent.DECIDE, DECIDED, DECIDERS),
                step(INSPECTION, SelectionEvent.FAIL, FAILED, OFFICE),
                step(DECIDED, SelectionEvent.PUBLICISE, PUBLICISED, OFFICE),
                step(PUBLICISED, SelectionEvent.CHALLENGE, OBJECTION, OFFICE),
                step(OBJECTION, SelectionEvent.DISMISS, PUBLICISED, OFFICE),
                step(OBJECTION, SelectionEvent.SUSTAIN, INSPECTION, OFFICE));
    }

    private static Stream<Transition<SelectionState, SelectionEvent>> appointing() {
        return Stream.of(
                step(PUBLICISED, SelectionEvent.APPOINT, APPOINTED, OFFICE),
                step(APPOINTED, SelectionEvent.START_PROBATION, PROBATION, OFFICE),
                step(PROBATION, SelectionEvent.CONFIRM, CONFIRMED, DECIDERS),
                step(PROBATION, SelectionEvent.REVERT, REVERTED, DECIDERS),
                step(REVERTED, SelectionEvent.SERVE_DECISION, REVERTED, OFFICE),
                step(REVERTED, SelectionEvent.UNDO, CONFIRMED, SYSTEM));
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
        return switch (state) {
            case CONFIRMED, REVERTED, FAILED, CANCELLED -> true;
            case POST_APPROVED,
                    PUBLISHED,
                    REGISTRATION,
                    ELIGIBILITY,
                    WRITTEN,
                    INTERVIEW,
                    DEMOCRATIC_REVIEW,
                    INSPECTION,
                    DECIDED,
                    PUBLICISED,
                    OBJECTION,
                    APPOINTED,
                    PROBATION -> false;
        };
    }

    /** Whether the result is public, so that each candidate reads his or her own. */
    static boolean isPublic(SelectionState state) {
        return switch (state) {
            case PUBLICISED, OBJECTION, APPOINTED, PROBATION, CONFIRMED, REVERTED -> true;
            case POST_APPROVED,
                    PUBLISHED,
                    REGISTRATION,
                    ELIGIBILITY,
                    WRITTEN,
                    INTERVIEW,
                    DEMOCRATIC_REVIEW,
                    INSPECTION,
                    DECIDED,
                    FAILED,
                    CANCELLED -> false;
        };
    }

    /** What a state waits for from the day on which it was entered. */
    static Optional<Task> waiting(SelectionState state) {
        return switch (state) {
            case POST_APPROVED -> Optional.of(Task.PUBLISH_NOTICE);
            case PUBLISHED -> Optional.of(Task.OPEN_REGISTRATION);
            case ELIGIBILITY -> Optional.of(Task.SCREEN);
            case WRITTEN -> Optional.of(Task.EXAMINE);
            case INTERVIEW -> Optional.of(Task.INTERVIEW);
            case DEMOCRATIC_REVIEW -> Optional.of(Task.DEMOCRATIC_REVIEW);
            case INSPECTION -> Optional.of(Task.INSPECT);
            case DECIDED -> Optional.of(Task.PUBLICISE);
            case OBJECTION -> Optional.of(Task.ANSWER);
            case APPOINTED -> Optional.of(Task.BEGIN_PROBATION);
            case REGISTRATION, PUBLICISED, PROBATION, CONFIRMED, REVERTED, FAILED, CANCELLED -> Optional.empty();
        };
    }
}
