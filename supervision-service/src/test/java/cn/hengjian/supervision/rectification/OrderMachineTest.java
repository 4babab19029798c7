package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.EVIDENCE;
import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.RETURNED;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.rectification.rules.OrderEvent;
import cn.hengjian.supervision.rectification.rules.OrderState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP or by the scan, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OrderMachineTest {

    private static final LocalDate LATE = LocalDate.of(2026, 9, 1);

    @Inject
    OverdueScan scan;

    @Inject
    EscalationService escalations;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(OrderState.values())
                .flatMap(state -> Arrays.stream(OrderEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(OrderState from, OrderEvent event) {
        var unit = aUnit();
        var id = orderIn(from, unit, severity(from, event), isLastReturn(event) ? 1 : 0);
        var listed = OrderStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();

        if (event == OrderEvent.WITHDRAW) {
            overturn(id, unit);
        } else if (event == OrderEvent.ESCALATE_FURTHER) {
            today(LATE.plusMonths(1));
            climb();
        } else if (event == OrderEvent.ESCALATE) {
            today(LATE);
            scan.run();
        } else if (listed.isPresent()) {
            request(event, id, unit).then().statusCode(200);
        } else {
            request(event, id, unit).then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }

        var answer = get(chen(), "/rectification-orders/" + id).then();
        if (event == OrderEvent.ESCALATE_FURTHER) {
            answer.body("history[-1].event", listed.isPresent() ? equalTo(event.name()) : not(event.name()));
        }
        answer.body("state", equalTo(listed.map(t -> t.to()).orElse(from).name()));
    }

    private void climb() {
        int climbed;
        do {
            climbed = escalations.climbNext();
        } while (climbed == EscalationService.BATCH);
    }

    private static boolean isLastReturn(OrderEvent event) {
        return event == OrderEvent.RETURN_AND_ESCALATE || event == OrderEvent.REOPEN_AND_ESCALATE;
    }

    /** Effect checks belong to MAJOR findings only. */
    private static String severity(OrderState from, OrderEvent event) {
        var passesOn = from == OrderState.SUBMITTED && event == OrderEvent.PASS_TO_EFFECT_CHECK;
        return passesOn || from == OrderState.EFFECT_CHECK ? "MAJOR" : "GENERAL";
    }

    private String orderIn(OrderState state, String unit, String severity, int returns) {
        if (returns > 0 && state != OrderState.ISSUED && state != OrderState.RECTIFYING) {
            return afterAReturn(state, unit, severity);
        }
        return switch (state) {
            case ISSUED -> ordered(unit, severity);
            case RECTIFYING -> {
                var id = ordered(unit, severity);
                request(OrderEvent.START, id, unit).then().statusCode(200);
                yield id;
            }
            case SUBMITTED -> submitted(unit, severity);
            case RETURNED -> after(submitted(unit, severity), OrderEvent.RETURN, unit);
            case ESCALATED -> {
                var id = ordered(unit, severity);
                today(LATE);
                scan.run();
                yield id;
            }
            case EFFECT_CHECK -> after(submitted(unit, severity), OrderEvent.PASS_TO_EFFECT_CHECK, unit);
            case CLOSED -> after(submitted(unit, severity), OrderEvent.PASS, unit);
            case WITHDRAWN -> {
                var id = ordered(unit, severity);
                overturn(id, unit);
                yield id;
            }
        };
    }

    /** The unit objects, and another than the authors finds it right; refused where no objection can be. */
    private static void overturn(String id, String unit) {
        today(MovableClock.ORDINARY_DAY);
        String finding = get(chen(), "/rectification-orders/" + id).path("findingId");
        post(hr(unit), "/findings/" + finding + "/objection", Map.of("grounds", "当日全员外出防汛"));
        post(zhao(), "/findings/" + finding + "/review", Map.of("outcome", "OVERTURNED", "reason", "情况属实"));
    }

    private static String afterAReturn(OrderState state, String unit, String severity) {
        var id = after(submitted(unit, severity), OrderEvent.RETURN, unit);
        return switch (state) {
            case RETURNED, ISSUED, RECTIFYING -> id;
            case SUBMITTED -> after(id, OrderEvent.SUBMIT, unit);
            case ESCALATED -> after(after(id, OrderEvent.SUBMIT, unit), OrderEvent.RETURN_AND_ESCALATE, unit);
            case EFFECT_CHECK -> after(after(id, OrderEvent.SUBMIT, unit), OrderEvent.PASS_TO_EFFECT_CHECK, unit);
            case CLOSED -> after(after(id, OrderEvent.SUBMIT, unit), OrderEvent.PASS, unit);
            case WITHDRAWN -> {
                overturn(id, unit);
                yield id;
            }
        };
    }

    private static String after(String id, OrderEvent event, String unit) {
        request(event, id, unit).then().statusCode(200);
        return id;
    }

    private static Response request(OrderEvent event, String id, String unit) {
        var path = "/rectification-orders/" + id;
        return switch (event) {
            case START -> post(hr(unit), path + "/start");
            case SUBMIT -> post(hr(unit), path + "/submission", EVIDENCE);
            case EXTEND -> post(chen(), path + "/extension", Map.of("reason", "工程量大", "days", 5));
            case PASS, PASS_TO_EFFECT_CHECK -> post(zhao(), path + "/recheck", PASSED);
            case RETURN, RETURN_AND_ESCALATE -> post(zhao(), path + "/recheck", RETURNED);
            case CONFIRM_EFFECT -> {
                // So that only the machine can refuse.
                today(LATE);
                yield post(zhao(), path + "/effect-check", PASSED);
            }
            case REOPEN, REOPEN_AND_ESCALATE -> post(zhao(), path + "/effect-check", RETURNED);
            case ESCALATE, ESCALATE_FURTHER, WITHDRAW -> throw new IllegalArgumentException();
        };
    }
}
