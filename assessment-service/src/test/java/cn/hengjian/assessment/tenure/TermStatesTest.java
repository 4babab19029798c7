package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.fixture.WholeMachine;
import cn.hengjian.assessment.fixture.WholeMachine.Listed;
import cn.hengjian.assessment.tenure.rules.TermEvent;
import cn.hengjian.assessment.tenure.rules.TermState;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class TermStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> COMMITTEE = Set.of("assessment-committee");
    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");

    private static final Map<String, Listed<TermState>> LISTED = Map.of(
            "GOALS_SIGNED ADD_ANNUALS", new Listed<>(TermState.ANNUAL, OFFICES),
            "ANNUAL ADD_ANNUALS", new Listed<>(TermState.ANNUAL, OFFICES),
            "GOALS_SIGNED END_EARLY", new Listed<>(TermState.GOALS_SIGNED, OFFICES),
            "ANNUAL END_EARLY", new Listed<>(TermState.ANNUAL, OFFICES),
            "ANNUAL REPORT", new Listed<>(TermState.TERM_REPORT, PERSON),
            "ANNUAL WAIVE_REPORT", new Listed<>(TermState.TERM_REPORT, OFFICES),
            "TERM_REPORT EVALUATE", new Listed<>(TermState.EVALUATED, OFFICES),
            "EVALUATED EVALUATE", new Listed<>(TermState.EVALUATED, OFFICES),
            "EVALUATED CLOSE", new Listed<>(TermState.CLOSED, COMMITTEE));

    @TestFactory
    Stream<DynamicTest> makesWhatIsListedAndRefusesAllElse() {
        return WholeMachine.isListedSo(TermStates.MACHINE, TermState.class, TermEvent.class, LISTED);
    }
}
