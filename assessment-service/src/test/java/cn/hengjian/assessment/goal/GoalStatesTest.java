package cn.hengjian.assessment.goal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.goal.rules.GoalEvent;
import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.StateMachine.Decision;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every event: what is listed leads where it says, for the roles it names; all else is refused. */
class GoalStatesTest {

    private static final Set<String> OFFICE = Set.of("organisation");
    private static final Set<String> HEAD = Set.of("unit-leader");
    private static final Set<String> ALL = Set.of(
            "cadre",
            "unit-leader",
            "unit-hr",
            "assessment-committee",
            "organisation",
            "county-committee",
            "discipline",
            "hr-bureau",
            "inspector",
            "supervision-office",
            "petition-office",
            "system-admin");

    private record Listed(GoalState to, Set<String> roles) {}

    private static final Map<String, Listed> LISTED = Map.of(
            "DRAFT AMEND", new Listed(GoalState.DRAFT, OFFICE),
            "DRAFT SUBMIT", new Listed(GoalState.SUBMITTED, OFFICE),
            "DRAFT WITHDRAW", new Listed(GoalState.WITHDRAWN, OFFICE),
            "SUBMITTED APPROVE", new Listed(GoalState.APPROVED, OFFICE),
            "SUBMITTED RETURN", new Listed(GoalState.DRAFT, OFFICE),
            "APPROVED SIGN_AS_HEAD", new Listed(GoalState.HEAD_SIGNED, HEAD),
            "APPROVED RETURN", new Listed(GoalState.DRAFT, Set.of("organisation", "unit-leader")),
            "HEAD_SIGNED SIGN", new Listed(GoalState.SIGNED, OFFICE),
            "SIGNED SUPERSEDE", new Listed(GoalState.SUPERSEDED, Set.of()));

    static Stream<Arguments> everyStateWithEveryEvent() {
        return Arrays.stream(GoalState.values())
                .flatMap(state -> Arrays.stream(GoalEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryEvent")
    void makesWhatIsListedAndRefusesAllElse(GoalState state, GoalEvent event) {
        var listed = LISTED.get(state + " " + event);

        for (var role : ALL) {
            var decision = GoalStates.MACHINE.decide(
                    state, event, new Caller("subject", "somebody", Set.of(role), Set.of(), null));

            if (listed == null) {
                assertThat(decision).isInstanceOf(Decision.Unlisted.class);
            } else if (listed.roles().contains(role)) {
                assertThat(decision).isEqualTo(new Decision.Accepted<>(listed.to()));
            } else {
                assertThat(decision).isEqualTo(new Decision.NotYours<>(listed.roles()));
            }
        }
    }
}
