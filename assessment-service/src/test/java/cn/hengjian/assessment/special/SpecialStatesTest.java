package cn.hengjian.assessment.special;

import cn.hengjian.assessment.fixture.WholeMachine;
import cn.hengjian.assessment.fixture.WholeMachine.Listed;
import cn.hengjian.assessment.special.rules.SpecialEvent;
import cn.hengjian.assessment.special.rules.SpecialState;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SpecialStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> COMMITTEE = Set.of("assessment-committee");
    private static final Set<String> DEPARTMENT = Set.of("organisation");
    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");
    private static final Set<String> WITNESSES = Set.of("cadre", "unit-leader", "assessment-committee", "organisation");
    private static final Set<String> SYSTEM = Set.of();

    private static final Map<String, Listed<SpecialState>> LISTED = Map.ofEntries(
            Map.entry("EVENT OPEN", new Listed<>(SpecialState.OPENED, OFFICES)),
            Map.entry("OPENED STATE", new Listed<>(SpecialState.OPENED, PERSON)),
            Map.entry("EVIDENCE STATE", new Listed<>(SpecialState.EVIDENCE, PERSON)),
            Map.entry("OPENED CITE", new Listed<>(SpecialState.EVIDENCE, WITNESSES)),
            Map.entry("EVIDENCE CITE", new Listed<>(SpecialState.EVIDENCE, WITNESSES)),
            Map.entry("EVIDENCE EVALUATE", new Listed<>(SpecialState.EVALUATED, OFFICES)),
            Map.entry("EVALUATED RETURN", new Listed<>(SpecialState.EVIDENCE, OFFICES)),
            Map.entry("EVALUATED DECIDE", new Listed<>(SpecialState.DECIDED, COMMITTEE)),
            Map.entry("DECIDED FEED_BACK", new Listed<>(SpecialState.FED_BACK, OFFICES)),
            Map.entry("FED_BACK LINK", new Listed<>(SpecialState.LINKED, OFFICES)),
            Map.entry("EVENT CANCEL", new Listed<>(SpecialState.CANCELLED, DEPARTMENT)),
            Map.entry("OPENED CANCEL", new Listed<>(SpecialState.CANCELLED, DEPARTMENT)),
            Map.entry("EVIDENCE CANCEL", new Listed<>(SpecialState.CANCELLED, DEPARTMENT)),
            Map.entry("EVALUATED CANCEL", new Listed<>(SpecialState.CANCELLED, DEPARTMENT)),
            Map.entry("EVENT OVERDUE", new Listed<>(SpecialState.EVENT, SYSTEM)),
            Map.entry("OPENED OVERDUE", new Listed<>(SpecialState.OPENED, SYSTEM)),
            Map.entry("EVIDENCE OVERDUE", new Listed<>(SpecialState.EVIDENCE, SYSTEM)),
            Map.entry("EVALUATED OVERDUE", new Listed<>(SpecialState.EVALUATED, SYSTEM)),
            Map.entry("DECIDED OVERDUE", new Listed<>(SpecialState.DECIDED, SYSTEM)));

    @TestFactory
    Stream<DynamicTest> makesWhatIsListedAndRefusesAllElse() {
        return WholeMachine.isListedSo(SpecialStates.MACHINE, SpecialState.class, SpecialEvent.class, LISTED);
    }
}
