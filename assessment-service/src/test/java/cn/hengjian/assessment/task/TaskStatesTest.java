package cn.hengjian.assessment.task;

import cn.hengjian.assessment.fixture.WholeMachine;
import cn.hengjian.assessment.fixture.WholeMachine.Listed;
import cn.hengjian.assessment.task.rules.TaskEvent;
import cn.hengjian.assessment.task.rules.TaskState;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TaskStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> SETTERS = Set.of("unit-leader", "assessment-committee", "organisation");
    private static final Set<String> BOTH = Set.of("cadre", "unit-leader", "assessment-committee", "organisation");

    private static final Map<String, Listed<TaskState>> LISTED = Map.of(
            "SET ACKNOWLEDGE", new Listed<>(TaskState.ACKNOWLEDGED, PERSON),
            "SET DEEM_ACKNOWLEDGED", new Listed<>(TaskState.ACKNOWLEDGED, SETTERS),
            "ACKNOWLEDGED OBJECT", new Listed<>(TaskState.ACKNOWLEDGED, PERSON),
            "ACKNOWLEDGED DISMISS_OBJECTION", new Listed<>(TaskState.ACKNOWLEDGED, SETTERS),
            "ACKNOWLEDGED SET_ANEW", new Listed<>(TaskState.SET, SETTERS),
            "ACKNOWLEDGED START", new Listed<>(TaskState.IN_PROGRESS, BOTH),
            "IN_PROGRESS GIVE_EVIDENCE", new Listed<>(TaskState.IN_PROGRESS, PERSON),
            "IN_PROGRESS ASSESS", new Listed<>(TaskState.ASSESSED, SETTERS),
            "ASSESSED RANK", new Listed<>(TaskState.RANKED, SETTERS));

    @TestFactory
    Stream<DynamicTest> makesWhatIsListedAndRefusesAllElse() {
        return WholeMachine.isListedSo(TaskStates.MACHINE, TaskState.class, TaskEvent.class, LISTED);
    }
}
