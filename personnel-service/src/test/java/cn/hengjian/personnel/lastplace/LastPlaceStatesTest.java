package cn.hengjian.personnel.lastplace;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.lastplace.rules.LastPlaceEvent;
import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LastPlaceStatesTest {

    private static List<Transition<LastPlaceState, LastPlaceEvent>> all() {
        return LastPlaceStates.MACHINE.transitions();
    }

    @Test
    void goesTheWayOfTheProcessAndNoOther() {
        assertThat(all().stream()
                        .filter(step -> step.from() != step.to()
                                && !Set.of(LastPlaceEvent.UNDO, LastPlaceEvent.CANCEL)
                                        .contains(step.event()))
                        .map(step -> step.from() + " " + step.event() + " " + step.to()))
                .containsExactlyInAnyOrder(
                        "BOTTOM_FLAGGED VERIFY FACT_CHECK",
                        "FACT_CHECK EXCUSE EXCUSED",
                        "FACT_CHECK HELP IMPROVE",
                        "FACT_CHECK PROPOSE PROPOSED",
                        "PROPOSED HEAR HEARD",
                        "HEARD DECIDE DECIDED",
                        "DECIDED SUSPEND SUSPENDED",
                        "DECIDED REMOVE REMOVED",
                        "DECIDED EXCUSE EXCUSED",
                        "SUSPENDED REINSTATE REINSTATED",
                        "SUSPENDED REMOVE REMOVED",
                        "SUSPENDED HAND_OVER HANDED_OVER");
    }

    @Test
    void tellsAndHearsAnewDuringASuspensionOnly() {
        assertThat(all().stream()
                        .filter(step -> step.from() == step.to() && step.from() != LastPlaceState.PROPOSED)
                        .map(step -> step.from() + " " + step.event()))
                .containsExactlyInAnyOrder(
                        "FACT_CHECK CHECK",
                        "DECIDED SERVE_DECISION",
                        "SUSPENDED PROPOSE_REMOVAL",
                        "SUSPENDED SERVE_NOTICE",
                        "SUSPENDED STATE",
                        "SUSPENDED ANSWER",
                        "SUSPENDED DECIDE",
                        "SUSPENDED SERVE_DECISION");
    }

    @Test
    void canBeCancelledInEveryStateThatIsNotUndone() {
        assertThat(all().stream()
                        .filter(step -> step.event() == LastPlaceEvent.CANCEL)
                        .map(Transition::from))
                .containsExactlyInAnyOrderElementsOf(List.of(LastPlaceState.values()).stream()
                        .filter(state -> state != LastPlaceState.CANCELLED && state != LastPlaceState.REVOKED)
                        .toList());
    }

    @Test
    void leavesNothingToTheSystemButWhatAnAppealDecided() {
        assertThat(all())
                .allSatisfy(step -> assertThat(step.roles().isEmpty()).isEqualTo(step.event() == LastPlaceEvent.UNDO));
    }
}
