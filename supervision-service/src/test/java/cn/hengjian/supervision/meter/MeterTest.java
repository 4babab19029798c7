package cn.hengjian.supervision.meter;

import static cn.hengjian.supervision.plan.PlanFixture.aPlanFor;
import static cn.hengjian.supervision.plan.PlanFixture.running;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.visit.VisitFixture.assigned;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MeterTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static Place underA(String basis) {
        var place = Place.fresh();
        var plan = aPlanFor(
                Stream.concat(Stream.of(place.unit()), place.others().stream()).toArray(String[]::new));
        plan.put("basis", basis);
        return new Place(place.unit(), place.others(), running(plan), place.first(), place.second());
    }

    /** One visit a unit, in the plan's order of units. */
    private static String visit(Place place, int unit, String notice, String coverage, String tier) {
        var visit = place.visit(notice);
        visit.put("unitCode", unit == 0 ? place.unit() : place.others().get(unit - 1));
        visit.put("coverage", coverage);
        visit.put("tier", tier);
        return assigned(visit);
    }

    private static void open(Place place, String visit) {
        post(place.inspector(), "/visits/" + visit + "/opening").then().statusCode(200);
    }

    private static void record(Place place, String visit, String kind, int minutes) {
        post(
                        place.inspector(),
                        "/visits/" + visit + "/activities",
                        Map.of("kind", kind, "minutes", minutes, "interviewed", 0, "note", "记录"))
                .then()
                .statusCode(201);
    }

    private static JsonPath meter(Place place) {
        return get(chen(), "/plans/" + place.plan() + "/meter")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Mainly, other, share and whether it prevails. */
    private static String pair(JsonPath meter, int number) {
        var at = "pairs[" + (number - 1) + "].";
        return "%s:%s %s %s"
                .formatted(
                        meter.<Object>get(at + "mainly.actions"),
                        meter.<Object>get(at + "other.actions"),
                        meter.get(at + "share"),
                        meter.<Object>get(at + "prevails"));
    }

    @Test
    void prevailsInNothingWhereNothingWasDone() {
        var place = underA("ACTIONS");

        get(chen(), "/plans/" + place.plan() + "/meter")
                .then()
                .statusCode(200)
                .body("pairs.pair", equalTo(List.of("P1", "P2", "P3", "P4", "P5")))
                .body("pairs.share", equalTo(List.of("0/0", "0/0", "0/0", "0/0", "0/0")))
                .body("pairs.prevails", equalTo(List.of(false, false, false, false, false)))
                .body("share", equalTo("1/2"))
                .body("basis", equalTo("ACTIONS"))
                .body("policy", equalTo("CN-CURRENT/2"));
    }

    @Test
    void countsVisitsAndActivitiesStrictlyAboveHalf() {
        var place = underA("ACTIONS");
        var first = visit(place, 0, "UNANNOUNCED", "SPOT", "BACKWARD");
        var second = visit(place, 1, "ANNOUNCED", "COMPREHENSIVE", "ADVANCED");
        open(place, first);
        open(place, second);
        record(place, first, "VISITING_PEOPLE", 30);
        record(place, second, "HEARING_REPORT", 10);
        record(place, first, "ON_SITE", 30);
        record(place, second, "ON_SITE", 5);
        record(place, second, "PAPERS", 500);

        var half = meter(place);
        assertThat(pair(half, 1)).isEqualTo("1:1 1/2 false");
        assertThat(pair(half, 2)).isEqualTo("1:1 1/2 false");
        assertThat(pair(half, 3)).isEqualTo("1:1 1/2 false");
        assertThat(pair(half, 4)).isEqualTo("2:1 2/3 true");
        assertThat(pair(half, 5)).isEqualTo("1:1 1/2 false");
        assertThat(half.getString("pairs[0].rule"))
                .isEqualTo("unannounced must be more than 1/2 of itself and announced: 1 of 2 is not enough");

        var third = visit(place, 2, "UNANNOUNCED", "SPOT", "BACKWARD");
        open(place, third);
        record(place, third, "VISITING_PEOPLE", 1);

        var above = meter(place);
        assertThat(Stream.of(1, 2, 3, 5).map(number -> pair(above, number))).containsOnly("2:1 2/3 true");
    }

    @ParameterizedTest
    @CsvSource({"60, 60, 60/120, false", "61, 60, 61/121, true", "59, 60, 59/119, false"})
    void countsMinutesWhereThePlanCountsHours(int visiting, int hearing, String share, boolean prevails) {
        var place = underA("HOURS");
        var visit = visit(place, 0, "UNANNOUNCED", "SPOT", "BACKWARD");
        open(place, visit);
        record(place, visit, "VISITING_PEOPLE", visiting);
        record(place, visit, "HEARING_REPORT", hearing);

        var meter = meter(place);

        assertThat(pair(meter, 3)).isEqualTo("1:1 " + share + " " + prevails);
        assertThat(meter.getInt("pairs[0].mainly.minutes")).isEqualTo(visiting + hearing);
        assertThat(pair(meter, 1)).isEqualTo("1:0 %s/%<s true".formatted(visiting + hearing));
    }

    @Test
    void countsASealedVisitOnlyWhereThatTellsNothingOfItsUnit() {
        var place = underA("ACTIONS");
        var sealed = visit(place, 0, "UNANNOUNCED", "SPOT", "BACKWARD");

        var before = meter(place);
        assertThat(pair(before, 1)).isEqualTo("1:0 1/1 true");
        assertThat(pair(before, 2)).isEqualTo("1:0 1/1 true");
        assertThat(pair(before, 5)).isEqualTo("0:0 0/0 false");

        open(place, sealed);
        assertThat(pair(meter(place), 5)).isEqualTo("1:0 1/1 true");
    }

    @Test
    void countsNeitherWhatWasCancelledNorOrdinaryUnitsInTheFifthPair() {
        var place = underA("ACTIONS");
        var cancelled = visit(place, 0, "ANNOUNCED", "SPOT", "ADVANCED");
        post(chen(), "/visits/" + cancelled + "/cancellation", Map.of("reason", "REPLANNED"))
                .then()
                .statusCode(200);
        visit(place, 1, "ANNOUNCED", "SPOT", "ORDINARY");

        var meter = meter(place);

        assertThat(pair(meter, 1)).isEqualTo("0:1 0/1 false");
        assertThat(pair(meter, 5)).isEqualTo("0:0 0/0 false");
    }

    @Test
    void countsAVisitForEachPlanThatItServes() {
        var place = underA("ACTIONS");
        var visit = visit(place, 0, "ANNOUNCED", "SPOT", "BACKWARD");
        var second = place.underAnotherPlan();
        post(chen(), "/visits/" + visit + "/merger", Map.of("planId", second.plan()))
                .then()
                .statusCode(200);

        assertThat(pair(meter(place), 1)).isEqualTo("0:1 0/1 false");
        assertThat(pair(meter(second), 1)).isEqualTo("0:1 0/1 false");
    }

    @Test
    void explainsInBothLanguages() {
        var place = underA("ACTIONS");

        given().auth()
                .oauth2(chen())
                .header("Accept-Language", "zh-CN")
                .get(County.ROOT + "/plans/" + place.plan() + "/meter")
                .then()
                .body("pairs[0].mainly.name", equalTo("暗访"))
                .body("pairs[0].rule", equalTo("“暗访”须超过与“明查”合计的 1/2：0/0，未达到"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-leader", "unit-hr", "cadre", "audit-admin", "hr-bureau"})
    void isForThoseWhoReadPlans(String role) {
        var plan = underA("ACTIONS").plan();

        get(TestIssuer.token("somebody", role), "/plans/" + plan + "/meter")
                .then()
                .statusCode(403);
        get(chen(), "/plans/" + UUID.randomUUID() + "/meter").then().statusCode(404);
    }
}
