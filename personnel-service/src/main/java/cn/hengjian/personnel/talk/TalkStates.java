package cn.hengjian.personnel.talk;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** SM-1 as data. */
final class TalkStates {

    static final StateMachine<TalkState, TalkEvent> MACHINE = new StateMachine<>(
            "SM-1",
            List.of(
                    new Transition<>(
                            TalkState.TRIGGERED,
                            TalkEvent.BEGIN_SCREENING,
                            TalkState.SCREENING,
                            Set.of(Roles.ORGANISATION)),
                    new Transition<>(
                            TalkState.SCREENING,
                            TalkEvent.DECIDE_NO_ACTION,
                            TalkState.NO_ACTION,
                            Set.of(Roles.ORGANISATION))));

    private TalkStates() {}
}
