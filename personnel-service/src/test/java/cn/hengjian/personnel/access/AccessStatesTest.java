package cn.hengjian.personnel.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.StateMachine.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessStatesTest {

    @Test
    void letsPersonsDecideAndTheSystemCarryOut() {
        assertThat(accepted(caller("security-admin")))
                .containsExactly(
                        "PROPOSED APPROVE APPROVED",
                        "PROPOSED REJECT REJECTED",
                        "PROPOSED WITHDRAW WITHDRAWN",
                        "APPROVED REVOKE REVOKING",
                        "IN_FORCE REVOKE REVOKING");
        assertThat(accepted(Caller.system("personnel")))
                .containsExactly("APPROVED APPLY IN_FORCE", "APPROVED REFUSE REFUSED", "REVOKING TAKE_BACK REVOKED");
    }

    @Test
    void letsNobodyElseDoAnything() {
        for (var role : List.of("system-admin", "audit-admin", "organisation", "county-committee")) {
            assertThat(accepted(caller(role))).as(role).isEmpty();
        }
    }

    @Test
    void namesEveryRoleOfTheRealmOnce() {
        for (var role : RealmRole.values()) {
            assertThat(RealmRole.of(role.id())).isEqualTo(role);
        }
        assertThat(RealmRole.values()).hasSize(17);
    }

    private static List<String> accepted(Caller caller) {
        var accepted = new ArrayList<String>();
        for (var state : AccessState.values()) {
            for (var event : AccessEvent.values()) {
                if (AccessStates.MACHINE.decide(state, event, caller)
                        instanceof Decision.Accepted<AccessState, AccessEvent>(var to)) {
                    accepted.add(state + " " + event + " " + to);
                }
            }
        }
        return accepted;
    }

    private static Caller caller(String role) {
        return new Caller("s", "u", Set.of(role), Set.of(), null);
    }
}
