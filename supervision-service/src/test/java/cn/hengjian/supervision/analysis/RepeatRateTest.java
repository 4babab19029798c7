package cn.hengjian.supervision.analysis;

import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RepeatRateTest {

    private static final LocalDate CLOSED = LocalDate.of(2026, 3, 9);

    private static String rate(String unit) {
        return "/analysis/repeat-rate?from=2026-03&to=2026-03&unit=" + unit;
    }

    private static void closed(String unit) {
        today(LocalDate.of(2026, 3, 2));
        var order = submitted(unit, "MINOR");
        today(CLOSED);
        post(zhao(), "/rectification-orders/" + order + "/recheck", PASSED)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        // The time is twelve months: its last day counts, the next doesn't.
        "2026-03-10, 1",
        "2027-03-09, 1",
        "2027-03-10, 0",
    })
    void countsWhatCameBackInTime(LocalDate day, int repeated) {
        var unit = aUnit();
        closed(unit);
        today(day);
        raised(unit, "MINOR");

        get(chen(), rate(unit))
                .then()
                .statusCode(200)
                .body("by", equalTo("WIND"))
                .body("within", equalTo("P12M"))
                .body("all.closed", equalTo(1))
                .body("all.repeated", equalTo(repeated))
                .body("all.running", equalTo(0))
                .body("groups.code", contains("W1"))
                .body("groups.name", contains("Ideological style"))
                .body("groups.figures.repeated", contains(repeated));
    }

    @Test
    void tellsWhoseTimeStillRuns() {
        var unit = aUnit();
        closed(unit);

        today(LocalDate.of(2027, 3, 9));
        get(chen(), rate(unit)).then().body("all.running", equalTo(1));
        today(LocalDate.of(2027, 3, 10));
        get(chen(), rate(unit)).then().body("all.running", equalTo(0));
    }

    @Test
    void countsWhatCameBackOnTheDayOfTheClosing() {
        var unit = aUnit();
        closed(unit);
        raised(unit, "MINOR");

        get(chen(), rate(unit)).then().body("all.repeated", equalTo(1));
    }

    @Test
    void countsNoOtherWindNorUnitNorWhatWasRejectedOrRaisedBefore() {
        var top = aUnit();
        var unit = aUnitUnder(top);
        today(LocalDate.of(2026, 3, 2));
        // Raised before the closing, and on the same day.
        raised(unit, "MINOR");
        closed(unit);
        var other = aFinding(unit, "MINOR");
        other.put("windCode", "W2.1");
        post(chen(), "/findings", other).then().statusCode(201);
        raised(top, "MINOR");
        var rejected = raised(unit, "MINOR");
        post(chen(), "/findings/" + rejected + "/rejection", Map.of("reason", "不实"))
                .then()
                .statusCode(200);

        get(chen(), rate(unit)).then().body("all.closed", equalTo(1)).body("all.repeated", equalTo(0));
    }

    @Test
    void tellsUnitsAndSeveritiesApart() {
        var top = aUnit();
        var left = aUnitUnder(top);
        var right = aUnitUnder(top);
        closed(left);
        closed(right);
        closed(right);
        today(LocalDate.of(2026, 4, 1));
        raised(right, "MINOR");

        get(chen(), rate(top) + "&by=UNIT")
                .then()
                .body("all.closed", equalTo(3))
                .body("all.repeated", equalTo(2))
                .body("groups.find { it.code == '%s' }.figures.closed".formatted(left), equalTo(1))
                .body("groups.find { it.code == '%s' }.figures.repeated".formatted(left), equalTo(0))
                .body("groups.find { it.code == '%s' }.name".formatted(right), equalTo("单位" + right))
                .body("groups.find { it.code == '%s' }.figures.repeated".formatted(right), equalTo(2));
        get(leader(left), "/analysis/repeat-rate?from=2026-03&to=2026-03&by=SEVERITY")
                .then()
                .body("groups.code", contains("MINOR"))
                .body("groups.name", contains("Minor"))
                .body("all.closed", equalTo(1));
    }

    @Test
    void answersInChineseAndAsSheets() {
        var unit = aUnit();
        closed(unit);
        today(LocalDate.of(2026, 4, 1));
        raised(unit, "MINOR");

        given().auth().oauth2(chen()).get(ROOT + rate(unit)).then().body("groups.name", contains("思想作风"));
        as(chen())
                .accept("text/csv")
                .get(ROOT + rate(unit))
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"repeat-rate.csv\""))
                .body(containsString("Code,Name,Closed,Came back,Time still runs\r\nW1,Ideological style,1,1,0\r\n"));
        as(chen())
                .accept("application/x-ndjson")
                .get(ROOT + rate(unit))
                .then()
                .body(
                        equalTo(
                                "{\"code\":\"W1\",\"name\":\"Ideological style\",\"closed\":1,\"repeated\":1,\"running\":0}\n"));
        as(chen())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(ROOT + rate(unit))
                .then()
                .statusCode(200);
    }

    @Test
    void isEmptyWhereNothingWasClosed() {
        get(chen(), "/analysis/repeat-rate?from=2026-03&to=2026-03&unit=" + aUnit())
                .then()
                .body("groups", empty())
                .body("all", equalTo(Map.of("closed", 0, "repeated", 0, "running", 0)));
        get(chen(), "/analysis/repeat-rate?from=2026-13").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "supervision-office, 200",
        "organisation,       200",
        "discipline,         200",
        "county-committee,   200",
        "inspector,          403",
        "petition-office,    403",
        "system-admin,       403",
    })
    void isForTheCountysOffices(String role, int status) {
        get(TestIssuer.token("somebody", role), "/analysis/repeat-rate").then().statusCode(status);
    }
}
