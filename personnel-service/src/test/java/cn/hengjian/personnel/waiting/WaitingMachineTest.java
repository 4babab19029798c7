package cn.hengjian.personnel.waiting;

import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static cn.hengjian.personnel.waiting.Waitings.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.waiting.rules.WaitingEvent;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WaitingMachineTest {

    /** They end with the cadre in a post or out of service, so each takes a cadre of its own. */
    private static final Set<WaitingEvent> LASTING =
            Set.of(WaitingEvent.BEGIN, WaitingEvent.REINSTATE, WaitingEvent.TRANSFER, WaitingEvent.EXIT);

    private static Cast shared;
    private Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (shared == null) {
            shared = Talks.aCast();
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(WaitingState.values())
                .flatMap(state -> Arrays.stream(WaitingEvent.values())
                        // They happen with the decision on an appeal, and by the day.
                        .filter(event -> event != WaitingEvent.UNDO && event != WaitingEvent.OPEN_REVIEW)
                        .map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void makesWhatIsListedAndRefusesTheRest(WaitingState from, WaitingEvent event) {
        var listed = WaitingStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .map(Transition::to)
                .findFirst();
        cast = listed.isPresent() && LASTING.contains(event) ? Talks.aCast() : shared;
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

    private Waitings.Case prepared(WaitingEvent event) {
        var prepared = Waitings.aCase(cast);
        return switch (event) {
            case SERVE_NOTICE -> prepared.unnoticed();
            case STATE -> prepared.statingUntil(ORDINARY_DAY);
            case ANSWER -> prepared.stated();
            case SERVE_DECISION -> prepared.decidedAgain().unserved();
            case EXIT -> prepared.decidedAgain();
            default -> prepared;
        };
    }

    private Response request(WaitingEvent event, String id, Api cadre) {
        var office = Api.ORGANISATION;
        return switch (event) {
            case SERVE_NOTICE -> common(office, id, "notice", SIGNED);
            case STATE -> common(cadre, id, "statement", TEXT);
            case ANSWER -> common(office, id, "statement/answer", TEXT);
            case CLEAR -> common(DISCIPLINE, id, "clearance", MeasureCases.CLEAR);
            case HEAR -> step(office, id, "hearing", TEXT);
            case DECIDE -> step(COMMITTEE, id, "decision", MeasureCases.decision(9, 6, 5));
            case SERVE_DECISION -> common(office, id, "decision-service", SIGNED);
            case BEGIN -> step(office, id, "beginning", Waitings.BEGINNING);
            case REVIEW -> step(office, id, "review", TEXT);
            case END_EARLY -> step(office, id, "early-end", TEXT);
            case REINSTATE, TRANSFER -> {
                var body = Waitings.appointing(event.name(), ORDINARY_DAY);
                body.put("postId", County.aPost(County.aDepartment()).id());
                yield step(office, id, "outcome", body);
            }
            case DEMOTE, COMPETE -> step(office, id, "outcome", Waitings.outcome(event.name()));
            case PROPOSE_EXIT -> step(office, id, "exit-proposal", Waitings.EXIT_PROPOSAL);
            case EXIT -> step(office, id, "exit", Waitings.EXIT);
            case OPEN_REVIEW, UNDO -> throw new IllegalArgumentException("nobody asks for it");
            case CANCEL -> common(office, id, "cancellation", REASON);
        };
    }
}
