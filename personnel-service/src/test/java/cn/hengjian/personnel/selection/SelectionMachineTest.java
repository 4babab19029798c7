package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.selection.Selections.COLLEAGUE;
import static cn.hengjian.personnel.selection.Selections.REASON;
import static cn.hengjian.personnel.selection.Selections.aCase;
import static cn.hengjian.personnel.selection.Selections.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.selection.rules.SelectionEvent;
import cn.hengjian.personnel.selection.rules.SelectionState;
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
class SelectionMachineTest {

    private static Selections.Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (cast == null) {
            cast = Selections.aCast(4);
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(SelectionState.values())
                .flatMap(state -> Arrays.stream(SelectionEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void makesWhatIsListedAndRefusesTheRest(SelectionState from, SelectionEvent event) {
        var listed = SelectionStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .map(Transition::to)
                .findFirst();
        var stand = ready(from, event).in(from);

        var answer = request(event, stand);

        if (listed.isPresent()) {
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        } else if (event == SelectionEvent.REGISTER && from == SelectionState.POST_APPROVED) {
            // What is not published is not there for a cadre.
            answer.then().statusCode(404);
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        assertThat(Selections.state(stand.id())).isEqualTo(listed.orElse(from).name());
    }

    /** With candidates that let no guard of the event refuse. */
    private static Selections.Case ready(SelectionState from, SelectionEvent event) {
        var stand = aCase(cast);
        return switch (event) {
            case REGISTER -> stand;
            case CLOSE_REGISTRATION ->
                stand.registeringUntil(ORDINARY_DAY.minusDays(1)).with(3, "REGISTERED");
            case FAIL ->
                from == SelectionState.REGISTRATION
                        ? stand.registeringUntil(ORDINARY_DAY.minusDays(1)).with(2, "REGISTERED")
                        : stand.with(2, "ADMITTED");
            case OBJECT -> stand.rejected(false, ORDINARY_DAY);
            case ANSWER -> stand.rejected(true, ORDINARY_DAY);
            case START_WRITTEN -> stand.with(3, "ADMITTED");
            case PUBLISH, OPEN_REGISTRATION, WITHDRAW, ADMIT, REJECT, CANCEL -> stand.with(3, "REGISTERED");
        };
    }

    private static Response request(SelectionEvent event, Selections.Stand stand) {
        var office = Api.ORGANISATION;
        var id = stand.id();
        return switch (event) {
            case PUBLISH -> step(office, id, "publication", Selections.notice(Map.of()));
            case OPEN_REGISTRATION -> step(office, id, "registration-period", Map.of("workingDays", 5));
            case REGISTER -> step(cast.fresh(), id, "registration", Selections.STATEMENT);
            case WITHDRAW -> step(cast.self(0), id, "registration/withdrawal", REASON);
            case CLOSE_REGISTRATION -> step(office, id, "eligibility");
            case ADMIT -> step(office, id, stand.candidate(0) + "/admission");
            case REJECT ->
                step(
                        office,
                        id,
                        stand.candidate(0) + "/rejection",
                        Map.of("requirement", "NOTICE_OTHER", "reason", "不熟悉财政业务"));
            case OBJECT -> step(cast.self(0), id, "registration/objection", REASON);
            case ANSWER ->
                step(
                        COLLEAGUE,
                        id,
                        stand.candidate(0) + "/objection-answer",
                        Map.of("sustained", true, "reason", "异议成立"));
            case START_WRITTEN -> step(office, id, "written-examination");
            case FAIL -> step(office, id, "failure", REASON);
            case CANCEL -> step(office, id, "cancellation", REASON);
        };
    }
}
