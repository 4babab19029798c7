package cn.hengjian.personnel.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.adjustment.rules.AdjustmentEvent;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdjustmentStatesTest {

    private static List<Transition<AdjustmentState, AdjustmentEvent>> all() {
        return AdjustmentStates.MACHINE.transitions();
    }

    @Test
    void goesTheWayOfTheProcessAndNoOther() {
        assertThat(all().stream()
                        .filter(step -> step.from() != step.to()
                                && !Set.of(AdjustmentEvent.UNDO, AdjustmentEvent.CANCEL)
                                        .contains(step.event()))
                        .map(step -> step.from() + " " + step.event() + " " + step.to()))
                .containsExactly(
                        "CLUE VERIFY VERIFYING",
                        "VERIFYING DISMISS NOT_ESTABLISHED",
                        "VERIFYING ESTABLISH ESTABLISHED",
                        "ESTABLISHED PROPOSE PROPOSED",
                        "PROPOSED CONSULT CONSULTED",
                        "CONSULTED HEAR HEARD",
                        "HEARD DECIDE DECIDED",
                        "DECIDED TALK TALKED",
                        "TALKED COMPLETE_FORMALITIES LEGAL_STEP",
                        "LEGAL_STEP TAKE_EFFECT EFFECTIVE",
                        "EFFECTIVE TRACK TRACKING",
                        "TRACKING RESTORE RESTORED_ELIGIBILITY");
    }

    @Test
    void canBeCancelledInEveryStateThatIsNotUndone() {
        assertThat(all().stream()
                        .filter(step -> step.event() == AdjustmentEvent.CANCEL)
                        .map(Transition::from))
                .containsExactlyInAnyOrderElementsOf(List.of(AdjustmentState.values()).stream()
                        .filter(state -> state != AdjustmentState.CANCELLED && state != AdjustmentState.REVOKED)
                        .toList());
    }

    @Test
    void leavesNothingToTheSystemButWhatAnAppealDecided() {
        assertThat(all())
                .allSatisfy(step -> assertThat(step.roles().isEmpty()).isEqualTo(step.event() == AdjustmentEvent.UNDO));
    }
}
