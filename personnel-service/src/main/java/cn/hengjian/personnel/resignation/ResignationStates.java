package cn.hengjian.personnel.resignation;

import static cn.hengjian.personnel.measure.Procedure.DECIDERS;
import static cn.hengjian.personnel.measure.Procedure.DISCIPLINE;
import static cn.hengjian.personnel.measure.Procedure.OFFICE;
import static cn.hengjian.personnel.measure.Procedure.SELF;
import static cn.hengjian.personnel.measure.Procedure.SYSTEM;
import static cn.hengjian.personnel.resignation.rules.ResignationState.APPEALED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.APPLIED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.CANCELLED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.CLOSED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.DECIDED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.FILED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.HANDOVER;
import static cn.hengjian.personnel.resignation.rules.ResignationState.HEARD;
import static cn.hengjian.personnel.resignation.rules.ResignationState.LEGAL_STEP;
import static cn.hengjian.personnel.resignation.rules.ResignationState.NOTICE_SERVED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.PREPARED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.PROPOSED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.REFUSED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.REVIEWED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.REVOKED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.TALKED;
import static cn.hengjian.personnel.resignation.rules.ResignationState.UPHELD;
import static cn.hengjian.personnel.resignation.rules.ResignationState.VERIFYING;

import cn.hengjian.personnel.measure.GuardLists;
import cn.hengjian.personnel.measure.rules.Refusal;
import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.personnel.resignation.rules.ResignationState;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** SM-5 as data: each kind has its own way through the same states. */
final class ResignationStates {

    static final StateMachine<ResignationState, ResignationEvent> VOLUNTARY = new Way("SM-5 VOLUNTARY")
            .step(FILED, ResignationEvent.VERIFY, VERIFYING, OFFICE, GuardLists.recusal())
            .step(VERIFYING, ResignationEvent.EXAMINE, VERIFYING, OFFICE, GuardLists.recusal())
            .staying(ResignationEvent.CLEAR, DISCIPLINE, GuardLists.recusal(), FILED, VERIFYING)
            .step(VERIFYING, ResignationEvent.DECIDE, DECIDED, DECIDERS, accepting())
            .step(
                    VERIFYING,
                    ResignationEvent.REFUSE,
                    REFUSED,
                    DECIDERS,
                    GuardLists.with(GuardLists.deciding(), Refusal.NO_GROUND))
            .staying(ResignationEvent.SERVE_DECISION, OFFICE, GuardLists.serving(), DECIDED, REFUSED)
            .step(DECIDED, ResignationEvent.HAND_OVER, HANDOVER, OFFICE, GuardLists.carryingOut())
            .staying(ResignationEvent.COMPLETE_FORMALITIES, OFFICE, GuardLists.formalities(), HANDOVER)
            .step(HANDOVER, ResignationEvent.CLOSE, CLOSED, OFFICE, closing())
            .machine(DECIDED, REFUSED, HANDOVER, CLOSED);

    static final StateMachine<ResignationState, ResignationEvent> TAKE_BLAME = new Way("SM-5 TAKE_BLAME")
            .step(FILED, ResignationEvent.REVIEW, REVIEWED, OFFICE, GuardLists.recusal())
            .staying(ResignationEvent.CLEAR, DISCIPLINE, GuardLists.recusal(), FILED, REVIEWED)
            .step(REVIEWED, ResignationEvent.DECIDE, DECIDED, DECIDERS, GuardLists.decidingCleared())
            .staying(ResignationEvent.SERVE_DECISION, OFFICE, GuardLists.serving(), DECIDED, LEGAL_STEP)
            .step(DECIDED, ResignationEvent.COMPLETE_FORMALITIES, LEGAL_STEP, OFFICE, GuardLists.formalities())
            .step(LEGAL_STEP, ResignationEvent.CLOSE, CLOSED, OFFICE, closing())
            .machine(DECIDED, LEGAL_STEP, CLOSED);

    static final StateMachine<ResignationState, ResignationEvent> ORDERED = new Way("SM-5 ORDERED")
            .staying(ResignationEvent.FIND, OFFICE, GuardLists.recusal(), PROPOSED)
            .staying(
                    ResignationEvent.SERVE_NOTICE,
                    OFFICE,
                    GuardLists.with(GuardLists.noticing(), Refusal.FINDING_MISSING),
                    PROPOSED)
            .staying(ResignationEvent.STATE, SELF, GuardLists.stating(), PROPOSED)
            .staying(ResignationEvent.ANSWER, OFFICE, GuardLists.answering(), PROPOSED)
            .staying(ResignationEvent.CLEAR, DISCIPLINE, GuardLists.recusal(), PROPOSED, HEARD)
            .step(PROPOSED, ResignationEvent.HEAR, HEARD, OFFICE, GuardLists.hearing())
            .step(
                    HEARD,
                    ResignationEvent.DECIDE,
                    DECIDED,
                    DECIDERS,
                    GuardLists.with(GuardLists.decidingCleared(), Refusal.FINDING_MISSING))
            .step(DECIDED, ResignationEvent.TALK, TALKED, OFFICE, GuardLists.talking())
            .step(TALKED, ResignationEvent.SERVE_DECISION, NOTICE_SERVED, OFFICE, GuardLists.serving())
            .step(NOTICE_SERVED, ResignationEvent.APPLY, APPLIED, SELF, applying())
            .step(
                    NOTICE_SERVED,
                    ResignationEvent.APPEAL,
                    APPEALED,
                    SELF,
                    GuardLists.with(applying(), Refusal.UNDER_REVIEW))
            .step(APPEALED, ResignationEvent.REVOKE, REVOKED, DECIDERS, GuardLists.deciding())
            .step(APPEALED, ResignationEvent.UPHOLD, UPHELD, DECIDERS, GuardLists.deciding())
            .staying(ResignationEvent.SERVE_DECISION, OFFICE, GuardLists.serving(), UPHELD)
            .step(UPHELD, ResignationEvent.APPLY, APPLIED, SELF, applying())
            .step(NOTICE_SERVED, ResignationEvent.LAPSE, REFUSED, OFFICE, lapsing())
            .step(UPHELD, ResignationEvent.LAPSE, REFUSED, OFFICE, lapsing())
            .step(APPLIED, ResignationEvent.COMPLETE_FORMALITIES, LEGAL_STEP, OFFICE, GuardLists.formalities())
            .step(LEGAL_STEP, ResignationEvent.CLOSE, CLOSED, OFFICE, closing())
            .machine(DECIDED, TALKED, NOTICE_SERVED, APPEALED, UPHELD, APPLIED, LEGAL_STEP, CLOSED, REFUSED);

    static final StateMachine<ResignationState, ResignationEvent> DUTY = new Way("SM-5 DUTY")
            .step(PREPARED, ResignationEvent.SERVE_NOTICE, NOTICE_SERVED, OFFICE, GuardLists.noticing())
            .staying(ResignationEvent.CLEAR, DISCIPLINE, GuardLists.recusal(), PREPARED, NOTICE_SERVED, APPLIED)
            .step(NOTICE_SERVED, ResignationEvent.APPLY, APPLIED, SELF, applying())
            .step(NOTICE_SERVED, ResignationEvent.LAPSE, REFUSED, OFFICE, lapsing())
            .step(
                    APPLIED,
                    ResignationEvent.COMPLETE_FORMALITIES,
                    LEGAL_STEP,
                    OFFICE,
                    GuardLists.with(GuardLists.formalities(), Refusal.DISCIPLINE_UNASKED, Refusal.DISCIPLINE_OPEN))
            .step(
                    LEGAL_STEP,
                    ResignationEvent.CLOSE,
                    CLOSED,
                    OFFICE,
                    GuardLists.with(GuardLists.grounded(), Refusal.FORMALITIES_MISSING))
            .machine();

    private static final Set<ResignationState> ENDS = Set.of(CLOSED, REFUSED, REVOKED, CANCELLED);

    private ResignationStates() {}

    static boolean isClosed(ResignationState state) {
        return ENDS.contains(state);
    }

    private static Refusal[] accepting() {
        return GuardLists.with(GuardLists.decidingCleared(), Refusal.GROUND_UNEXAMINED, Refusal.GROUND_HOLDS);
    }

    private static Refusal[] applying() {
        return new Refusal[] {Refusal.NOT_THE_CADRE, Refusal.DECISION_UNSERVED, Refusal.APPLICATION_LATE};
    }

    private static Refusal[] lapsing() {
        return GuardLists.with(GuardLists.recusal(), Refusal.DECISION_UNSERVED, Refusal.APPLICATION_RUNNING);
    }

    private static Refusal[] closing() {
        return GuardLists.with(GuardLists.carryingOut(), Refusal.FORMALITIES_MISSING);
    }

    /** The way of one kind, as it is written down. */
    private static final class Way {

        private final String id;
        private final List<Transition<ResignationState, ResignationEvent>> transitions = new ArrayList<>();

        Way(String id) {
            this.id = id;
        }

        Way step(
                ResignationState from,
                ResignationEvent event,
                ResignationState to,
                Set<String> roles,
                Refusal... guards) {
            transitions.add(new Transition<>(from, event, to, roles).guardedBy(guards));
            return this;
        }

        Way staying(ResignationEvent event, Set<String> roles, Refusal[] guards, ResignationState... states) {
            for (var state : states) {
                step(state, event, state, roles, guards);
            }
            return this;
        }

        /** With what undoes it: these by an appeal (SM-13), every state that is not undone as opened in error. */
        StateMachine<ResignationState, ResignationEvent> machine(ResignationState... undoable) {
            Arrays.stream(undoable).forEach(state -> step(state, ResignationEvent.UNDO, REVOKED, SYSTEM));
            transitions.stream()
                    .flatMap(transition -> List.of(transition.from(), transition.to()).stream())
                    .distinct()
                    .filter(state -> state != REVOKED)
                    .toList()
                    .forEach(state -> step(state, ResignationEvent.CANCEL, CANCELLED, OFFICE, GuardLists.recusal()));
            return new StateMachine<>(id, transitions);
        }
    }
}
