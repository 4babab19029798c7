package cn.hengjian.supervision.plan;

import static cn.hengjian.supervision.plan.PlanFixture.aPlan;
import static cn.hengjian.supervision.plan.PlanFixture.approved;
import static cn.hengjian.supervision.plan.PlanFixture.proposed;
import static cn.hengjian.supervision.plan.PlanFixture.running;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.patch;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.plan.rules.PlanEvent;
import cn.hengjian.supervision.plan.rules.PlanState;
import cn.hengjian.supervision.testing.MovableClock;
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
class PlanMachineTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(PlanState.values())
                .flatMap(state -> Arrays.stream(PlanEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(PlanState from, PlanEvent event) {
        var id = planIn(from);
        var listed = PlanStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();

        var answer = request(event, id);

        if (listed.isPresent()) {
            answer.then().statusCode(200);
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        get(chen(), "/plans/" + id)
                .then()
                .body("state", equalTo(listed.map(t -> t.to()).orElse(from).name()));
    }

    private static String planIn(PlanState state) {
        return switch (state) {
            case PROPOSED -> proposed();
            case APPROVED -> approved(aPlan());
            case RUNNING -> running();
            case REJECTED -> {
                var id = proposed();
                request(PlanEvent.REJECT, id).then().statusCode(200);
                yield id;
            }
            case CONCLUDED -> {
                var id = running();
                request(PlanEvent.CONCLUDE, id).then().statusCode(200);
                yield id;
            }
            case CANCELLED -> Cancelling.cancelled(CaseKind.PLAN, running());
        };
    }

    private static Response request(PlanEvent event, String id) {
        var path = "/plans/" + id;
        return switch (event) {
            case CHANGE -> {
                int version = get(chen(), path).path("version");
                yield patch(chen(), path, version, Map.of("title", "改"));
            }
            case APPROVE -> post(li(), path + "/approval");
            case REJECT -> post(li(), path + "/rejection", Map.of("reason", "不必"));
            case START -> post(chen(), path + "/start");
            case CONCLUDE -> post(chen(), path + "/conclusion");
            case CANCEL -> Cancelling.cancel(CaseKind.PLAN, id);
        };
    }
}
