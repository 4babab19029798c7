package cn.hengjian.personnel.talk;

import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.ALREADY_EXTENDED;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.ALREADY_OBJECTED;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.ALREADY_PLANNED;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.KIN;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.LEADER_BELOW_LEVEL;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.NOT_THE_CADRE;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.NO_AUTHORITY;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.NO_OBJECTION;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.OBJECTION_LATE;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.OBJECTION_OPEN;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.OWN_CASE;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.PARTY_RECUSED;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.PLAN_MISSING;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.PRIOR_ROLE;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.SAME_PERSON;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.SOURCE_FELL;
import static cn.hengjian.personnel.talk.rules.TalkRules.Refusal.TERM_RUNNING;
import static cn.hengjian.personnel.talk.rules.TalkState.APPROVED;
import static cn.hengjian.personnel.talk.rules.TalkState.CANCELLED;
import static cn.hengjian.personnel.talk.rules.TalkState.CLOSED_CORRECTED;
import static cn.hengjian.personnel.talk.rules.TalkState.ESCALATED;
import static cn.hengjian.personnel.talk.rules.TalkState.EXTENDED;
import static cn.hengjian.personnel.talk.rules.TalkState.NO_ACTION;
import static cn.hengjian.personnel.talk.rules.TalkState.RECTIFYING;
import static cn.hengjian.personnel.talk.rules.TalkState.REMINDER;
import static cn.hengjian.personnel.talk.rules.TalkState.REVIEW;
import static cn.hengjian.personnel.talk.rules.TalkState.REVOKED;
import static cn.hengjian.personnel.talk.rules.TalkState.SCREENING;
import static cn.hengjian.personnel.talk.rules.TalkState.TALK_HELD;
import static cn.hengjian.personnel.talk.rules.TalkState.TRIGGERED;

import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.personnel.talk.rules.TalkFacts;
import cn.hengjian.personnel.talk.rules.TalkRules;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SM-1 as data. */
final class TalkStates {

    static final Set<String> OFFICE = Set.of(Roles.ORGANISATION);
    static final Set<String> APPROVERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);
    static final Set<String> SELF = Set.of(Roles.CADRE);
    private static final Set<String> SYSTEM = Set.of();

    private static final List<TalkState> OBJECTABLE =
            List.of(TALK_HELD, RECTIFYING, REVIEW, EXTENDED, CLOSED_CORRECTED, ESCALATED);
    private static final List<TalkState> CANCELLABLE = List.of(
            TRIGGERED,
            SCREENING,
            NO_ACTION,
            REMINDER,
            APPROVED,
            TALK_HELD,
            RECTIFYING,
            REVIEW,
            EXTENDED,
            CLOSED_CORRECTED,
            ESCALATED);

    static final StateMachine<TalkState, TalkEvent> MACHINE = new StateMachine<>(
            "SM-1",
            Stream.of(course(), OBJECTABLE.stream().flatMap(TalkStates::objection), cancellation())
                    .flatMap(transitions -> transitions)
                    .toList());

    private TalkStates() {}

    private static Stream<Transition<TalkState, TalkEvent>> course() {
        return Stream.of(
                new Transition<>(TRIGGERED, TalkEvent.BEGIN_SCREENING, SCREENING, OFFICE).guardedBy(OWN_CASE, KIN),
                new Transition<>(SCREENING, TalkEvent.DECIDE_NO_ACTION, NO_ACTION, OFFICE).guardedBy(OWN_CASE, KIN),
                new Transition<>(SCREENING, TalkEvent.REMIND, REMINDER, OFFICE).guardedBy(OWN_CASE, KIN, SOURCE_FELL),
                new Transition<>(SCREENING, TalkEvent.APPROVE, APPROVED, APPROVERS)
                        .guardedBy(OWN_CASE, KIN, PRIOR_ROLE, NO_AUTHORITY, SOURCE_FELL),
                new Transition<>(APPROVED, TalkEvent.HOLD, TALK_HELD, OFFICE)
                        .guardedBy(OWN_CASE, KIN, SOURCE_FELL, SAME_PERSON, PARTY_RECUSED, LEADER_BELOW_LEVEL),
                new Transition<>(TALK_HELD, TalkEvent.SIGN, RECTIFYING, SELF).guardedBy(NOT_THE_CADRE),
                new Transition<>(TALK_HELD, TalkEvent.NOTE_REFUSAL, RECTIFYING, OFFICE)
                        .guardedBy(OWN_CASE, KIN, SAME_PERSON, PARTY_RECUSED),
                new Transition<>(RECTIFYING, TalkEvent.PLAN, RECTIFYING, SELF)
                        .guardedBy(NOT_THE_CADRE, ALREADY_PLANNED),
                new Transition<>(RECTIFYING, TalkEvent.REPORT, REVIEW, SELF).guardedBy(NOT_THE_CADRE, PLAN_MISSING),
                new Transition<>(RECTIFYING, TalkEvent.BEGIN_REVIEW, REVIEW, OFFICE)
                        .guardedBy(OWN_CASE, KIN, TERM_RUNNING),
                new Transition<>(REVIEW, TalkEvent.CONFIRM_CORRECTION, CLOSED_CORRECTED, OFFICE)
                        .guardedBy(OWN_CASE, KIN),
                new Transition<>(REVIEW, TalkEvent.EXTEND, EXTENDED, OFFICE).guardedBy(OWN_CASE, KIN, ALREADY_EXTENDED),
                new Transition<>(REVIEW, TalkEvent.ESCALATE, ESCALATED, OFFICE)
                        .guardedBy(OWN_CASE, KIN, OBJECTION_OPEN),
                new Transition<>(EXTENDED, TalkEvent.PLAN, EXTENDED, SELF).guardedBy(NOT_THE_CADRE, ALREADY_PLANNED),
                new Transition<>(EXTENDED, TalkEvent.REPORT, REVIEW, SELF).guardedBy(NOT_THE_CADRE, PLAN_MISSING),
                new Transition<>(EXTENDED, TalkEvent.BEGIN_REVIEW, REVIEW, OFFICE)
                        .guardedBy(OWN_CASE, KIN, TERM_RUNNING));
    }

    /** The cadre may object whatever has become of the talk meanwhile. */
    private static Stream<Transition<TalkState, TalkEvent>> objection(TalkState state) {
        return Stream.of(
                new Transition<>(state, TalkEvent.OBJECT, state, SELF)
                        .guardedBy(NOT_THE_CADRE, ALREADY_OBJECTED, OBJECTION_LATE),
                new Transition<>(state, TalkEvent.UPHOLD, state, APPROVERS)
                        .guardedBy(OWN_CASE, KIN, PRIOR_ROLE, NO_AUTHORITY, NO_OBJECTION),
                new Transition<>(state, TalkEvent.REVOKE, REVOKED, APPROVERS)
                        .guardedBy(OWN_CASE, KIN, PRIOR_ROLE, NO_AUTHORITY, NO_OBJECTION),
                new Transition<>(state, TalkEvent.UNDO, REVOKED, SYSTEM));
    }

    private static Stream<Transition<TalkState, TalkEvent>> cancellation() {
        return CANCELLABLE.stream()
                .map(state -> new Transition<>(state, TalkEvent.CANCEL, CANCELLED, OFFICE).guardedBy(OWN_CASE, KIN));
    }

    /** What the caller may do now: the machine has it for his or her roles, and no guard refuses. */
    static List<String> allowed(TalkState state, TalkFacts facts, Caller caller) {
        return MACHINE.allowed(state, caller, event -> TalkRules.decide(event, facts));
    }

    static boolean isClosed(TalkState state) {
        return switch (state) {
            case NO_ACTION, REMINDER, CLOSED_CORRECTED, ESCALATED, REVOKED, CANCELLED -> true;
            case TRIGGERED, SCREENING, APPROVED, TALK_HELD, RECTIFYING, REVIEW, EXTENDED -> false;
        };
    }
}
