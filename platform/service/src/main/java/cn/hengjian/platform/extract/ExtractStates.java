package cn.hengjian.platform.extract;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The life of an extract as data. That another person decides than asked is the service's guard. */
final class ExtractStates {

    static final List<String> RULES = List.of("EXPORT-50");
    static final String OBJECT = "extract";

    private static final Set<String> PERSON = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);

    static final StateMachine<ExtractState, ExtractEvent> MACHINE = new StateMachine<>(
            "EXTRACT",
            List.of(
                    new Transition<>(ExtractState.REQUESTED, ExtractEvent.APPROVE, ExtractState.APPROVED, PERSON),
                    new Transition<>(ExtractState.REQUESTED, ExtractEvent.REJECT, ExtractState.REJECTED, PERSON)));

    private ExtractStates() {}
}
