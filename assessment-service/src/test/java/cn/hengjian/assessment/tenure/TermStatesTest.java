package cn.hengjian.assessment.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.tenure.rules.TermEvent;
import cn.hengjian.assessment.tenure.rules.TermState;
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
class TermStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> COMMITTEE = Set.of("assessment-committee");
    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");
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

    private record Listed(TermState to, Set<String> roles) {}

    private static final Map<String, Listed> LISTED = Map.of(
            "GOALS_SIGNED ADD_ANNUALS", new Listed(TermState.ANNUAL, OFFICES),
            "ANNUAL ADD_ANNUALS", new Listed(TermState.ANNUAL, OFFICES),
            "GOALS_SIGNED END_EARLY", new Listed(TermState.GOALS_SIGNED, OFFICES),
            "ANNUAL END_EARLY", new Listed(TermState.ANNUAL, OFFICES),
            "ANNUAL REPORT", new Listed(TermState.TERM_REPORT, PERSON),
            "ANNUAL WAIVE_REPORT", new Listed(TermState.TERM_REPORT, OFFICES),
            "TERM_REPORT EVALUATE", new Listed(TermState.EVALUATED, OFFICES),
            "EVALUATED EVALUATE", new Listed(TermState.EVALUATED, OFFICES),
            "EVALUATED CLOSE", new Listed(TermState.CLOSED, COMMITTEE));

    static Stream<Arguments> everyStateWithEveryEvent() {
        return Arrays.stream(TermState.values())
                .flatMap(state -> Arrays.stream(TermEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryEvent")
    void makesWhatIsListedAndRefusesAllElse(TermState state, TermEvent event) {
        var listed = LISTED.get(state + " " + event);

        for (var role : ALL) {
            var decision = TermStates.MACHINE.decide(
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
