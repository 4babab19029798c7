package cn.hengjian.supervision.finding;

import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FindingAccessTest {

    private static final Map<String, ?> STATEMENT = Map.of("text", "情况属实");

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM finding WHERE id = ?::uuid", id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervision-office", "organisation", "discipline", "unit-leader", "cadre", "system-admin"})
    void letsOnlyInspectorsRaise(String role) {
        post(TestIssuer.token("supervision.chen", role), "/findings", aFinding(aUnit(), "MINOR"))
                .then()
                .statusCode(403);
    }

    @Test
    void keepsInspectorsFromActingInTheirOwnUnit() {
        var unit = aUnit();
        var below = aUnitUnder(unit);
        var own = TestIssuer.unitToken("supervision.chen", unit, "inspector", "supervision-office");
        var id = raised(below, "MINOR");
        post(hr(below), "/findings/" + id + "/statement", STATEMENT).then().statusCode(200);

        for (var refused : List.of(
                post(own, "/findings", aFinding(below, "MINOR")),
                post(own, "/findings/" + id + "/confirmation"),
                post(own, "/findings/" + id + "/rejection", Map.of("reason", "不实")))) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/another-person-required"))
                    .body("detail", containsString("G2"));
        }
        get(own, "/findings/" + id).then().body("allowedTransitions", empty());
        assertThat(stored(id, "state")).isEqualTo("RAISED");
        post(own, "/findings", aFinding(aUnit(), "MINOR")).then().statusCode(201);
    }

    @Test
    void hidesWhatBelongsToOtherUnits() {
        var id = raised(aUnit(), "MINOR");
        var foreign = aUnit();

        get(hr(foreign), "/findings/" + id).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        post(hr(foreign), "/findings/" + id + "/statement", STATEMENT).then().statusCode(404);
        get(hr(foreign), "/findings").then().body("items", empty());
        get(chen(), "/findings/" + UUID.randomUUID()).then().statusCode(404);

        assertThat(stored(id, "statement")).isEmpty();
    }

    @Test
    void letsOnlyTheUnitSpeakForItself() {
        var unit = aUnit();
        var id = raised(unit, "MINOR");
        var inspectorElsewhere = TestIssuer.unitToken("leader.x", aUnit(), "unit-leader", "inspector");

        post(zhao(), "/findings/" + id + "/statement", STATEMENT).then().statusCode(403);
        post(inspectorElsewhere, "/findings/" + id + "/statement", STATEMENT)
                .then()
                .statusCode(404);

        assertThat(stored(id, "statement")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadre", "system-admin", "security-admin", "audit-admin", "hr-bureau", "petition-office"})
    void showsNothingToRolesWithoutAPartInSupervision(String role) {
        var id = raised(aUnit(), "MINOR");
        var token = TestIssuer.token("somebody", role);

        get(token, "/findings").then().statusCode(403);
        get(token, "/findings/" + id).then().statusCode(403);
        post(token, "/findings/" + id + "/confirmation").then().statusCode(403);
        post(token, "/findings/" + id + "/rejection", Map.of("reason", "r"))
                .then()
                .statusCode(403);
    }

    @Test
    void narrowsAPersonWithSeveralRolesToThoseOfSupervision() {
        var own = aUnit();
        var id = raised(aUnit(), "MINOR");
        var token = TestIssuer.unitToken("hr.x", own, "unit-hr", "hr-bureau");

        get(token, "/findings/" + id).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervision-office", "inspector", "discipline", "organisation", "county-committee"})
    void showsTheCountyToItsOffices(String role) {
        var id = raised(aUnit(), "MINOR");

        get(TestIssuer.token("somebody", role), "/findings/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void listsByUnitTreeStateAndWind() {
        var top = aUnit();
        var below = aUnitUnder(top);
        var first = raised(top, "MINOR");
        var second = raised(below, "MAJOR");
        var other = aFinding(below, "MINOR");
        other.put("windCode", "W2");
        String third = post(chen(), "/findings", other).path("id");
        post(chen(), "/findings/" + first + "/rejection", Map.of("reason", "不实"));

        get(chen(), "/findings?unit=" + top).then().body("items.id", equalTo(List.of(third, second, first)));
        get(chen(), "/findings?unit=" + below).then().body("items.id", equalTo(List.of(third, second)));
        get(chen(), "/findings?state=REJECTED&unit=" + top).then().body("items.id", equalTo(List.of(first)));
        get(chen(), "/findings?wind=W1&unit=" + top).then().body("items.id", equalTo(List.of(second, first)));
        get(chen(), "/findings?wind=W1.2&unit=" + below).then().body("items.id", equalTo(List.of(second)));
        get(chen(), "/findings?wind=W1.1&unit=" + top).then().body("items", empty());
        get(leader(below), "/findings?state=RAISED")
                .then()
                .body("items.id", equalTo(List.of(third, second)))
                .body("items[1].severity", equalTo("MAJOR"))
                .body("items[1].allowedTransitions", equalTo(List.of("RECORD_STATEMENT")))
                .body("items[1].overdue", equalTo(false));
        get(chen(), "/findings?state=NONSENSE").then().statusCode(400);
        get(chen(), "/findings?sort=x").then().statusCode(400);
    }

    @Test
    void pagesThroughTheList() {
        var unit = aUnit();
        var first = raised(unit, "MINOR");
        var second = raised(unit, "MINOR");
        var third = raised(unit, "MINOR");

        var page = get(chen(), "/findings?limit=2&unit=" + unit);
        page.then().body("items.id", equalTo(List.of(third, second)));
        String cursor = page.path("next");
        get(chen(), "/findings?limit=2&unit=" + unit + "&cursor=" + cursor)
                .then()
                .body("items.id", equalTo(List.of(first)))
                .body("next", nullValue());
        get(chen(), "/findings?limit=2&unit=" + unit + "&state=RAISED&cursor=" + cursor)
                .then()
                .statusCode(400);
        get(leader(unit), "/findings?limit=2&unit=" + unit + "&cursor=" + cursor)
                .then()
                .statusCode(400);
    }
}
