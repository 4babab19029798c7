package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.EVIDENCE;
import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EscalationTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 23);

    @Inject
    OverdueScan scan;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/rectification-orders/" + id;
    }

    @Test
    void escalatesTheDayAfterTheDeadlineAndOnlyOnce() {
        var unit = aUnit();
        var id = ordered(unit, "MAJOR");

        today(DUE);
        scan.run();
        get(chen(), path(id)).then().body("state", equalTo("ISSUED")).body("overdue", equalTo(false));
        today(DUE.plusDays(1));
        get(chen(), path(id)).then().body("overdue", equalTo(true));
        scan.run();
        scan.run();

        get(chen(), path(id))
                .then()
                .body("state", equalTo("ESCALATED"))
                .body("escalation", equalTo("OVERDUE"))
                .body("overdue", equalTo(true))
                .body("history.event", equalTo(List.of("CREATE", "ESCALATE")))
                .body("history[1].from", equalTo("ISSUED"))
                .body("history[1].actor", equalTo("supervision"))
                .body("history[1].rules", equalTo(List.of("SM-11", "CN-CURRENT/2")))
                .body("version", equalTo(1));
        assertThat(events(id))
                .containsExactly("rectification.ordered.v1", "rectification.reminded.v1", "rectification.escalated.v1");
    }

    @Test
    void leavesAloneWhatTheInspectorsHave() {
        var id = submitted(aUnit(), "MAJOR");

        today(DUE.plusDays(1));
        scan.run();

        get(chen(), path(id)).then().body("state", equalTo("SUBMITTED")).body("overdue", equalTo(false));
    }

    @Test
    void escalatesALateSubmissionThoughTheScanHasNotRun() {
        var unit = aUnit();
        var id = ordered(unit, "MAJOR");
        post(hr(unit), path(id) + "/start").then().statusCode(200);

        today(DUE.plusDays(1));
        post(hr(unit), path(id) + "/submission", EVIDENCE)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("escalation", equalTo("OVERDUE"))
                .body("history.event", equalTo(List.of("CREATE", "START", "ESCALATE", "SUBMIT")));

        assertThat(events(id))
                .containsExactly(
                        "rectification.ordered.v1", "rectification.escalated.v1", "rectification.submitted.v1");
    }

    @Test
    void letsAForeignUnitEscalateNothing() {
        var id = ordered(aUnit(), "MAJOR");

        today(DUE.plusDays(1));
        post(hr(aUnit()), path(id) + "/submission", EVIDENCE).then().statusCode(404);

        get(chen(), path(id)).then().body("state", equalTo("ISSUED"));
    }

    @Test
    void filtersByUnitStateWindAndOverdue() {
        var unit = aUnit();
        var late = ordered(unit, "MAJOR");
        var running = ordered(unit, "MINOR");
        today(DUE.plusDays(1));
        String lateFinding = get(chen(), path(late)).path("findingId");
        String runningFinding = get(chen(), path(running)).path("findingId");

        get(chen(), "/rectification-orders?unit=" + unit).then().body("items.id", equalTo(List.of(running, late)));
        get(chen(), "/rectification-orders?overdue=true&unit=" + unit).then().body("items.id", equalTo(List.of(late)));
        get(hr(unit), "/rectification-orders?overdue=false").then().body("items.id", equalTo(List.of(running)));
        get(chen(), "/findings?overdue=true&unit=" + unit)
                .then()
                .body("items.id", equalTo(List.of(lateFinding)))
                .body("items[0].due", equalTo(DUE.toString()));
        get(chen(), "/findings?overdue=false&unit=" + unit).then().body("items.id", equalTo(List.of(runningFinding)));
        scan.run();
        get(chen(), "/rectification-orders?state=ESCALATED&unit=" + unit)
                .then()
                .body("items.id", equalTo(List.of(late)))
                .body("items[0].findingTitle", equalTo("下午办公室无人在岗"));
        get(chen(), "/rectification-orders?wind=W1&limit=1&unit=" + unit)
                .then()
                .body("items.id", equalTo(List.of(running)));
        get(chen(), "/rectification-orders?wind=W2&unit=" + unit).then().body("items", empty());
    }

    @Test
    void letsOneOfTwoRechecksAtOnceWin() throws Exception {
        var id = submitted(aUnit(), "MINOR");
        Callable<Integer> recheck =
                () -> post(zhao(), path(id) + "/recheck", PASSED).statusCode();

        List<Future<Integer>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(List.of(recheck, recheck, recheck));
        }

        assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(200, 409, 409);
        get(chen(), path(id)).then().body("checks.outcome", equalTo(List.of("PASSED")));
        assertThat(events(id)).filteredOn("rectification.closed.v1"::equals).hasSize(1);
    }

    @Test
    void escalatesOnceThoughTwoScansRunAtOnce() throws Exception {
        var ids = List.of(ordered(aUnit(), "MAJOR"), ordered(aUnit(), "MAJOR"));
        today(DUE.plusDays(1));
        Callable<Boolean> run = () -> {
            scan.run();
            return true;
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(run, run, run, run)).forEach(Future::resultNow);
        }

        for (var id : ids) {
            assertThat(events(id)).containsExactly("rectification.ordered.v1", "rectification.escalated.v1");
        }
    }
}
