package cn.hengjian.supervision.roster;

import static cn.hengjian.supervision.draw.DrawFixture.aDraw;
import static cn.hengjian.supervision.draw.DrawFixture.aPlanOf;
import static cn.hengjian.supervision.draw.DrawFixture.onlyInspectors;
import static cn.hengjian.supervision.plan.PlanFixture.aPlan;
import static cn.hengjian.supervision.plan.PlanFixture.aPlanFor;
import static cn.hengjian.supervision.testing.Campaigns.aCampaign;
import static cn.hengjian.supervision.testing.Campaigns.committee;
import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.confirmed;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.PersonnelEvents;
import cn.hengjian.supervision.visit.VisitFixture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing new is about a unit that personnel abolished, and what there is of it stays. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AbolishedUnitTest {

    private static final String SINCE = "2026-02-16";

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    /** Personnel tells that a unit is no more. */
    private static void abolish(String unit) {
        tell(unit, "\"status\": \"ABOLISHED\", \"abolishedOn\": \"%s\"".formatted(SINCE));
    }

    private static void tell(String unit, String state) {
        var event = value(Sql.of(
                "SELECT format('{\"id\": \"%s\", \"code\": \"%s\", \"name\": \"%s\", \"kind\": \"%s\", \"path\": \"%s\","
                        + " \"version\": %s, %s}', id, code, name, kind, path, version + 1, ?::text) AS value"
                        + " FROM unit WHERE code = ?",
                state, unit));
        var version = value(Sql.of("SELECT (version + 1)::text AS value FROM unit WHERE code = ?", unit));
        PersonnelEvents.send("personnel.unit.v1", UnitChanged.TYPE, event);
        PersonnelEvents.await(() -> value(Sql.of("SELECT version::text AS value FROM unit WHERE code = ?", unit))
                .equals(version));
    }

    private static void refused(String pointer, Response answer) {
        answer.then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of(pointer)))
                .body("errors.code", equalTo(List.of("unit-abolished")))
                .body("errors[0].detail", equalTo("The unit is abolished since 2026-02-16; one in force is expected"));
    }

    @Test
    void offersUnitsInForceOnly() {
        var top = aUnit();
        var one = aUnitUnder(top);
        var other = aUnitUnder(top);
        var list = "/roster/units?unit=" + top;
        get(chen(), list).then().body("items.code", containsInAnyOrder(top, one, other));

        abolish(one);

        get(chen(), list).then().body("items.code", containsInAnyOrder(top, other));
    }

    @Test
    void keepsTheDayThatPersonnelTellsElseThatOfTheEvent() {
        var unit = aUnit();
        var since = Sql.of("SELECT abolished_on::text AS value FROM unit WHERE code = ?", unit);
        var before = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        abolish(unit);
        assertThat(value(since)).isEqualTo(SINCE);
        tell(unit, "\"status\": \"ABOLISHED\"");
        assertThat(value(since)).isBetween(before.toString(), before.plusDays(1).toString());
        tell(unit, "\"status\": \"ACTIVE\"");
        assertThat(value(since)).isEmpty();
    }

    @Test
    void raisesNoFindingAgainstItAndKeepsThoseThatThereAre() {
        var unit = aUnit();
        var finding = raised(unit, "MINOR");

        abolish(unit);

        refused("/unitCode", post(chen(), "/findings", aFinding(unit, "MINOR")));
        get(chen(), "/findings/" + finding)
                .then()
                .statusCode(200)
                .body("unitCode", equalTo(unit))
                .body("unitName", equalTo("单位" + unit));
        get(chen(), "/findings?unit=" + unit).then().body("items.id", equalTo(List.of(finding)));
    }

    @Test
    void sendsNobodyToIt() {
        var place = VisitFixture.Place.fresh();
        var announced = place.announced();

        abolish(place.unit());

        refused("/unitCode", post(chen(), "/visits", place.visit("UNANNOUNCED")));
        get(chen(), "/visits/" + announced).then().body("unitCode", equalTo(place.unit()));
    }

    @Test
    void plansNothingForIt() {
        var unit = aUnit();
        var within = aPlan();
        within.put("scope", Map.of("within", unit));

        abolish(unit);

        refused("/scope/units/0", post(chen(), "/plans", aPlanFor(unit)));
        refused("/scope/within", post(chen(), "/plans", within));
    }

    @Test
    void drawsItNoMore() {
        onlyInspectors(6);
        var plan = aPlanOf(8);
        get(chen(), "/plans/" + plan.plan()).then().body("scope.eligible", equalTo(8));

        abolish(plan.units().getFirst());

        get(chen(), "/plans/" + plan.plan())
                .then()
                .body("scope.eligible", equalTo(7))
                .body("scope.units", equalTo(plan.units()));
        post(chen(), "/draws", aDraw(plan.plan(), true, 8))
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("The plan has only 7 units to draw from"));
        post(chen(), "/draws", aDraw(plan.plan(), true, 2)).then().statusCode(201);
    }

    @Test
    void leavesItOutOfCampaigns() {
        var top = aUnit();
        var one = aUnitUnder(top);
        var other = aUnitUnder(top);
        var campaign = aCampaign();
        campaign.put("units", Map.of("subtree", top));
        String id = post(chen(), "/campaigns", campaign)
                .then()
                .statusCode(201)
                .body("units", equalTo(3))
                .extract()
                .path("id");

        abolish(one);

        post(committee(), "/campaigns/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("units", equalTo(2));
        get(chen(), "/campaigns/" + id + "/board").then().body("units.unitCode", containsInAnyOrder(top, other));
        refused("/units/codes/1", post(chen(), "/campaigns", aCampaign(other, one)));
        campaign.put("units", Map.of("subtree", one));
        refused("/units/subtree", post(chen(), "/campaigns", campaign));
    }

    @Test
    void keepsItInACampaignThatRuns() {
        var top = aUnit();
        var one = aUnitUnder(top);
        String id = post(chen(), "/campaigns", aCampaign(top, one))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post(committee(), "/campaigns/" + id + "/approval").then().statusCode(200);

        abolish(one);

        get(chen(), "/campaigns/" + id + "/board").then().body("units.unitCode", containsInAnyOrder(top, one));
    }

    @Test
    void suggestsItToNobody() {
        var top = aUnit();
        var one = aUnitUnder(top);
        var other = aUnitUnder(top);
        confirmed(one, "MINOR");
        confirmed(other, "MINOR");
        var suggested = "/plans/suggestions?within=" + top;
        get(chen(), suggested).then().body("items.unitCode", containsInAnyOrder(one, other));

        abolish(one);

        get(chen(), suggested).then().body("items.unitCode", equalTo(List.of(other)));
    }
}
