package cn.hengjian.assessment.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.task.rules.TaskEvent;
import cn.hengjian.assessment.task.rules.TaskState;
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
class TaskStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> SETTERS = Set.of("unit-leader", "assessment-committee", "organisation");
    private static final Set<String> BOTH = Set.of("cadre", "unit-leader", "assessment-committee", "organisation");
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

    private record Listed(TaskState to, Set<String> roles) {}

    private static final Map<String, Listed> LISTED = Map.of(
            "SET ACKNOWLEDGE", new Listed(TaskState.ACKNOWLEDGED, PERSON),
            "SET DEEM_ACKNOWLEDGED", new Listed(TaskState.ACKNOWLEDGED, SETTERS),
            "ACKNOWLEDGED OBJECT", new Listed(TaskState.ACKNOWLEDGED, PERSON),
            "ACKNOWLEDGED DISMISS_OBJECTION", new Listed(TaskState.ACKNOWLEDGED, SETTERS),
            "ACKNOWLEDGED SET_ANEW", new Listed(TaskState.SET, SETTERS),
            "ACKNOWLEDGED START", new Listed(TaskState.IN_PROGRESS, BOTH),
            "IN_PROGRESS GIVE_EVIDENCE", new Listed(TaskState.IN_PROGRESS, PERSON),
            "IN_PROGRESS ASSESS", new Listed(TaskState.ASSESSED, SETTERS),
            "ASSESSED RANK", new Listed(TaskState.RANKED, SETTERS));

    static Stream<Arguments> everyStateWithEveryEvent() {
        return Arrays.stream(TaskState.values())
                .flatMap(state -> Arrays.stream(TaskEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryEvent")
    void makesWhatIsListedAndRefusesAllElse(TaskState state, TaskEvent event) {
        var listed = LISTED.get(state + " " + event);

        for (var role : ALL) {
            var decision = TaskStates.MACHINE.decide(
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
