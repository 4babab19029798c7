package cn.hengjian.personnel.access;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The life of a grant as data. That the approver is another person than the proposer is the service's guard. */
final class AccessStates {

    static final String RULE = "ACCESS";

    private static final Set<String> PERSON = Set.of(Roles.SECURITY_ADMIN);
    private static final Set<String> SYSTEM = Set.of();

    static final StateMachine<AccessState, AccessEvent> MACHINE = new StateMachine<>(
            RULE,
            List.of(
                    new Transition<>(AccessState.PROPOSED, AccessEvent.APPROVE, AccessState.APPROVED, PERSON),
                    new Transition<>(AccessState.PROPOSED, AccessEvent.REJECT, AccessState.REJECTED, PERSON),
                    new Transition<>(AccessState.PROPOSED, AccessEvent.WITHDRAW, AccessState.WITHDRAWN, PERSON),
                    new Transition<>(AccessState.APPROVED, AccessEvent.APPLY, AccessState.IN_FORCE, SYSTEM),
                    new Transition<>(AccessState.APPROVED, AccessEvent.REFUSE, AccessState.REFUSED, SYSTEM),
                    new Transition<>(AccessState.APPROVED, AccessEvent.REVOKE, AccessState.REVOKING, PERSON),
                    new Transition<>(AccessState.IN_FORCE, AccessEvent.REVOKE, AccessState.REVOKING, PERSON),
                    new Transition<>(AccessState.REVOKING, AccessEvent.TAKE_BACK, AccessState.REVOKED, SYSTEM)));

    private AccessStates() {}
}
