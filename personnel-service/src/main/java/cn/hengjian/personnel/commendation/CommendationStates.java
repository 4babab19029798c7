package cn.hengjian.personnel.commendation;

import cn.hengjian.personnel.commendation.rules.CommendationEvent;
import cn.hengjian.personnel.commendation.rules.CommendationRules.Refusal;
import cn.hengjian.personnel.commendation.rules.CommendationState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The life of a suggested commendation as data. */
final class CommendationStates {

    private static final Set<String> OFFICE = Set.of(Roles.ORGANISATION);

    static final StateMachine<CommendationState, CommendationEvent> MACHINE = new StateMachine<>(
            "ASM-EXC commendation",
            List.of(
                    new Transition<>(CommendationState.OPEN, CommendationEvent.GRANT, CommendationState.GRANTED, OFFICE)
                            .guardedBy(Refusal.OWN_CASE, Refusal.KIN),
                    new Transition<>(
                                    CommendationState.OPEN,
                                    CommendationEvent.DECLINE,
                                    CommendationState.DECLINED,
                                    OFFICE)
                            .guardedBy(Refusal.OWN_CASE, Refusal.KIN)));

    private CommendationStates() {}
}
