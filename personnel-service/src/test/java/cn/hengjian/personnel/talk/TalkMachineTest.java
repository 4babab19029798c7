package cn.hengjian.personnel.talk;

import static cn.hengjian.personnel.talk.Talks.COMMITTEE;
import static cn.hengjian.personnel.talk.Talks.REASON;
import static cn.hengjian.personnel.talk.Talks.TEXT;
import static cn.hengjian.personnel.talk.Talks.step;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.talk.rules.TalkEvent;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TalkMachineTest {

    private static Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(MovableClock.ORDINARY_DAY);
        if (cast == null) {
            cast = Talks.aCast();
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(TalkState.values())
                .flatMap(state -> Arrays.stream(TalkEvent.values())
                        // It happens with the decision on an appeal.
                        .filter(event -> event != TalkEvent.UNDO)
                        .map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void makesWhatIsListedAndRefusesTheRest(TalkState from, TalkEvent event) {
        var listed = TalkStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .map(Transition::to)
                .findFirst();
        var id = prepared(from, event);

        // Before the talk the cadre doesn't even see the case.
        var answer = request(event, id, listed.isPresent() ? cast.self() : cast.bystander());

        if (listed.isPresent()) {
            answer.then().statusCode(200).body("state", equalTo(listed.get().name()));
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        Assertions.assertThat(Stored.text("SELECT state AS value FROM talk WHERE id = ?::uuid", id))
                .isEqualTo(listed.orElse(from).name());
    }

    private static String prepared(TalkState from, TalkEvent event) {
        var prepared = Talks.aCase(cast);
        if (event != TalkEvent.PLAN) {
            prepared.planned();
        }
        if (event == TalkEvent.UPHOLD || event == TalkEvent.REVOKE) {
            prepared.objected();
        }
        if (event == TalkEvent.BEGIN_REVIEW) {
            prepared.rectifiedBy(MovableClock.ORDINARY_DAY.minusDays(1));
        }
        return prepared.in(from);
    }

    private static Response request(TalkEvent event, String id, Api cadre) {
        var office = Api.ORGANISATION;
        return switch (event) {
            case BEGIN_SCREENING -> step(office, id, "screening");
            case DECIDE_NO_ACTION -> step(office, id, "no-action", REASON);
            case REMIND -> step(office, id, "reminder", REASON);
            case APPROVE -> step(COMMITTEE, id, "approval", REASON);
            case HOLD -> step(office, id, "record", cast.talk());
            case SIGN -> step(cadre, id, "signature");
            case NOTE_REFUSAL ->
                step(
                        office,
                        id,
                        "signature-refusal",
                        Map.of("reason", "认为事实有出入", "witness", cast.witness().number()));
            case PLAN -> step(cadre, id, "plan", TEXT);
            case REPORT -> step(cadre, id, "report", TEXT);
            case BEGIN_REVIEW -> step(office, id, "review");
            case CONFIRM_CORRECTION -> step(office, id, "correction", REASON);
            case EXTEND -> step(office, id, "extension", Map.of("reason", "尚有两项未完成", "months", 3));
            case ESCALATE -> step(office, id, "escalation", REASON);
            case OBJECT -> step(cadre, id, "objection", TEXT);
            case UPHOLD -> step(COMMITTEE, id, "objection/answer", Map.of("outcome", "UPHELD", "answer", "事实清楚"));
            case REVOKE -> step(COMMITTEE, id, "objection/answer", Map.of("outcome", "REVOKED", "answer", "事实有误"));
            case UNDO -> throw new IllegalArgumentException("nobody asks for it");
            case CANCEL -> step(office, id, "cancellation", REASON);
        };
    }
}
