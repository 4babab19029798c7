package cn.hengjian.personnel.lastplace;

import static cn.hengjian.personnel.lastplace.LastPlaces.step;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.lastplace.rules.LastPlaceEvent;
import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
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
class LastPlaceMachineTest {

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
        return Arrays.stream(LastPlaceState.values())
                .flatMap(state -> Arrays.stream(LastPlaceEvent.values())
                        // It happens with the decision on an appeal.
                        .filter(event -> event != LastPlaceEvent.UNDO)
                        .map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void makesWhatIsListedAndRefusesTheRest(LastPlaceState from, LastPlaceEvent event) {
        var listed = LastPlaceStates.MACHINE.transitions().stream()
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

    private static LastPlaces.Case prepared(LastPlaceEvent event) {
        var prepared = LastPlaces.aCase(cast);
        return switch (event) {
            case SERVE_NOTICE -> prepared.unnoticed();
            case STATE -> prepared.statingUntil(ORDINARY_DAY);
            case ANSWER -> prepared.stated();
            case SERVE_DECISION -> prepared.decidedAgain().unserved();
            case EXCUSE -> prepared.decidedOn("EXCUSE");
            case SUSPEND -> prepared.decidedOn("SUSPEND");
            case REMOVE -> prepared.decidedAgain();
            default -> prepared;
        };
    }

    private static Response request(LastPlaceEvent event, String id, Api cadre) {
        var office = Api.ORGANISATION;
        return switch (event) {
            case VERIFY -> step(office, id, "verification", MeasureCases.verifiers(cast));
            case CHECK -> step(office, id, "facts", LastPlaces.facts("bottom", "dereliction", "mistake"));
            case EXCUSE -> step(office, id, "excuse", REASON);
            case HELP -> step(office, id, "help", LastPlaces.HELP);
            case PROPOSE -> step(office, id, "proposal", LastPlaces.REMOVAL);
            case SERVE_NOTICE -> common(office, id, "notice", SIGNED);
            case STATE -> common(cadre, id, "statement", TEXT);
            case ANSWER -> common(office, id, "statement/answer", TEXT);
            case CLEAR -> common(DISCIPLINE, id, "clearance", MeasureCases.CLEAR);
            case HEAR -> step(office, id, "hearing", TEXT);
            case DECIDE -> step(COMMITTEE, id, "decision", LastPlaces.decision("REMOVE"));
            case SERVE_DECISION -> common(office, id, "decision-service", SIGNED);
            case SUSPEND -> step(office, id, "suspension", LastPlaces.suspension(6));
            case PROPOSE_REMOVAL ->
                step(office, id, "removal-proposal", Map.of("reasons", "检查期间查明另有失职", "congress", false));
            case REMOVE -> step(office, id, "removal", LastPlaces.REMOVED);
            case REINSTATE -> step(office, id, "reinstatement", TEXT);
            case HAND_OVER ->
                step(office, id, "waiting", Map.of("ground", "UNSUITABLE", "reasons", "不适宜担任现职", "congress", false));
            case UNDO -> throw new IllegalArgumentException("nobody asks for it");
            case CANCEL -> common(office, id, "cancellation", REASON);
        };
    }
}
