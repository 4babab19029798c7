package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The course of a scheme. */
final class SchemeStates {

    /** What can happen to a scheme. */
    enum Event {
        CHANGE,
        PUBLISH
    }

    private static final Set<String> AUTHORS = Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);

    static final StateMachine<SchemeState, Event> MACHINE = new StateMachine<>(
            "M23",
            List.of(
                    new Transition<>(SchemeState.DRAFT, Event.CHANGE, SchemeState.DRAFT, AUTHORS),
                    new Transition<>(SchemeState.DRAFT, Event.PUBLISH, SchemeState.PUBLISHED, AUTHORS)));

    private SchemeStates() {}
}
