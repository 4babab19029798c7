package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.rules.AccusationEvent.ACCEPT;
import static cn.hengjian.supervision.accusation.rules.AccusationEvent.CONCLUDE;
import static cn.hengjian.supervision.accusation.rules.AccusationEvent.DECLINE;
import static cn.hengjian.supervision.accusation.rules.AccusationEvent.HANDLE;
import static cn.hengjian.supervision.accusation.rules.AccusationEvent.REPLY;
import static cn.hengjian.supervision.accusation.rules.AccusationEvent.RETURN;
import static cn.hengjian.supervision.accusation.rules.AccusationState.ACCEPTED;
import static cn.hengjian.supervision.accusation.rules.AccusationState.CONCLUDED;
import static cn.hengjian.supervision.accusation.rules.AccusationState.HANDLING;
import static cn.hengjian.supervision.accusation.rules.AccusationState.NOT_ACCEPTED;
import static cn.hengjian.supervision.accusation.rules.AccusationState.REPLIED;
import static cn.hengjian.supervision.accusation.rules.AccusationState.RETURNED;
import static cn.hengjian.supervision.accusation.rules.AccusationState.SEALED;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.accusation.rules.AccusationEvent;
import cn.hengjian.supervision.accusation.rules.AccusationRules.Refusal;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import java.util.List;
import java.util.Set;

/** The accusation part of SM-12. */
final class AccusationStates {

    private static final Set<String> DISCIPLINE = Set.of(Roles.DISCIPLINE);

    static final StateMachine<AccusationState, AccusationEvent> MACHINE = new StateMachine<>(
            "SM-12 accusation",
            List.of(
                    new Transition<>(SEALED, ACCEPT, ACCEPTED, DISCIPLINE),
                    new Transition<>(SEALED, DECLINE, NOT_ACCEPTED, DISCIPLINE),
                    new Transition<>(SEALED, RETURN, RETURNED, DISCIPLINE),
                    new Transition<>(ACCEPTED, HANDLE, HANDLING, DISCIPLINE),
                    new Transition<>(HANDLING, CONCLUDE, CONCLUDED, DISCIPLINE),
                    new Transition<>(CONCLUDED, REPLY, REPLIED, DISCIPLINE).guardedBy(Refusal.ANONYMOUS)));

    private AccusationStates() {}
}
