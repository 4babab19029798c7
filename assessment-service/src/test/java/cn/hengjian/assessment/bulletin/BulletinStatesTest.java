package cn.hengjian.assessment.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.bulletin.rules.BulletinEvent;
import cn.hengjian.assessment.bulletin.rules.BulletinState;
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
class BulletinStatesTest {

    private static final Set<String> OFFICES = Set.of("assessment-committee", "organisation");
    private static final Set<String> COUNTY = Set.of("assessment-committee", "organisation", "county-committee");
    private static final Set<String> ALL = Set.of(
            "assessment-committee", "organisation", "county-committee", "cadre", "unit-leader", "unit-hr", "inspector");

    private record Listed(BulletinState to, Set<String> roles) {}

    private static final Map<String, Listed> LISTED = Map.of(
            "DRAFT EDIT", new Listed(BulletinState.DRAFT, OFFICES),
            "DRAFT CHECK", new Listed(BulletinState.CHECKED, OFFICES),
            "CHECKED RETURN", new Listed(BulletinState.DRAFT, COUNTY),
            "CHECKED APPROVE", new Listed(BulletinState.APPROVED, Set.of("county-committee")),
            "APPROVED ISSUE", new Listed(BulletinState.ISSUED, OFFICES));

    static Stream<Arguments> everyStateWithEveryEvent() {
        return Arrays.stream(BulletinState.values())
                .flatMap(state -> Arrays.stream(BulletinEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateWithEveryEvent")
    void makesWhatIsListedAndRefusesAllElse(BulletinState state, BulletinEvent event) {
        var listed = LISTED.get(state + " " + event);

        for (var role : ALL) {
            var decision = BulletinStates.MACHINE.decide(
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
