package cn.hengjian.personnel.selection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionStatesTest {

    private static List<Transition<SelectionState, SelectionEvent>> all() {
        return SelectionStates.MACHINE.transitions();
    }

    @Test
    void goesTheWayOfTheProcessAndNoOther() {
        assertThat(all().stream()
                        .filter(step -> step.from() != step.to() && step.event() != SelectionEvent.CANCEL)
                        .map(step -> step.from() + " " + step.event() + " " + step.to()))
                .containsExactly(
                        "POST_APPROVED PUBLISH PUBLISHED",
                        "PUBLISHED OPEN_REGISTRATION REGISTRATION",
                        "REGISTRATION CLOSE_REGISTRATION ELIGIBILITY",
                        "REGISTRATION FAIL FAILED",
                        "ELIGIBILITY START_WRITTEN WRITTEN",
                        "ELIGIBILITY FAIL FAILED",
                        "WRITTEN START_INTERVIEW INTERVIEW",
                        "WRITTEN FAIL FAILED",
                        "INTERVIEW START_REVIEW DEMOCRATIC_REVIEW",
                        "INTERVIEW FAIL FAILED",
                        "DEMOCRATIC_REVIEW START_INSPECTION INSPECTION",
                        "DEMOCRATIC_REVIEW FAIL FAILED",
                        "INSPECTION DECIDE DECIDED",
                        "INSPECTION FAIL FAILED",
                        "DECIDED PUBLICISE PUBLICISED",
                        "PUBLICISED CHALLENGE OBJECTION",
                        "OBJECTION DISMISS PUBLICISED",
                        "OBJECTION SUSTAIN INSPECTION",
                        "PUBLICISED APPOINT APPOINTED",
                        "APPOINTED START_PROBATION PROBATION",
                        "PROBATION CONFIRM CONFIRMED",
                        "PROBATION REVERT REVERTED",
                        "REVERTED UNDO CONFIRMED");
    }

    @Test
    void canBeCancelledInEveryState() {
        assertThat(all().stream()
                        .filter(step -> step.event() == SelectionEvent.CANCEL)
                        .map(Transition::from))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(SelectionState.values())
                        .filter(state -> state != SelectionState.CANCELLED)
                        .toList());
    }

    @Test
    void leavesToTheSystemWhatFollowsFromAnAppealOnly() {
        assertThat(all().stream().filter(step -> step.roles().isEmpty()).map(Transition::event))
                .containsExactly(SelectionEvent.UNDO);
    }

    @Test
    void leavesToCadresTheirOwnPartOnly() {
        assertThat(all().stream()
                        .filter(step -> step.roles().contains("cadre"))
                        .map(Transition::event)
                        .distinct())
                .containsExactlyInAnyOrder(SelectionEvent.REGISTER, SelectionEvent.WITHDRAW, SelectionEvent.OBJECT);
    }
}
