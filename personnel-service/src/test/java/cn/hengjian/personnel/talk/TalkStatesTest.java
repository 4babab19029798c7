package cn.hengjian.personnel.talk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TalkStatesTest {

    private static List<Transition<TalkState, TalkEvent>> all() {
        return TalkStates.MACHINE.transitions();
    }

    @Test
    void goesTheWayOfTheProcessAndNoOther() {
        assertThat(all().stream()
                        .filter(step -> !Set.of(
                                        TalkEvent.OBJECT,
                                        TalkEvent.UPHOLD,
                                        TalkEvent.REVOKE,
                                        TalkEvent.UNDO,
                                        TalkEvent.CANCEL)
                                .contains(step.event()))
                        .map(step -> step.from() + " " + step.event() + " " + step.to()))
                .containsExactly(
                        "TRIGGERED BEGIN_SCREENING SCREENING",
                        "SCREENING DECIDE_NO_ACTION NO_ACTION",
                        "SCREENING REMIND REMINDER",
                        "SCREENING APPROVE APPROVED",
                        "APPROVED HOLD TALK_HELD",
                        "TALK_HELD SIGN RECTIFYING",
                        "TALK_HELD NOTE_REFUSAL RECTIFYING",
                        "RECTIFYING PLAN RECTIFYING",
                        "RECTIFYING REPORT REVIEW",
                        "RECTIFYING BEGIN_REVIEW REVIEW",
                        "REVIEW CONFIRM_CORRECTION CLOSED_CORRECTED",
                        "REVIEW EXTEND EXTENDED",
                        "REVIEW ESCALATE ESCALATED",
                        "EXTENDED PLAN EXTENDED",
                        "EXTENDED REPORT REVIEW",
                        "EXTENDED BEGIN_REVIEW REVIEW");
    }

    @Test
    void canBeCancelledInEveryStateThatIsNotUndone() {
        assertThat(all().stream()
                        .filter(step -> step.event() == TalkEvent.CANCEL)
                        .map(Transition::from))
                .containsExactlyInAnyOrderElementsOf(List.of(TalkState.values()).stream()
                        .filter(state -> state != TalkState.CANCELLED && state != TalkState.REVOKED)
                        .toList());
    }

    @Test
    void leavesNothingToTheSystemButWhatAnAppealDecided() {
        assertThat(all())
                .allSatisfy(step -> assertThat(step.roles().isEmpty()).isEqualTo(step.event() == TalkEvent.UNDO));
    }
}
