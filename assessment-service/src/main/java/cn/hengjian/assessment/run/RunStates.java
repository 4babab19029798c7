package cn.hengjian.assessment.run;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The course of a run. */
final class RunStates {

    /** What can happen to a run. */
    enum Event {
        OPEN,
        COMPUTE
    }

    private static final Set<String> ASSESSORS = Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);

    static final StateMachine<RunState, Event> MACHINE = new StateMachine<>(
            "M22",
            List.of(
                    new Transition<>(RunState.DRAFT, Event.OPEN, RunState.OPEN, ASSESSORS),
                    new Transition<>(RunState.OPEN, Event.COMPUTE, RunState.COMPUTED, ASSESSORS),
                    new Transition<>(RunState.COMPUTED, Event.COMPUTE, RunState.COMPUTED, ASSESSORS)));

    private RunStates() {}
}
