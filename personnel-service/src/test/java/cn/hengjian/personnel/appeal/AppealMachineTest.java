package cn.hengjian.personnel.appeal;

import static cn.hengjian.personnel.appeal.Appeals.COMMITTEE;
import static cn.hengjian.personnel.appeal.Appeals.OFFICE;
import static cn.hengjian.personnel.appeal.Appeals.REASON;
import static cn.hengjian.personnel.appeal.Appeals.TEXT;
import static cn.hengjian.personnel.appeal.Appeals.decision;
import static cn.hengjian.personnel.appeal.Appeals.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.appeal.rules.AppealEvent;
import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AppealMachineTest {

    private static Cast cast;
    private static List<County.Cadre> members;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (cast == null) {
            cast = Talks.aCast();
            members = Appeals.members(3);
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    static Stream<Arguments> steps() {
        return Arrays.stream(AppealState.values())
                .flatMap(state -> Arrays.stream(AppealEvent.values())
                        .filter(event -> event != AppealEvent.LAPSE)
                        .map(event -> Arguments.of(state, event)));
    }

    private static Optional<AppealState> listed(AppealState from, AppealEvent event) {
        return AppealStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .map(Transition::to)
                .findFirst();
    }

    private static String stored(String id) {
        return Stored.text("SELECT state AS value FROM appeal WHERE id = ?::uuid", id);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void makesWhatIsListedAndRefusesTheRest(AppealState from, AppealEvent event) {
        var id = Appeals.in(
                from,
                Talks.aCase(cast).in(TalkState.RECTIFYING),
                ORDINARY_DAY.plusDays(event == AppealEvent.DECLINE ? -1 : 15));

        var answer = request(event, from, id);

        var to = listed(from, event);
        if (to.isPresent()) {
            answer.then().statusCode(200).body("state", equalTo(to.get().name()));
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        assertThat(stored(id)).isEqualTo(to.orElse(from).name());
    }

    @ParameterizedTest
    @EnumSource
    void lapsesWhereItIsListedOnly(AppealState from) {
        var id = Appeals.in(from, Talks.aCase(cast).in(TalkState.RECTIFYING), ORDINARY_DAY);

        Appeals.scan();
        assertThat(stored(id)).isEqualTo(from.name());
        MovableClock.today(ORDINARY_DAY.plusDays(1));
        Appeals.scan();

        assertThat(stored(id))
                .isEqualTo(listed(from, AppealEvent.LAPSE).orElse(from).name());
    }

    private static Response request(AppealEvent event, AppealState from, String id) {
        var decider = from == AppealState.REVIEW_FILED ? COMMITTEE : OFFICE;
        return switch (event) {
            case APPEAL -> step(cast.self(), id, "appeal", TEXT);
            case ACCEPT -> step(OFFICE, id, "acceptance");
            case ASK_CORRECTION -> step(OFFICE, id, "correction-request", REASON);
            case CORRECT -> step(cast.self(), id, "correction", TEXT);
            case DECLINE -> step(OFFICE, id, "non-acceptance", REASON);
            case FORM_PANEL -> step(OFFICE, id, "panel", Appeals.panel(members));
            case HEAR -> step(OFFICE, id, "hearing", TEXT);
            case EXTEND -> step(OFFICE, id, "extension", REASON);
            case UPHOLD, AMEND, REVOKE, REMAND -> step(decider, id, "decision", decision(event.name()));
            case REAPPEAL -> step(cast.self(), id, "reappeal", TEXT);
            case CANCEL -> step(OFFICE, id, "cancellation", REASON);
            case LAPSE -> throw new IllegalArgumentException("only the scan makes it");
        };
    }
}
