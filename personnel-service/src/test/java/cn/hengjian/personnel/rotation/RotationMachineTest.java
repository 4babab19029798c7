package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.rotation.Rotations.COMMITTEE;
import static cn.hengjian.personnel.rotation.Rotations.DISCIPLINE;
import static cn.hengjian.personnel.rotation.Rotations.REASON;
import static cn.hengjian.personnel.rotation.Rotations.SIGNED;
import static cn.hengjian.personnel.rotation.Rotations.TEXT;
import static cn.hengjian.personnel.rotation.Rotations.common;
import static cn.hengjian.personnel.rotation.Rotations.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.rotation.rules.RotationEvent;
import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RotationMachineTest {

    private static Rotations.Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (cast == null) {
            cast = Rotations.aCast();
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(RotationState.values())
                .flatMap(state -> Arrays.stream(RotationEvent.values())
                        // The scan makes them.
                        .filter(event -> event != RotationEvent.EXPIRE && event != RotationEvent.LAPSE)
                        .map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void makesWhatIsListedAndRefusesTheRest(RotationState from, RotationEvent event) {
        var listed = RotationStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .map(Transition::to)
                .findFirst();
        var id = Rotations.aCase(cast).in(from);

        var answer = request(event, id);

        if (listed.isPresent()) {
            answer.then().statusCode(200).body("state", equalTo(listed.get().name()));
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        assertThat(Rotations.state(id)).isEqualTo(listed.orElse(from).name());
    }

    @ParameterizedTest
    @EnumSource
    void refusesInEveryStateWhatOtherMeasuresHave(RotationState state) {
        var id = Rotations.aCase(cast).in(state);

        for (var answer : List.of(
                common(Api.ORGANISATION, id, "notice", SIGNED),
                common(Api.ORGANISATION, id, "statement/answer", TEXT))) {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
    }

    private static Response request(RotationEvent event, String id) {
        var office = Api.ORGANISATION;
        return switch (event) {
            case EXEMPT -> step(office, id, "exemption", Rotations.REST);
            case RELIST -> step(office, id, "relisting", REASON);
            case PLAN -> step(office, id, "plan", cast.plan());
            case WITHDRAW -> step(office, id, "plan-withdrawal", REASON);
            case CONSULT -> step(office, id, "consultation", TEXT);
            case CLEAR -> common(DISCIPLINE, id, "clearance", Rotations.CLEAR);
            case DECIDE -> step(COMMITTEE, id, "decision", Rotations.decision(9, 6, 5));
            case REJECT -> step(COMMITTEE, id, "rejection", REASON);
            case SERVE_DECISION -> common(office, id, "decision-service", SIGNED);
            case HAND_OVER -> step(office, id, "handover", cast.handOver());
            case REFUSE -> step(office, id, "refusal", REASON);
            case REPORT_IN -> step(office, id, "report-in", Rotations.REPORT);
            case CONCLUDE -> step(office, id, "conclusion", TEXT);
            case CANCEL -> common(office, id, "cancellation", REASON);
            case EXPIRE, LAPSE -> throw new IllegalArgumentException("nobody asks for it");
        };
    }
}
