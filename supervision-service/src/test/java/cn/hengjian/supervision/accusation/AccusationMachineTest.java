package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.Sealed.after;
import static cn.hengjian.supervision.accusation.Sealed.body;
import static cn.hengjian.supervision.accusation.Sealed.he;
import static cn.hengjian.supervision.accusation.Sealed.sealed;
import static cn.hengjian.supervision.intake.Stranger.anAccusation;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.accusation.rules.AccusationEvent;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccusationMachineTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(AccusationState.values())
                .flatMap(state -> Arrays.stream(AccusationEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(AccusationState from, AccusationEvent event) {
        var id = accusationIn(from);
        var listed = AccusationStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();

        var answer = post(he(), "/accusations/" + id + "/" + step(event), body(step(event)));

        if (listed.isPresent()) {
            answer.then().statusCode(event == AccusationEvent.RETURN ? 204 : 200);
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        get(he(), "/accusations/" + id)
                .then()
                .body("state", equalTo(listed.map(t -> t.to()).orElse(from).name()));
    }

    private static String accusationIn(AccusationState state) {
        var matter = anAccusation("状态 " + UUID.randomUUID());
        matter.put("senderName", "李四");
        var id = sealed(matter);
        return switch (state) {
            case SEALED -> id;
            case ACCEPTED -> after(id, "acceptance");
            case NOT_ACCEPTED -> after(id, "non-acceptance");
            case RETURNED -> {
                post(he(), "/accusations/" + id + "/return", body("return"))
                        .then()
                        .statusCode(204);
                yield id;
            }
            case HANDLING -> after(id, "acceptance", "handling");
            case CONCLUDED -> after(id, "acceptance", "handling", "conclusion");
            case REPLIED -> after(id, "acceptance", "handling", "conclusion", "reply");
        };
    }

    private static String step(AccusationEvent event) {
        return switch (event) {
            case ACCEPT -> "acceptance";
            case DECLINE -> "non-acceptance";
            case RETURN -> "return";
            case HANDLE -> "handling";
            case CONCLUDE -> "conclusion";
            case REPLY -> "reply";
        };
    }
}
