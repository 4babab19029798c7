package cn.hengjian.supervision.finding;

import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.confirmed;
import static cn.hengjian.supervision.testing.County.discipline;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.order;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.receipt;
import static cn.hengjian.supervision.testing.County.served;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.finding.rules.FindingEvent;
import cn.hengjian.supervision.finding.rules.FindingState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FindingMachineTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(FindingState.values())
                .flatMap(state -> Arrays.stream(FindingEvent.values())
                        // Closing has no endpoint: see closesOnlyWithItsOrder.
                        .filter(event -> event != FindingEvent.CLOSE)
                        .map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(FindingState from, FindingEvent event) {
        var unit = aUnit();
        var id = event == FindingEvent.UPHOLD_WITH_ORDER && from == FindingState.UNDER_REVIEW
                ? after(findingIn(FindingState.ORDER_ISSUED, unit), FindingEvent.OBJECT, unit)
                : findingIn(from, unit);
        var listed = FindingStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();

        var answer = request(event, id, unit);

        if (listed.isPresent()) {
            answer.then().statusCode(lessThan(300));
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        get(chen(), "/findings/" + id)
                .then()
                .body("state", equalTo(listed.map(t -> t.to()).orElse(from).name()));
    }

    @Test
    void closesOnlyWithItsOrder() {
        var closing = FindingStates.MACHINE.transitions().stream()
                .filter(transition -> transition.event() == FindingEvent.CLOSE)
                .toList();
        var unit = aUnit();
        var id = findingIn(FindingState.CLOSED, unit);

        assertThat(closing).hasSize(1);
        get(chen(), "/findings/" + id)
                .then()
                .body(
                        "history.event",
                        equalTo(List.of("CREATE", "RECORD_STATEMENT", "CONFIRM", "SERVE", "ISSUE_ORDER", "CLOSE")))
                .body("history[5].from", equalTo(closing.getFirst().from().name()))
                .body("history[5].to", equalTo(closing.getFirst().to().name()))
                .body("history[5].actor", equalTo("supervision.zhao"));
    }

    private static String findingIn(FindingState state, String unit) {
        return switch (state) {
            case RAISED -> raised(unit, "MINOR");
            case CONFIRMED -> confirmed(unit, "MINOR");
            case CONCLUSION_SERVED -> served(unit, "MINOR");
            case UNDER_REVIEW -> after(served(unit, "MINOR"), FindingEvent.OBJECT, unit);
            case TRANSFERRED -> after(confirmed(unit, "MINOR"), FindingEvent.TRANSFER, unit);
            case REJECTED -> {
                var id = raised(unit, "MINOR");
                post(chen(), "/findings/" + id + "/rejection", Map.of("reason", "不实"))
                        .then()
                        .statusCode(200);
                yield id;
            }
            case CANCELLED -> Cancelling.cancelled(CaseKind.FINDING, served(unit, "MINOR"));
            case ORDER_ISSUED -> {
                var id = served(unit, "MINOR");
                order(id).then().statusCode(201);
                yield id;
            }
            case CLOSED -> {
                var order = submitted(unit, "MINOR");
                yield post(zhao(), "/rectification-orders/" + order + "/recheck", PASSED)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("findingId");
            }
        };
    }

    private static String after(String id, FindingEvent event, String unit) {
        request(event, id, unit).then().statusCode(200);
        return id;
    }

    private static Response request(FindingEvent event, String id, String unit) {
        return switch (event) {
            case RECORD_STATEMENT -> post(hr(unit), "/findings/" + id + "/statement", Map.of("text", "说明"));
            case CONFIRM -> {
                // So that only the machine can refuse.
                today(MovableClock.ORDINARY_DAY.plusDays(30));
                yield post(chen(), "/findings/" + id + "/confirmation");
            }
            case REJECT -> post(chen(), "/findings/" + id + "/rejection", Map.of("reason", "不实"));
            case SERVE -> post(chen(), "/findings/" + id + "/service", receipt());
            case OBJECT -> post(hr(unit), "/findings/" + id + "/objection", Map.of("grounds", "当日全员外出防汛"));
            case UPHOLD, UPHOLD_WITH_ORDER ->
                post(zhao(), "/findings/" + id + "/review", Map.of("outcome", "UPHELD", "reason", "证据充分"));
            case OVERTURN ->
                post(zhao(), "/findings/" + id + "/review", Map.of("outcome", "OVERTURNED", "reason", "证据不足"));
            case TRANSFER -> post(chen(), "/findings/" + id + "/transfer", Map.of("reason", "涉嫌违规收受财物"));
            case ACKNOWLEDGE -> post(discipline(), "/findings/" + id + "/acknowledgement");
            case ISSUE_ORDER -> order(id);
            case CLOSE -> throw new IllegalArgumentException();
            case CANCEL -> Cancelling.cancel(CaseKind.FINDING, id);
        };
    }
}
