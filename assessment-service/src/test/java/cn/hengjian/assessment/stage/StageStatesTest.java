package cn.hengjian.assessment.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.stage.rules.StageEvent;
import cn.hengjian.assessment.stage.rules.StageState;
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
class StageStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");
    private static final Set<String> RATERS = Set.of("cadre", "unit-leader", "assessment-committee", "organisation");
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

    private record Listed(StageState to, Set<String> roles) {}

    private static final Map<String, Listed> LISTED = Map.of(
            "OPEN REPORT", new Listed(StageState.SELF_REPORT, PERSON),
            "OPEN WAIVE_REPORT", new Listed(StageState.SELF_REPORT, OFFICES),
            "OPEN CITE", new Listed(StageState.OPEN, RATERS),
            "SELF_REPORT CITE", new Listed(StageState.SELF_REPORT, RATERS),
            "SUPERVISOR_GRADE CITE", new Listed(StageState.SUPERVISOR_GRADE, RATERS),
            "SELF_REPORT GRADE", new Listed(StageState.SUPERVISOR_GRADE, RATERS),
            "SUPERVISOR_GRADE GRADE", new Listed(StageState.SUPERVISOR_GRADE, RATERS),
            "SUPERVISOR_GRADE TELL", new Listed(StageState.FEEDBACK, RATERS),
            "FEEDBACK STATE", new Listed(StageState.FEEDBACK, PERSON),
            "FEEDBACK LOCK", new Listed(StageState.LOCKED, OFFICES));

    static Stream<Arguments> everyStateWithEveryEvent() {
        return Arrays.stream(StageState.values())
                .flatMap(state -> Arrays.stream(StageEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryEvent")
    void makesWhatIsListedAndRefusesAllElse(StageState state, StageEvent event) {
        var listed = LISTED.get(state + " " + event);

        for (var role : ALL) {
            var decision = StageStates.MACHINE.decide(
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
