package cn.hengjian.personnel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.StateMachine.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TalkStatesTest {

    @Test
    void listsExactlyTheTransitionsOfToday() {
        var accepted = new ArrayList<String>();
        for (var state : TalkState.values()) {
            for (var event : TalkEvent.values()) {
                if (TalkStates.MACHINE.decide(state, event, caller("organisation"))
                        instanceof Decision.Accepted<TalkState, TalkEvent>(var to)) {
                    accepted.add(state + " " + event + " " + to);
                }
            }
        }

        assertThat(accepted)
                .containsExactly("TRIGGERED BEGIN_SCREENING SCREENING", "SCREENING DECIDE_NO_ACTION NO_ACTION");
    }

    @Test
    void leavesTheDecisionToTheOrganisationDepartment() {
        for (var role : List.of("county-committee", "discipline", "hr-bureau", "cadre", "system-admin")) {
            assertThat(TalkStates.MACHINE.allowed(TalkState.TRIGGERED, caller(role)))
                    .isEmpty();
        }
    }

    private static Caller caller(String role) {
        return new Caller("s", "u", Set.of(role), Set.of(), null);
    }
}
