package cn.hengjian.supervision.submission;

import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.opinion;
import static cn.hengjian.supervision.submission.Mail.received;
import static cn.hengjian.supervision.submission.Mail.registered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.submission.rules.SubmissionEvent;
import cn.hengjian.supervision.submission.rules.SubmissionState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists for the staff works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SubmissionMachineTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return Stream.of(SubmissionState.RECEIVED, SubmissionState.REGISTERED)
                .flatMap(state -> Arrays.stream(SubmissionEvent.values())
                        .filter(event -> event != SubmissionEvent.WITHDRAW)
                        .map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(SubmissionState from, SubmissionEvent event) {
        var letter = aLetter("状态 " + UUID.randomUUID());
        var id = from == SubmissionState.RECEIVED ? received(letter) : registered(letter);
        var listed = SubmissionStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();

        var answer = request(event, id);

        if (listed.isEmpty()) {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
            get(wu(), "/submissions/" + id).then().body("state", equalTo(from.name()));
        } else if (event == SubmissionEvent.REGISTER) {
            answer.then().statusCode(200).body("state", equalTo("REGISTERED")).body("version", equalTo(1));
        } else {
            String opinion = answer.then().statusCode(200).extract().path("opinionId");
            get(wu(), "/opinions/" + opinion)
                    .then()
                    .body("history[2].event", equalTo(event.name()))
                    .body("history[2].to", equalTo(listed.get().to().name()));
        }
    }

    private static Response request(SubmissionEvent event, String id) {
        var path = "/submissions/" + id;
        return switch (event) {
            case REGISTER -> post(wu(), path + "/registration");
            case CLASSIFY ->
                post(
                        wu(),
                        path + "/classification",
                        Map.of("kind", "CLAIM", "unitCode", aUnit(), "windCodes", List.of("W1")));
            case JOIN -> post(wu(), path + "/joining", Map.of("opinionId", opinion(aUnit())));
            case WITHDRAW -> throw new IllegalArgumentException();
        };
    }
}
