package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.visit.VisitFixture.ACTIVITY;
import static cn.hengjian.supervision.visit.VisitFixture.REPORT;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import cn.hengjian.supervision.visit.rules.VisitEvent;
import cn.hengjian.supervision.visit.rules.VisitState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VisitMachineTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(VisitState.values())
                .flatMap(state -> Arrays.stream(VisitEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(VisitState from, VisitEvent event) {
        var place = Place.fresh();
        var id = visitIn(from, event, place);
        var listed = VisitStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();

        var answer = request(event, id, place);

        if (listed.isPresent()) {
            answer.then().statusCode(lessThan(300));
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        get(chen(), "/visits/" + id)
                .then()
                .body("state", equalTo(listed.map(t -> t.to()).orElse(from).name()));
    }

    private static String visitIn(VisitState state, VisitEvent event, Place place) {
        return switch (state) {
            // Nothing is merged into a sealed one.
            case ASSIGNED -> event == VisitEvent.MERGE ? place.announced() : place.sealed();
            case STARTED -> {
                var id = place.started();
                if (event == VisitEvent.COMPLETE) {
                    request(VisitEvent.RECORD_ACTIVITY, id, place).then().statusCode(201);
                }
                yield id;
            }
            case DONE -> place.done();
            case REPORTED -> place.reported();
            case CANCELLED -> place.cancelled();
        };
    }

    private static Response request(VisitEvent event, String id, Place place) {
        var path = "/visits/" + id;
        return switch (event) {
            case MERGE ->
                post(
                        chen(),
                        path + "/merger",
                        Map.of("planId", place.underAnotherPlan().plan()));
            case START -> post(place.inspector(), path + "/opening");
            case RECORD_ACTIVITY -> post(place.inspector(), path + "/activities", ACTIVITY);
            case COMPLETE -> post(place.inspector(), path + "/completion");
            case REPORT -> post(place.inspector(), path + "/report", REPORT);
            case CANCEL -> post(chen(), path + "/cancellation", Map.of("reason", "REPLANNED"));
        };
    }
}
