package cn.hengjian.supervision.finding;

import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RepetitionTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String closed(String unit, String severity) {
        return post(zhao(), "/rectification-orders/" + submitted(unit, severity) + "/recheck", PASSED)
                .then()
                .statusCode(200)
                .extract()
                .path("findingId");
    }

    @Test
    void linksWhatComesBackToTheFormerAndRaisesItsSeverity() {
        var unit = aUnit();
        var former = closed(unit, "MINOR");
        String number = get(chen(), "/findings/" + former).path("number");

        post(chen(), "/findings", aFinding(unit, "MINOR"))
                .then()
                .statusCode(201)
                .body("severity", equalTo("GENERAL"))
                .body("repetition.formerId", equalTo(former))
                .body("repetition.formerNumber", equalTo(number))
                .body("repetition.formerClosedOn", equalTo("2026-03-02"))
                .body("repetition.declaredSeverity", equalTo("MINOR"))
                .body(
                        "repetition.reason",
                        equalTo("The same happened at this unit before (" + number
                                + ", closed on 2026-03-02) and comes back; from MINOR it is one step graver"));

        get(chen(), "/findings?unit=" + unit)
                .then()
                .body("items[0].repeated", equalTo(true))
                .body("items[1].repeated", equalTo(false));
    }

    @Test
    void tellsOfARepetitionOnceItIsConfirmed() {
        var unit = aUnit();
        var former = closed(unit, "MINOR");
        var rejected = raised(unit, "MINOR");
        var confirmed = raised(unit, "MINOR");
        post(leader(unit), "/findings/" + confirmed + "/statement", Map.of("text", "情况属实"));

        post(chen(), "/findings/" + rejected + "/rejection", Map.of("reason", "不实"))
                .then()
                .statusCode(200);
        post(chen(), "/findings/" + confirmed + "/confirmation").then().statusCode(200);

        assertThat(events(rejected)).containsExactly("finding.raised.v1", "finding.rejected.v1");
        assertThat(events(confirmed))
                .containsExactly("finding.raised.v1", "finding.confirmed.v1", "finding.repeated.v1");
        assertThat(value(Sql.of(
                        "SELECT payload ->> 'state' || ' ' || (payload ->> 'severity') || ' ' || (payload ->> 'repeats')"
                                + " AS value FROM outbox WHERE aggregate_id = ? AND type LIKE '%repeated%'",
                        confirmed)))
                .isEqualTo("CONFIRMED GENERAL " + former);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-02, GENERAL", "2027-03-03, MINOR"})
    void takesForARepetitionWhatComesBackWithinAYear(LocalDate day, String severity) {
        var unit = aUnit();
        closed(unit, "MINOR");

        today(day);
        var id = raised(unit, "MINOR");

        get(chen(), "/findings/" + id).then().body("severity", equalTo(severity));
    }

    @Test
    void takesForNoRepetitionWhatIsOpenElsewhereOrOfAnotherKind() {
        var unit = aUnit();
        raised(unit, "MINOR");
        closed(aUnit(), "MINOR");
        var again = raised(unit, "MINOR");
        closed(unit, "MINOR");
        var other = aFinding(unit, "MINOR");
        other.put("windCode", "W1.3");

        get(chen(), "/findings/" + again).then().body("repetition", nullValue()).body("severity", equalTo("MINOR"));
        post(chen(), "/findings", other)
                .then()
                .statusCode(201)
                .body("repetition", nullValue())
                .body("severity", equalTo("MINOR"));
    }

    @Test
    void climbsWithEachRepetition() {
        var unit = aUnit();
        closed(unit, "MINOR");
        var second = closed(unit, "MINOR");

        var third = raised(unit, "MINOR");

        get(chen(), "/findings/" + second).then().body("severity", equalTo("GENERAL"));
        get(chen(), "/findings/" + third)
                .then()
                .body("severity", equalTo("MAJOR"))
                .body("repetition.formerId", equalTo(second))
                .body("repetition.declaredSeverity", equalTo("MINOR"));
    }
}
