package cn.hengjian.personnel.adjustment;

import static cn.hengjian.personnel.adjustment.Adjustments.step;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.rules.AdjustmentEvent;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AdjustmentMachineTest {

    private static Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (cast == null) {
            cast = Talks.aCast();
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(AdjustmentState.values())
                .flatMap(state -> Arrays.stream(AdjustmentEvent.values())
                        // It happens with the decision on an appeal.
                        .filter(event -> event != AdjustmentEvent.UNDO)
                        .map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void makesWhatIsListedAndRefusesTheRest(AdjustmentState from, AdjustmentEvent event) {
        var listed = AdjustmentStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .map(Transition::to)
                .findFirst();
        var id = prepared(event).in(from);

        // Before the notice the cadre doesn't even see the case.
        var answer = request(event, id, listed.isPresent() ? cast.self() : cast.bystander());

        if (listed.isPresent()) {
            answer.then().statusCode(200).body("state", equalTo(listed.get().name()));
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        assertThat(MeasureCases.state(id)).isEqualTo(listed.orElse(from).name());
    }

    private static Adjustments.Case prepared(AdjustmentEvent event) {
        var prepared = Adjustments.aCase(cast);
        return switch (event) {
            case SERVE_NOTICE -> prepared.unnoticed();
            case STATE -> prepared.statingUntil(ORDINARY_DAY);
            case ANSWER -> prepared.stated();
            case SERVE_DECISION -> prepared.unserved();
            case RESTORE -> prepared.runningUntil(ORDINARY_DAY.minusDays(1));
            default -> prepared;
        };
    }

    private static Response request(AdjustmentEvent event, String id, Api cadre) {
        var office = Api.ORGANISATION;
        return switch (event) {
            case VERIFY -> step(office, id, "verification", MeasureCases.verifiers(cast));
            case DISMISS -> step(office, id, "dismissal", REASON);
            case ESTABLISH -> step(office, id, "facts", Adjustments.FACTS);
            case PROPOSE -> step(office, id, "proposal", Adjustments.REMOVAL);
            case CONSULT -> step(office, id, "consultation", TEXT);
            case SERVE_NOTICE -> common(office, id, "notice", SIGNED);
            case STATE -> common(cadre, id, "statement", TEXT);
            case ANSWER -> common(office, id, "statement/answer", TEXT);
            case CLEAR -> common(DISCIPLINE, id, "clearance", MeasureCases.CLEAR);
            case HEAR -> step(office, id, "hearing", TEXT);
            case DECIDE -> step(COMMITTEE, id, "decision", MeasureCases.decision(9, 6, 5));
            case SERVE_DECISION -> common(office, id, "decision-service", SIGNED);
            case TALK -> step(office, id, "talk", Adjustments.talk(cast));
            case COMPLETE_FORMALITIES -> step(office, id, "formalities", Map.of("document", "衡委干〔2026〕21号"));
            case TAKE_EFFECT -> step(office, id, "effect", Map.of("effectiveOn", ORDINARY_DAY.toString()));
            case TRACK -> step(office, id, "follow-up", TEXT);
            case RESTORE -> step(office, id, "restoration", TEXT);
            case UNDO -> throw new IllegalArgumentException("nobody asks for it");
            case CANCEL -> common(office, id, "cancellation", REASON);
        };
    }
}
