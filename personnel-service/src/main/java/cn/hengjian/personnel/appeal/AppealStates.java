package cn.hengjian.personnel.appeal;

import static cn.hengjian.personnel.appeal.rules.AppealState.ACCEPTED;
import static cn.hengjian.personnel.appeal.rules.AppealState.APPEAL_FILED;
import static cn.hengjian.personnel.appeal.rules.AppealState.CANCELLED;
import static cn.hengjian.personnel.appeal.rules.AppealState.CORRECT_FILE;
import static cn.hengjian.personnel.appeal.rules.AppealState.DECIDED;
import static cn.hengjian.personnel.appeal.rules.AppealState.FINAL;
import static cn.hengjian.personnel.appeal.rules.AppealState.HEARD;
import static cn.hengjian.personnel.appeal.rules.AppealState.NOT_ACCEPTED;
import static cn.hengjian.personnel.appeal.rules.AppealState.PANEL;
import static cn.hengjian.personnel.appeal.rules.AppealState.REAPPEALED;
import static cn.hengjian.personnel.appeal.rules.AppealState.REVIEW_DECIDED;
import static cn.hengjian.personnel.appeal.rules.AppealState.REVIEW_FILED;

import cn.hengjian.personnel.appeal.rules.AppealEvent;
import cn.hengjian.personnel.appeal.rules.AppealFacts;
import cn.hengjian.personnel.appeal.rules.AppealFacts.Stage;
import cn.hengjian.personnel.appeal.rules.AppealRules;
import cn.hengjian.personnel.appeal.rules.AppealRules.Refusal;
import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SM-13 as data. */
final class AppealStates {

    static final Set<String> OFFICE = Set.of(Roles.ORGANISATION);
    /** The panel itself, or the office for it. */
    private static final Set<String> PANELLISTS = Set.of(Roles.ORGANISATION, Roles.APPEAL_PANEL);

    private static final Set<String> REVIEWERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);
    private static final Set<String> SELF = Set.of(Roles.CADRE);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<AppealState, AppealEvent> MACHINE = new StateMachine<>(
            "SM-13",
            Stream.of(
                            decisions(
                                    REVIEW_FILED, REVIEW_DECIDED, REVIEWERS, Refusal.PRIOR_ROLE, Refusal.NO_AUTHORITY),
                            course(),
                            decisions(HEARD, DECIDED, PANELLISTS, Refusal.PRIOR_ROLE),
                            further(),
                            decisions(REAPPEALED, FINAL, OFFICE),
                            cancellation())
                    .flatMap(transitions -> transitions)
                    .toList());

    private AppealStates() {}

    private static Stream<Transition<AppealState, AppealEvent>> course() {
        return Stream.of(
                new Transition<>(REVIEW_DECIDED, AppealEvent.APPEAL, APPEAL_FILED, SELF)
                        .guardedBy(Refusal.NOT_THE_CADRE, Refusal.NOTHING_LEFT, Refusal.TOO_LATE),
                new Transition<>(REVIEW_DECIDED, AppealEvent.LAPSE, FINAL, SYSTEM).guardedBy(Refusal.STEP_RUNNING),
                new Transition<>(APPEAL_FILED, AppealEvent.ACCEPT, ACCEPTED, OFFICE)
                        .guardedBy(Refusal.OWN_CASE, Refusal.KIN, Refusal.PRIOR_ROLE, Refusal.DECISION_GONE),
                new Transition<>(APPEAL_FILED, AppealEvent.ASK_CORRECTION, CORRECT_FILE, OFFICE)
                        .guardedBy(Refusal.OWN_CASE, Refusal.KIN),
                new Transition<>(APPEAL_FILED, AppealEvent.DECLINE, NOT_ACCEPTED, OFFICE)
                        .guardedBy(Refusal.OWN_CASE, Refusal.KIN, Refusal.PRIOR_ROLE),
                new Transition<>(CORRECT_FILE, AppealEvent.CORRECT, APPEAL_FILED, SELF)
                        .guardedBy(Refusal.NOT_THE_CADRE, Refusal.TOO_LATE),
                new Transition<>(CORRECT_FILE, AppealEvent.DECLINE, NOT_ACCEPTED, OFFICE)
                        .guardedBy(Refusal.OWN_CASE, Refusal.KIN, Refusal.PRIOR_ROLE, Refusal.CORRECTION_RUNNING),
                new Transition<>(ACCEPTED, AppealEvent.FORM_PANEL, PANEL, OFFICE)
                        .guardedBy(
                                Refusal.OWN_CASE,
                                Refusal.KIN,
                                Refusal.PRIOR_ROLE,
                                Refusal.PANEL_NUMBER,
                                Refusal.PANEL_CHAIR,
                                Refusal.PANEL_RECUSED),
                extension(ACCEPTED),
                new Transition<>(PANEL, AppealEvent.HEAR, HEARD, PANELLISTS).guardedBy(Refusal.OWN_CASE, Refusal.KIN),
                extension(PANEL),
                extension(HEARD));
    }

    private static Stream<Transition<AppealState, AppealEvent>> further() {
        return Stream.of(
                new Transition<>(HEARD, AppealEvent.REMAND, REVIEW_FILED, PANELLISTS)
                        .guardedBy(
                                Refusal.OWN_CASE,
                                Refusal.KIN,
                                Refusal.PRIOR_ROLE,
                                Refusal.DECISION_GONE,
                                Refusal.ALREADY_REMANDED),
                new Transition<>(DECIDED, AppealEvent.REAPPEAL, REAPPEALED, SELF)
                        .guardedBy(Refusal.NOT_THE_CADRE, Refusal.NOTHING_LEFT, Refusal.TOO_LATE),
                new Transition<>(DECIDED, AppealEvent.LAPSE, FINAL, SYSTEM).guardedBy(Refusal.STEP_RUNNING));
    }

    private static Stream<Transition<AppealState, AppealEvent>> decisions(
            AppealState from, AppealState to, Set<String> roles, Refusal... who) {
        var guards = Stream.concat(Stream.of(Refusal.OWN_CASE, Refusal.KIN, Refusal.DECISION_GONE), Arrays.stream(who))
                .toArray(Refusal[]::new);
        var amending = Stream.concat(Arrays.stream(guards), Stream.of(Refusal.AGGRAVATES))
                .toArray(Refusal[]::new);
        return Stream.of(
                new Transition<>(from, AppealEvent.UPHOLD, to, roles).guardedBy(guards),
                new Transition<>(from, AppealEvent.AMEND, to, roles).guardedBy(amending),
                new Transition<>(from, AppealEvent.REVOKE, to, roles).guardedBy(guards));
    }

    private static Transition<AppealState, AppealEvent> extension(AppealState state) {
        return new Transition<>(state, AppealEvent.EXTEND, state, OFFICE)
                .guardedBy(Refusal.OWN_CASE, Refusal.KIN, Refusal.ALREADY_EXTENDED);
    }

    private static Stream<Transition<AppealState, AppealEvent>> cancellation() {
        return Arrays.stream(AppealState.values())
                .filter(state -> state != CANCELLED)
                .map(state -> new Transition<>(state, AppealEvent.CANCEL, CANCELLED, OFFICE)
                        .guardedBy(Refusal.OWN_CASE, Refusal.KIN));
    }

    /** What the caller may do now: the machine has it for his or her roles, and no guard refuses. */
    static List<String> allowed(AppealState state, AppealFacts facts, Caller caller) {
        return MACHINE.allowed(state, caller, event -> AppealRules.decide(event, facts));
    }

    /** Which decision is next in a state, or was the last. */
    static Stage stage(AppealState state) {
        return switch (state) {
            case REVIEW_FILED, REVIEW_DECIDED -> Stage.REVIEW;
            case APPEAL_FILED, CORRECT_FILE, ACCEPTED, NOT_ACCEPTED, PANEL, HEARD, DECIDED -> Stage.APPEAL;
            case REAPPEALED, FINAL, CANCELLED -> Stage.REAPPEAL;
        };
    }

    static boolean isClosed(AppealState state) {
        return switch (state) {
            case NOT_ACCEPTED, FINAL, CANCELLED -> true;
            case REVIEW_FILED,
                    REVIEW_DECIDED,
                    APPEAL_FILED,
                    CORRECT_FILE,
                    ACCEPTED,
                    PANEL,
                    HEARD,
                    DECIDED,
                    REAPPEALED -> false;
        };
    }
}
