package cn.hengjian.personnel.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.rotation.rules.RotationEvent;
import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RotationStatesTest {

    private static List<Transition<RotationState, RotationEvent>> all() {
        return RotationStates.MACHINE.transitions();
    }

    @Test
    void goesTheWayOfTheProcessAndNoOther() {
        assertThat(all().stream()
                        .filter(step -> step.from() != step.to() && step.event() != RotationEvent.CANCEL)
                        .map(step -> step.from() + " " + step.event() + " " + step.to()))
                .containsExactly(
                        "LISTED PLAN PLANNED",
                        "LISTED EXEMPT EXEMPTED",
                        "EXEMPTED EXPIRE LISTED",
                        "EXEMPTED RELIST LISTED",
                        "REFUSED RELIST LISTED",
                        "PLANNED WITHDRAW LISTED",
                        "CONSULTED WITHDRAW LISTED",
                        "PLANNED CONSULT CONSULTED",
                        "CONSULTED DECIDE DECIDED",
                        "CONSULTED REJECT REFUSED",
                        "DECIDED SERVE_DECISION NOTIFIED",
                        "NOTIFIED HAND_OVER HANDOVER",
                        "NOTIFIED REFUSE REFUSED",
                        "HANDOVER REFUSE REFUSED",
                        "HANDOVER REPORT_IN REPORTED_IN",
                        "REPORTED_IN CONCLUDE CLOSED",
                        "LISTED LAPSE CLOSED",
                        "EXEMPTED LAPSE CLOSED",
                        "REFUSED LAPSE CLOSED");
    }

    @Test
    void canBeCancelledInEveryState() {
        assertThat(all().stream()
                        .filter(step -> step.event() == RotationEvent.CANCEL)
                        .map(Transition::from))
                .containsExactlyInAnyOrderElementsOf(List.of(RotationState.values()).stream()
                        .filter(state -> state != RotationState.CANCELLED)
                        .toList());
    }

    @Test
    void leavesToTheSystemOnlyWhatTheScanSees() {
        var scanned = Set.of(RotationEvent.EXPIRE, RotationEvent.LAPSE);

        assertThat(all())
                .allSatisfy(step -> assertThat(step.roles().isEmpty()).isEqualTo(scanned.contains(step.event())));
    }
}
