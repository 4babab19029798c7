package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReminderTest {

    private static final LocalDate WARNING = LocalDate.of(2026, 3, 16);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 23);
    private static final String REMINDED = "rectification.reminded.v1";

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static void scanOn(LocalDate day) {
        today(day);
        Scans.run();
    }

    private static String reminded(String id) {
        return value(Sql.of(
                "SELECT string_agg(due || ' on ' || reminded_on, ', ' ORDER BY due) AS value FROM rectification_reminder"
                        + " WHERE order_id = ?::uuid",
                id));
    }

    @Test
    void remindsOnceFromTheDayOfWarning() {
        var id = ordered(aUnit(), "MAJOR");

        scanOn(WARNING.minusDays(1));
        assertThat(events(id)).doesNotContain(REMINDED);
        scanOn(WARNING);
        scanOn(WARNING);
        scanOn(DUE);

        assertThat(events(id)).containsExactly("rectification.ordered.v1", REMINDED);
        assertThat(reminded(id)).isEqualTo("2026-03-23 on 2026-03-16");
    }

    @Test
    void remindsLateIfTheScanWasDownButNotAfterTheDeadline() {
        var onTheDay = ordered(aUnit(), "MAJOR");
        var late = ordered(aUnit(), "GENERAL");

        scanOn(DUE);
        scanOn(LocalDate.of(2026, 4, 15));

        assertThat(reminded(onTheDay)).isEqualTo("2026-03-23 on 2026-03-23");
        assertThat(reminded(late)).isEmpty();
        assertThat(events(late)).containsExactly("rectification.ordered.v1", "rectification.escalated.v1");
    }

    @Test
    void remindsAnewOfANewDeadline() {
        var id = ordered(aUnit(), "MAJOR");
        scanOn(WARNING);

        post(chen(), "/rectification-orders/" + id + "/extension", Map.of("reason", "材料采购", "days", 30))
                .then()
                .statusCode(200);
        scanOn(WARNING.plusDays(1));
        assertThat(reminded(id)).isEqualTo("2026-03-23 on 2026-03-16");
        scanOn(LocalDate.of(2026, 4, 28));

        assertThat(reminded(id)).isEqualTo("2026-03-23 on 2026-03-16, 2026-05-08 on 2026-04-28");
    }

    @Test
    void remindsNobodyOfWhatIsSubmitted() {
        var id = submitted(aUnit(), "MAJOR");

        scanOn(WARNING);

        assertThat(events(id)).doesNotContain(REMINDED);
    }

    @Test
    void remindsOnceThoughScansRunAtOnce() throws Exception {
        var id = ordered(aUnit(), "MAJOR");
        today(WARNING);
        Callable<Boolean> run = () -> {
            Scans.run();
            return true;
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(run, run, run, run)).forEach(Future::resultNow);
        }

        assertThat(events(id)).containsExactly("rectification.ordered.v1", REMINDED);
    }
}
