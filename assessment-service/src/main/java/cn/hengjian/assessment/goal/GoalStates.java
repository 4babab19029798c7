package cn.hengjian.assessment.goal;

import static cn.hengjian.assessment.goal.rules.GoalState.APPROVED;
import static cn.hengjian.assessment.goal.rules.GoalState.DRAFT;
import static cn.hengjian.assessment.goal.rules.GoalState.HEAD_SIGNED;
import static cn.hengjian.assessment.goal.rules.GoalState.SIGNED;
import static cn.hengjian.assessment.goal.rules.GoalState.SUBMITTED;
import static cn.hengjian.assessment.goal.rules.GoalState.SUPERSEDED;
import static cn.hengjian.assessment.goal.rules.GoalState.WITHDRAWN;

import cn.hengjian.assessment.goal.rules.GoalEvent;
import cn.hengjian.assessment.goal.rules.GoalRules.Refusal;
import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The course of a version of goals. */
final class GoalStates {

    private static final Set<String> OFFICE = Set.of(Roles.ORGANISATION);
    private static final Set<String> HEAD = Set.of(Roles.UNIT_LEADER);

    static final StateMachine<GoalState, GoalEvent> MACHINE = new StateMachine<>(
            "M20",
            List.of(
                    new Transition<>(DRAFT, GoalEvent.AMEND, DRAFT, OFFICE),
                    new Transition<>(DRAFT, GoalEvent.SUBMIT, SUBMITTED, OFFICE),
                    new Transition<>(DRAFT, GoalEvent.WITHDRAW, WITHDRAWN, OFFICE).guardedBy(Refusal.FIRST_VERSION),
                    new Transition<>(SUBMITTED, GoalEvent.APPROVE, APPROVED, OFFICE)
                            .guardedBy(Refusal.AUTHOR, Refusal.OWN_CASE),
                    new Transition<>(SUBMITTED, GoalEvent.RETURN, DRAFT, OFFICE),
                    new Transition<>(APPROVED, GoalEvent.SIGN_AS_HEAD, HEAD_SIGNED, HEAD)
                            .guardedBy(Refusal.NOT_THE_HEAD),
                    new Transition<>(APPROVED, GoalEvent.RETURN, DRAFT, Set.of(Roles.ORGANISATION, Roles.UNIT_LEADER)),
                    new Transition<>(HEAD_SIGNED, GoalEvent.SIGN, SIGNED, OFFICE).guardedBy(Refusal.OWN_CASE),
                    new Transition<>(SIGNED, GoalEvent.SUPERSEDE, SUPERSEDED, Set.of())));

    private GoalStates() {}
}
