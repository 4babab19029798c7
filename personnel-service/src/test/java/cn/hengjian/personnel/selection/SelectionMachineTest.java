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
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                .flatMap(state -> Arrays.stream(SelectionEvent.values())
                        .filter(event -> event != SelectionEvent.UNDO)
                        .map(event -> Arguments.of(state, event)));
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
                switch (from) {
                    case REGISTRATION ->
                        stand.registeringUntil(ORDINARY_DAY.minusDays(1)).with(2, "REGISTERED");
                    case ELIGIBILITY -> stand.with(2, "ADMITTED");
                    case INSPECTION -> stand.inspected("INSPECTED", false);
                    default -> stand.with(1, "ADMITTED");
                };
            case RECORD_WRITTEN -> stand.with(1, "ADMITTED");
            case START_INTERVIEW -> stand.scored("ADMITTED", "80");
            case RECORD_INTERVIEW -> stand.scored("ADMITTED", "80", "80", "80", "80", "80", "80");
            case START_REVIEW, START_INSPECTION ->
                stand.scored("ADMITTED", "80", "80", "80", "80", "80", "80")
                        .scored("ADMITTED", "79", "80", "80", "80", "80", "80");
            case REPORT_INSPECTION -> stand.inspected("INSPECTED", null);
            case DECIDE -> stand.inspected("INSPECTED", true).inspected("INSPECTED", true);
            case PUBLICISE, DISMISS, SUSTAIN, START_PROBATION, CONFIRM, REVERT, SERVE_DECISION ->
                stand.inspected("CHOSEN", true);
            case CHALLENGE -> stand.inspected("CHOSEN", true).publicUntil(ORDINARY_DAY);
            case APPOINT -> stand.inspected("CHOSEN", true);
            case OBJECT -> stand.rejected(false, ORDINARY_DAY);
            case ANSWER -> stand.rejected(true, ORDINARY_DAY);
            case START_WRITTEN -> stand.with(3, "ADMITTED");
            case PUBLISH, OPEN_REGISTRATION, WITHDRAW, ADMIT, REJECT -> stand.with(3, "REGISTERED");
            case CANCEL -> stand.inspected("CHOSEN", true);
            case UNDO -> throw new IllegalArgumentException("nobody asks for it");
        };
    }

    private static Response request(SelectionEvent event, Selections.Stand stand) {
        var office = Api.ORGANISATION;
        var id = stand.id();
        var first = stand.candidates().isEmpty()
                ? UUID.randomUUID()
                : stand.candidates().getFirst();
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
            case RECORD_WRITTEN ->
                step(
                        office,
                        id,
                        "written-scores",
                        Map.of("results", List.of(Map.of("candidateId", first, "score", 80))));
            case START_INTERVIEW -> step(office, id, "interview", Map.of("members", Selections.judges(5)));
            case RECORD_INTERVIEW ->
                step(
                        office,
                        id,
                        "interview-scores",
                        Map.of("results", List.of(Map.of("candidateId", first, "marks", List.of()))));
            case START_REVIEW -> step(office, id, "democratic-review", Map.of("reviewIds", List.of(UUID.randomUUID())));
            case START_INSPECTION ->
                step(
                        office,
                        id,
                        "inspection",
                        Map.of("candidateIds", stand.candidates(), "inspectors", Selections.judges(2)));
            case REPORT_INSPECTION ->
                step(
                        office,
                        id,
                        stand.candidate(0) + "/inspection-report",
                        Map.of("suitable", true, "report", "群众基础好"));
            case DECIDE ->
                step(
                        Selections.COMMITTEE,
                        id,
                        "decision",
                        Map.of("candidateId", first, "vote", Selections.vote(9, 6, 5)));
            case PUBLICISE -> step(office, id, "publicity", Map.of("workingDays", 5));
            case CHALLENGE -> step(office, id, "challenge", REASON);
            case DISMISS -> step(office, id, "challenge-dismissal", REASON);
            case SUSTAIN -> step(office, id, "challenge-acceptance", REASON);
            case APPOINT ->
                step(
                        office,
                        id,
                        "appointment",
                        Map.of("effectiveOn", ORDINARY_DAY.toString(), "document", "衡委干〔2026〕51号"));
            case START_PROBATION -> step(office, id, "probation", Map.of("text", "任前谈话"));
            case CONFIRM -> step(Selections.COMMITTEE, id, "confirmation", Selections.vote(9, 6, 5));
            case REVERT -> step(Selections.COMMITTEE, id, "reversion", Selections.vote(9, 6, 5));
            case SERVE_DECISION ->
                step(office, id, "reversion-service", Map.of("servedOn", ORDINARY_DAY.toString(), "receipt", "SIGNED"));
            case UNDO -> throw new IllegalArgumentException("nobody asks for it");
            case FAIL -> step(office, id, "failure", REASON);
            case CANCEL -> step(office, id, "cancellation", REASON);
        };
    }
}
