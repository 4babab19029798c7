package cn.hengjian.personnel.resignation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.resignation.rules.ResignationEvent;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.personnel.resignation.rules.ResignationState;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResignationStatesTest {

    private static List<Transition<ResignationState, ResignationEvent>> all(ResignationKind kind) {
        return Resignations.machine(kind).transitions();
    }

    private static Stream<String> way(ResignationKind kind) {
        return all(kind).stream()
                .filter(step -> step.from() != step.to()
                        && !Set.of(ResignationEvent.UNDO, ResignationEvent.CANCEL)
                                .contains(step.event()))
                .map(step -> step.from() + " " + step.event() + " " + step.to());
    }

    @Test
    void goesTheWayOfEachKindAndNoOther() {
        assertThat(way(ResignationKind.VOLUNTARY))
                .containsExactly(
                        "FILED VERIFY VERIFYING",
                        "VERIFYING DECIDE DECIDED",
                        "VERIFYING REFUSE REFUSED",
                        "DECIDED HAND_OVER HANDOVER",
                        "HANDOVER CLOSE CLOSED");
        assertThat(way(ResignationKind.TAKE_BLAME))
                .containsExactly(
                        "FILED REVIEW REVIEWED",
                        "REVIEWED DECIDE DECIDED",
                        "DECIDED COMPLETE_FORMALITIES LEGAL_STEP",
                        "LEGAL_STEP CLOSE CLOSED");
        assertThat(way(ResignationKind.ORDERED))
                .containsExactly(
                        "PROPOSED HEAR HEARD",
                        "HEARD DECIDE DECIDED",
                        "DECIDED TALK TALKED",
                        "TALKED SERVE_DECISION NOTICE_SERVED",
                        "NOTICE_SERVED APPLY APPLIED",
                        "NOTICE_SERVED APPEAL APPEALED",
                        "APPEALED REVOKE REVOKED",
                        "APPEALED UPHOLD UPHELD",
                        "UPHELD APPLY APPLIED",
                        "NOTICE_SERVED LAPSE REFUSED",
                        "UPHELD LAPSE REFUSED",
                        "APPLIED COMPLETE_FORMALITIES LEGAL_STEP",
                        "LEGAL_STEP CLOSE CLOSED");
        assertThat(way(ResignationKind.DUTY))
                .containsExactly(
                        "PREPARED SERVE_NOTICE NOTICE_SERVED",
                        "NOTICE_SERVED APPLY APPLIED",
                        "NOTICE_SERVED LAPSE REFUSED",
                        "APPLIED COMPLETE_FORMALITIES LEGAL_STEP",
                        "LEGAL_STEP CLOSE CLOSED");
    }

    @ParameterizedTest
    @EnumSource
    void canBeCancelledInEveryStateThatIsNotUndone(ResignationKind kind) {
        var states = all(kind).stream()
                .filter(step -> step.event() != ResignationEvent.CANCEL)
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .filter(state -> state != ResignationState.REVOKED)
                .distinct()
                .toList();

        assertThat(all(kind).stream()
                        .filter(step -> step.event() == ResignationEvent.CANCEL)
                        .map(Transition::from))
                .containsExactlyInAnyOrderElementsOf(states);
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingToTheSystemButWhatAnAppealDecided(ResignationKind kind) {
        assertThat(all(kind))
                .allSatisfy(
                        step -> assertThat(step.roles().isEmpty()).isEqualTo(step.event() == ResignationEvent.UNDO));
    }
}
