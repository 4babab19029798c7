package cn.hengjian.personnel.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.waiting.rules.WaitingEvent;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingStatesTest {

    private static List<Transition<WaitingState, WaitingEvent>> all() {
        return WaitingStates.MACHINE.transitions();
    }

    @Test
    void goesTheWayOfTheProcessAndNoOther() {
        assertThat(all().stream()
                        .filter(step -> step.from() != step.to()
                                && !Set.of(WaitingEvent.UNDO, WaitingEvent.CANCEL)
                                        .contains(step.event()))
                        .map(step -> step.from() + " " + step.event() + " " + step.to()))
                .containsExactlyInAnyOrder(
                        "PROPOSED HEAR HEARD",
                        "HEARD DECIDE DECIDED",
                        "DECIDED BEGIN WAITING",
                        "WAITING END_EARLY EARLY_END",
                        "WAITING OPEN_REVIEW EXPIRY_REVIEW",
                        "EARLY_END REINSTATE REINSTATED",
                        "EARLY_END TRANSFER TRANSFERRED",
                        "EARLY_END DEMOTE DEMOTED",
                        "EARLY_END COMPETE COMPETING",
                        "EXPIRY_REVIEW REINSTATE REINSTATED",
                        "EXPIRY_REVIEW TRANSFER TRANSFERRED",
                        "EXPIRY_REVIEW DEMOTE DEMOTED",
                        "EXPIRY_REVIEW COMPETE COMPETING",
                        "EXPIRY_REVIEW EXIT EXIT");
    }

    @Test
    void canBeCancelledInEveryStateThatIsNotUndone() {
        assertThat(all().stream()
                        .filter(step -> step.event() == WaitingEvent.CANCEL)
                        .map(Transition::from))
                .containsExactlyInAnyOrderElementsOf(List.of(WaitingState.values()).stream()
                        .filter(state -> state != WaitingState.CANCELLED && state != WaitingState.REVOKED)
                        .toList());
    }

    @Test
    void leavesNothingToTheSystemButWhatAnAppealDecidedAndTheDayOfTheReview() {
        assertThat(all())
                .allSatisfy(step -> assertThat(step.roles().isEmpty())
                        .isEqualTo(step.event() == WaitingEvent.UNDO || step.event() == WaitingEvent.OPEN_REVIEW));
    }
}
