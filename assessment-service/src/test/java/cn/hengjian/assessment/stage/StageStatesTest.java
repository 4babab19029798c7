package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.fixture.WholeMachine;
import cn.hengjian.assessment.fixture.WholeMachine.Listed;
import cn.hengjian.assessment.stage.rules.StageEvent;
import cn.hengjian.assessment.stage.rules.StageState;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StageStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");
    private static final Set<String> RATERS = Set.of("cadre", "unit-leader", "assessment-committee", "organisation");

    private static final Map<String, Listed<StageState>> LISTED = Map.of(
            "OPEN REPORT", new Listed<>(StageState.SELF_REPORT, PERSON),
            "OPEN WAIVE_REPORT", new Listed<>(StageState.SELF_REPORT, OFFICES),
            "OPEN CITE", new Listed<>(StageState.OPEN, RATERS),
            "SELF_REPORT CITE", new Listed<>(StageState.SELF_REPORT, RATERS),
            "SUPERVISOR_GRADE CITE", new Listed<>(StageState.SUPERVISOR_GRADE, RATERS),
            "SELF_REPORT GRADE", new Listed<>(StageState.SUPERVISOR_GRADE, RATERS),
            "SUPERVISOR_GRADE GRADE", new Listed<>(StageState.SUPERVISOR_GRADE, RATERS),
            "SUPERVISOR_GRADE TELL", new Listed<>(StageState.FEEDBACK, RATERS),
            "FEEDBACK STATE", new Listed<>(StageState.FEEDBACK, PERSON),
            "FEEDBACK LOCK", new Listed<>(StageState.LOCKED, OFFICES));

    @TestFactory
    Stream<DynamicTest> makesWhatIsListedAndRefusesAllElse() {
        return WholeMachine.isListedSo(StageStates.MACHINE, StageState.class, StageEvent.class, LISTED);
    }
}
