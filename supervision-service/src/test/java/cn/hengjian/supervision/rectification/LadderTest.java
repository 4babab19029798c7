package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.EVIDENCE;
import static cn.hengjian.supervision.testing.County.RETURNED;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order that the unit owes goes up step by step: to its head, to the supervision office, to discipline. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LadderTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 23);
    private static final List<String> BODIES = List.of("UNIT_HEAD", "SUPERVISION_OFFICE", "DISCIPLINE");

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/rectification-orders/" + id;
    }

    private static void scanOn(LocalDate day) {
        today(day);
        Scans.run();
    }

    private static void scanOn(int month, int day) {
        scanOn(LocalDate.of(2026, month, day));
    }

    @Test
    void showsTheStepsThatAreLeft() {
        var id = ordered(aUnit(), "MAJOR");

        get(chen(), path(id))
                .then()
                .body("ladder.level", equalTo(List.of(1, 2, 3)))
                .body("ladder.body", equalTo(BODIES))
                .body("ladder[0].title", equalTo("The accountable head of the unit"))
                .body("ladder.reachedOn", equalTo(Arrays.asList(null, null, null)))
                .body("escalation", nullValue());
    }

    @Test
    void goesUpStepByStepWhileTheUnitIsSilent() {
        var id = ordered(aUnit(), "MAJOR");

        scanOn(DUE.plusDays(1));
        get(chen(), path(id))
                .then()
                .body("ladder[0].reachedOn", equalTo("2026-03-24"))
                .body("ladder[0].cause", equalTo("OVERDUE"))
                .body("ladder[0].reason", equalTo("The order was due on 2026-03-23, and the unit has not submitted"))
                .body("ladder[0].until", equalTo("2026-03-31"))
                .body("ladder[1].reachedOn", nullValue());
        scanOn(3, 31);
        get(chen(), path(id)).then().body("ladder[1].reachedOn", nullValue());
        scanOn(4, 1);
        scanOn(4, 1);
        // Ten working days, over Qingming.
        scanOn(4, 16);
        get(chen(), path(id))
                .then()
                .body("ladder[1].reachedOn", equalTo("2026-04-01"))
                .body("ladder[1].cause", equalTo("UNANSWERED"))
                .body(
                        "ladder[1].reason",
                        equalTo("The step before lasted until 2026-03-31, and the unit still has not submitted"))
                .body("ladder[1].until", equalTo("2026-04-16"))
                .body("ladder[2].reachedOn", nullValue());
        scanOn(4, 17);
        scanOn(12, 31);

        get(chen(), path(id))
                .then()
                .body("state", equalTo("ESCALATED"))
                .body("escalation", equalTo("OVERDUE"))
                .body("ladder.body", equalTo(BODIES))
                .body("ladder[2].reachedOn", equalTo("2026-04-17"))
                .body("ladder[2].until", nullValue())
                .body("history.event", equalTo(List.of("CREATE", "ESCALATE", "ESCALATE_FURTHER", "ESCALATE_FURTHER")))
                .body("history[2].actor", equalTo("supervision"))
                .body("history[2].from", equalTo("ESCALATED"));
        assertThat(events(id))
                .containsExactly(
                        "rectification.ordered.v1",
                        "rectification.escalated.v1",
                        "rectification.escalated.v1",
                        "rectification.escalated.v1");
        assertThat(value(Sql.of(
                        "SELECT string_agg(payload ->> 'escalationLevel', ' ' ORDER BY seq) AS value FROM outbox"
                                + " WHERE aggregate_id = ?",
                        id)))
                .isEqualTo("0 1 2 3");
    }

    @Test
    void waitsWhileInspectorsHaveItAndGoesOnWhereItStood() {
        var unit = aUnit();
        var id = ordered(unit, "MAJOR");
        scanOn(DUE.plusDays(1));
        post(hr(unit), path(id) + "/submission", EVIDENCE).then().statusCode(200);

        scanOn(4, 14);
        get(chen(), path(id)).then().body("state", equalTo("SUBMITTED")).body("ladder[1].reachedOn", nullValue());
        post(zhao(), path(id) + "/recheck", RETURNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("deadline.due", equalTo("2026-05-08"));
        scanOn(5, 8);
        get(chen(), path(id)).then().body("state", equalTo("RETURNED"));
        scanOn(5, 9);

        get(chen(), path(id))
                .then()
                .body("state", equalTo("ESCALATED"))
                .body("ladder.level", equalTo(List.of(1, 2, 3)))
                .body("ladder[1].reachedOn", equalTo("2026-05-09"))
                .body("ladder[1].cause", equalTo("OVERDUE"));
    }

    @Test
    void goesUpWithTheLastReturn() {
        var unit = aUnit();
        var id = submitted(unit, "MINOR");
        post(zhao(), path(id) + "/recheck", RETURNED).then().statusCode(200);
        post(hr(unit), path(id) + "/submission", EVIDENCE).then().statusCode(200);

        post(zhao(), path(id) + "/recheck", RETURNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("ESCALATED"))
                .body("ladder[0].reachedOn", equalTo("2026-03-02"))
                .body("ladder[0].cause", equalTo("RETURNS"))
                .body(
                        "ladder[0].reason",
                        equalTo("On 2026-03-02 it was given back once more, which is as often as escalates"))
                .body("deadline.due", equalTo("2026-03-23"))
                .body("ladder[0].until", equalTo("2026-03-23"));
        scanOn(3, 23);
        get(chen(), path(id)).then().body("ladder[1].reachedOn", nullValue());
        scanOn(3, 24);

        get(chen(), path(id))
                .then()
                .body("ladder[1].reachedOn", equalTo("2026-03-24"))
                .body("ladder[1].cause", equalTo("UNANSWERED"))
                .body("escalation", equalTo("RETURNS"));
    }

    @Test
    void takesAnOrderOfAPackWithoutALadderToTheHeadOnly() {
        var id = ordered(aUnit(), "MAJOR");
        database().update(Sql.of("UPDATE rectification_order SET policy_version = 1 WHERE id = ?::uuid", id));

        scanOn(DUE.plusDays(1));
        scanOn(12, 31);

        get(chen(), path(id))
                .then()
                .body("ladder.body", equalTo(List.of("UNIT_HEAD")))
                .body("ladder[0].until", nullValue())
                .body("history.event", equalTo(List.of("CREATE", "ESCALATE")));
    }

    @Test
    void climbsOnceThoughScansRunAtOnce() throws Exception {
        var id = ordered(aUnit(), "MAJOR");
        scanOn(DUE.plusDays(1));
        today(LocalDate.of(2026, 4, 1));
        Callable<Boolean> run = () -> {
            Scans.run();
            return true;
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(run, run, run, run)).forEach(Future::resultNow);
        }

        get(chen(), path(id)).then().body("history.event", equalTo(List.of("CREATE", "ESCALATE", "ESCALATE_FURTHER")));
    }

    @Test
    void keepsTheStepsInTheDatabase() {
        var id = ordered(aUnit(), "MAJOR");
        scanOn(DUE.plusDays(1));

        assertThatThrownBy(() ->
                        database().update(Sql.of("DELETE FROM rectification_escalation WHERE order_id = ?::uuid", id)))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> database()
                        .update(Sql.of("UPDATE rectification_order SET escalation_level = 0 WHERE id = ?::uuid", id)))
                .hasStackTraceContaining("rectification_order_level");
    }
}
