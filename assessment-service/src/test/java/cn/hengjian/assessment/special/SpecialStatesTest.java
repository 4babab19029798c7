package cn.hengjian.assessment.special;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.special.rules.SpecialEvent;
import cn.hengjian.assessment.special.rules.SpecialState;
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
class SpecialStatesTest {

    private static final Set<String> PERSON = Set.of("cadre");
    private static final Set<String> COMMITTEE = Set.of("assessment-committee");
    private static final Set<String> DEPARTMENT = Set.of("organisation");
    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");
    private static final Set<String> WITNESSES = Set.of("cadre", "unit-leader", "assessment-committee", "organisation");
    private static final Set<String> SYSTEM = Set.of();
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

    private record Listed(SpecialState to, Set<String> roles) {}

    private static final Map<String, Listed> LISTED = Map.ofEntries(
            Map.entry("EVENT OPEN", new Listed(SpecialState.OPENED, OFFICES)),
            Map.entry("OPENED STATE", new Listed(SpecialState.OPENED, PERSON)),
            Map.entry("EVIDENCE STATE", new Listed(SpecialState.EVIDENCE, PERSON)),
            Map.entry("OPENED CITE", new Listed(SpecialState.EVIDENCE, WITNESSES)),
            Map.entry("EVIDENCE CITE", new Listed(SpecialState.EVIDENCE, WITNESSES)),
            Map.entry("EVIDENCE EVALUATE", new Listed(SpecialState.EVALUATED, OFFICES)),
            Map.entry("EVALUATED RETURN", new Listed(SpecialState.EVIDENCE, OFFICES)),
            Map.entry("EVALUATED DECIDE", new Listed(SpecialState.DECIDED, COMMITTEE)),
            Map.entry("DECIDED FEED_BACK", new Listed(SpecialState.FED_BACK, OFFICES)),
            Map.entry("FED_BACK LINK", new Listed(SpecialState.LINKED, OFFICES)),
            Map.entry("EVENT CANCEL", new Listed(SpecialState.CANCELLED, DEPARTMENT)),
            Map.entry("OPENED CANCEL", new Listed(SpecialState.CANCELLED, DEPARTMENT)),
            Map.entry("EVIDENCE CANCEL", new Listed(SpecialState.CANCELLED, DEPARTMENT)),
            Map.entry("EVALUATED CANCEL", new Listed(SpecialState.CANCELLED, DEPARTMENT)),
            Map.entry("EVENT OVERDUE", new Listed(SpecialState.EVENT, SYSTEM)),
            Map.entry("OPENED OVERDUE", new Listed(SpecialState.OPENED, SYSTEM)),
            Map.entry("EVIDENCE OVERDUE", new Listed(SpecialState.EVIDENCE, SYSTEM)),
            Map.entry("EVALUATED OVERDUE", new Listed(SpecialState.EVALUATED, SYSTEM)),
            Map.entry("DECIDED OVERDUE", new Listed(SpecialState.DECIDED, SYSTEM)));

    static Stream<Arguments> everyStateWithEveryEvent() {
        return Arrays.stream(SpecialState.values())
                .flatMap(state -> Arrays.stream(SpecialEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryEvent")
    void makesWhatIsListedAndRefusesAllElse(SpecialState state, SpecialEvent event) {
        var listed = LISTED.get(state + " " + event);

        for (var role : ALL) {
            var decision = SpecialStates.MACHINE.decide(
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
