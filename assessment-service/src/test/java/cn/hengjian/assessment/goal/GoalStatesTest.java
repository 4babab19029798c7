package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.fixture.WholeMachine;
import cn.hengjian.assessment.fixture.WholeMachine.Listed;
import cn.hengjian.assessment.goal.rules.GoalEvent;
import cn.hengjian.assessment.goal.rules.GoalState;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoalStatesTest {

    private static final Set<String> OFFICE = Set.of("organisation");
    private static final Set<String> HEAD = Set.of("unit-leader");

    private static final Map<String, Listed<GoalState>> LISTED = Map.of(
            "DRAFT AMEND", new Listed<>(GoalState.DRAFT, OFFICE),
            "DRAFT SUBMIT", new Listed<>(GoalState.SUBMITTED, OFFICE),
            "DRAFT WITHDRAW", new Listed<>(GoalState.WITHDRAWN, OFFICE),
            "SUBMITTED APPROVE", new Listed<>(GoalState.APPROVED, OFFICE),
            "SUBMITTED RETURN", new Listed<>(GoalState.DRAFT, OFFICE),
            "APPROVED SIGN_AS_HEAD", new Listed<>(GoalState.HEAD_SIGNED, HEAD),
            "APPROVED RETURN", new Listed<>(GoalState.DRAFT, Set.of("organisation", "unit-leader")),
            "HEAD_SIGNED SIGN", new Listed<>(GoalState.SIGNED, OFFICE),
            "SIGNED SUPERSEDE", new Listed<>(GoalState.SUPERSEDED, Set.of()));

    @TestFactory
    Stream<DynamicTest> makesWhatIsListedAndRefusesAllElse() {
        return WholeMachine.isListedSo(GoalStates.MACHINE, GoalState.class, GoalEvent.class, LISTED);
    }
}
