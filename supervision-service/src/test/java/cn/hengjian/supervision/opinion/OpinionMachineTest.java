package cn.hengjian.supervision.opinion;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.opinion;
import static cn.hengjian.supervision.submission.Mail.registered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.opinion.rules.OpinionEvent;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists for people works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpinionMachineTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(OpinionState.values())
                // Taken back by the sender only, who is tested with the receipt code.
                .filter(state -> state != OpinionState.WITHDRAWN)
                .flatMap(state -> Arrays.stream(OpinionEvent.values())
                        .filter(event -> event != OpinionEvent.WITHDRAW)
                        .map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(OpinionState from, OpinionEvent event) {
        var unit = aUnit();
        var id = opinionIn(from, unit);
        var listed = OpinionStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();

        var answer = request(event, id, from == OpinionState.TRANSFERRED ? hr(unit) : wu());

        if (listed.isPresent()) {
            answer.then().statusCode(200);
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        get(wu(), "/opinions/" + id)
                .then()
                .body("state", equalTo(listed.map(t -> t.to()).orElse(from).name()));
    }

    private static String opinionIn(OpinionState state, String unit) {
        return switch (state) {
            case CLASSIFIED -> opinion(unit);
            case TRANSFERRED -> after(opinion(unit), OpinionEvent.TRANSFER);
            case STUDIED -> after(opinion(unit), OpinionEvent.STUDY);
            case ADOPTED -> after(opinionIn(OpinionState.STUDIED, unit), OpinionEvent.ADOPT);
            case PARTLY_ADOPTED -> after(opinionIn(OpinionState.STUDIED, unit), OpinionEvent.ADOPT_PARTLY);
            case NOT_ADOPTED -> after(opinionIn(OpinionState.STUDIED, unit), OpinionEvent.DECLINE);
            case REPLIED -> after(opinionIn(OpinionState.ADOPTED, unit), OpinionEvent.REPLY);
            case JOINED ->
                post(
                                wu(),
                                "/submissions/" + registered(aLetter("并案 " + UUID.randomUUID())) + "/joining",
                                Map.of("opinionId", opinion(unit)))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("opinionId");
            case CANCELLED -> Cancelling.cancelled(CaseKind.OPINION, opinion(unit));
            case WITHDRAWN -> throw new IllegalArgumentException();
        };
    }

    private static String after(String id, OpinionEvent event) {
        request(event, id, wu()).then().statusCode(200);
        return id;
    }

    private static Response request(OpinionEvent event, String id, String token) {
        var path = "/opinions/" + id;
        return switch (event) {
            case TRANSFER -> post(wu(), path + "/transfer");
            case STUDY -> post(token, path + "/study", Map.of("result", "可行"));
            case ADOPT -> decide(path, "ADOPTED");
            case ADOPT_PARTLY -> decide(path, "PARTLY_ADOPTED");
            case DECLINE -> decide(path, "NOT_ADOPTED");
            case REPLY -> post(wu(), path + "/reply", Map.of("text", "已安排轮值"));
            case CANCEL -> Cancelling.cancel(CaseKind.OPINION, id);
            case WITHDRAW -> throw new IllegalArgumentException();
        };
    }

    private static Response decide(String path, String outcome) {
        return post(wu(), path + "/decision", Map.of("outcome", outcome, "reason", "符合实际"));
    }
}
