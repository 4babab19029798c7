package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.comprehensive.rules.ComprehensiveEvent;
import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import cn.hengjian.assessment.fixture.WholeMachine;
import cn.hengjian.assessment.fixture.WholeMachine.Listed;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ComprehensiveStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> COMMITTEE = Set.of("assessment-committee");
    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");
    private static final Set<String> ORGANISATION = Set.of("organisation");

    @TestFactory
    Stream<DynamicTest> makesWhatIsListedAndRefusesAllElse() {
        var listed = new HashMap<String, Listed<ComprehensiveState>>(Map.of(
                "OPENED DRAW", new Listed<>(ComprehensiveState.MATERIAL, OFFICES),
                "MATERIAL DRAW", new Listed<>(ComprehensiveState.MATERIAL, OFFICES),
                "MATERIAL CITE", new Listed<>(ComprehensiveState.MATERIAL, OFFICES),
                "MATERIAL EVALUATE", new Listed<>(ComprehensiveState.EVALUATED, COMMITTEE),
                "EVALUATED RETURN", new Listed<>(ComprehensiveState.MATERIAL, OFFICES),
                "EVALUATED DECIDE", new Listed<>(ComprehensiveState.DECIDED, COMMITTEE),
                "DECIDED FEED_BACK", new Listed<>(ComprehensiveState.FED_BACK, OFFICES),
                "FED_BACK ANSWER", new Listed<>(ComprehensiveState.FED_BACK, PERSON),
                "FED_BACK CLOSE", new Listed<>(ComprehensiveState.CLOSED, OFFICES)));
        for (var state : Set.of("OPENED", "MATERIAL", "EVALUATED")) {
            listed.put(state + " CANCEL", new Listed<>(ComprehensiveState.CANCELLED, ORGANISATION));
        }
        return WholeMachine.isListedSo(
                ComprehensiveStates.MACHINE, ComprehensiveState.class, ComprehensiveEvent.class, listed);
    }
}
