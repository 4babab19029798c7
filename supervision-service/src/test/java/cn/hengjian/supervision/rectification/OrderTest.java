package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.EVIDENCE;
import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.order;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.served;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OrderTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/rectification-orders/" + id;
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM rectification_order WHERE id = ?::uuid", id));
    }

    @Test
    void ordersWithTheTimeOfTheSeverity() {
        var unit = aUnit();
        var finding = served(unit, "GENERAL");

        var answer = order(finding);

        String id = answer.then()
                .statusCode(201)
                .body("number", matchesPattern("RECT-2026-\\d{6}"))
                .body("state", equalTo("ISSUED"))
                .body("findingId", equalTo(finding))
                .body("items", equalTo(List.of("建立外出登记制度", "窗口轮值")))
                .body("owner", equalTo("办公室主任"))
                .body("measures", nullValue())
                .body("issuedBy", equalTo("supervision.chen"))
                .body("deadline.purpose", equalTo("RECTIFICATION"))
                .body("deadline.start", equalTo("2026-03-02"))
                .body("deadline.period", equalTo("P30D"))
                .body("deadline.due", equalTo("2026-04-01"))
                .body("deadline.warning", equalTo("2026-03-25"))
                .body("deadline.explanation.kind", equalTo(List.of("START_EXCLUDED", "PERIOD_ENDED")))
                .body("effectCheck", nullValue())
                .body("allowedTransitions", equalTo(List.of("EXTEND")))
                .extract()
                .path("id");
        answer.then().header("Location", containsString(ROOT + path(id)));
        get(hr(unit), path(id)).then().body("allowedTransitions", equalTo(List.of("START")));
        get(zhao(), path(id)).then().body("allowedTransitions", empty());
        get(chen(), "/findings/" + finding)
                .then()
                .body("state", equalTo("ORDER_ISSUED"))
                .body("orderId", equalTo(id));
        assertThat(events(id)).containsExactly("rectification.ordered.v1");
        assertThat(stored(id, "due")).isEqualTo("2026-04-01");
    }

    @ParameterizedTest
    @CsvSource({
        // issued on, severity, due
        "2026-03-02, MINOR,   2026-05-06",
        "2026-08-03, MINOR,   2026-10-08",
        "2026-03-02, GENERAL, 2026-04-01",
        "2026-04-01, GENERAL, 2026-05-06",
        "2026-03-02, MAJOR,   2026-03-17",
        // 15 days end on a Saturday that is worked.
        "2026-01-30, MAJOR,   2026-02-14",
        "2026-02-02, MAJOR,   2026-02-24",
    })
    void rollsADeadlineToAWorkingDay(LocalDate issued, String severity, String due) {
        today(issued);

        var id = ordered(aUnit(), severity);

        get(chen(), path(id)).then().body("deadline.due", equalTo(due));
    }

    @Test
    void explainsADeadlineInTheReadersLanguage() {
        today(LocalDate.of(2026, 8, 3));

        var id = ordered(aUnit(), "MINOR");

        get(chen(), path(id))
                .then()
                .body(
                        "deadline.explanation.text",
                        equalTo(List.of(
                                "The start 2026-08-03 is not counted; the period is 60 calendar days",
                                "The last day of the period is 2026-10-02",
                                "2026-10-02 is in the National Day holiday, not a working day; the deadline moves to the"
                                        + " next one, 2026-10-08")));
        given().auth()
                .oauth2(chen())
                .get(ROOT + path(id))
                .then()
                .body("deadline.explanation[2].text", equalTo("2026-10-02 为国庆节假期，不是工作日，顺延至其后第一个工作日 2026-10-08"));
    }

    @Test
    void extendsOnceAndOnlyByTheIssuer() {
        var id = ordered(aUnit(), "MAJOR");
        var days = Map.of("reason", "材料采购", "days", 30);

        post(zhao(), path(id) + "/extension", days)
                .then()
                .statusCode(403)
                .body("detail", equalTo("Only the issuer may extend the order"));
        post(chen(), path(id) + "/extension", Map.of("reason", "材料采购", "days", 31))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/days"));
        post(chen(), path(id) + "/extension", Map.of("reason", "材料采购", "days", 0))
                .then()
                .statusCode(422);
        post(chen(), path(id) + "/extension", days)
                .then()
                .statusCode(200)
                .body("state", equalTo("ISSUED"))
                .body("extended", equalTo(true))
                .body("deadline.purpose", equalTo("EXTENSION"))
                .body("deadline.start", equalTo("2026-03-17"))
                .body("deadline.due", equalTo("2026-04-16"))
                .body("history[1].reason", equalTo("材料采购"))
                .body("allowedTransitions", empty());
        post(chen(), path(id) + "/extension", days)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/order-already-extended"));

        assertThat(stored(id, "due")).isEqualTo("2026-04-16");
        assertThat(events(id)).containsExactly("rectification.ordered.v1");
    }

    @Test
    void extendsUntilTheLastDay() {
        var onTheDay = ordered(aUnit(), "MAJOR");
        var late = ordered(aUnit(), "MAJOR");
        var days = Map.of("reason", "材料采购", "days", 1);

        today(LocalDate.of(2026, 3, 17));
        post(chen(), path(onTheDay) + "/extension", days).then().statusCode(200);
        today(LocalDate.of(2026, 3, 18));
        post(chen(), path(late) + "/extension", days)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/order-deadline-passed"));
    }

    @Test
    void wantsEvidence() {
        var unit = aUnit();
        var id = ordered(unit, "MINOR");
        post(hr(unit), path(id) + "/start").then().statusCode(200);

        post(hr(unit), path(id) + "/submission", Map.of("evidence", "  "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence"));
        post(hr(unit), path(id) + "/submission", Map.of()).then().statusCode(422);

        assertThat(stored(id, "state")).isEqualTo("RECTIFYING");
    }

    @Test
    void refusesAnEmptyOrder() {
        var finding = served(aUnit(), "MINOR");

        post(chen(), "/findings/" + finding + "/order", Map.of("items", List.of(), "owner", "主任"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items"));
        post(chen(), "/findings/" + finding + "/order", Map.of("items", List.of(" "), "owner", "主任"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/0"));
    }

    @Test
    void hidesWhatBelongsToOtherUnits() {
        var unit = aUnit();
        var foreign = hr(aUnit());
        var id = ordered(unit, "MINOR");

        get(foreign, path(id)).then().statusCode(404);
        post(foreign, path(id) + "/start").then().statusCode(404);
        post(foreign, path(id) + "/submission", EVIDENCE).then().statusCode(404);
        get(foreign, "/rectification-orders").then().body("items", empty());
        get(chen(), path(UUID.randomUUID().toString())).then().statusCode(404);
        order(UUID.randomUUID().toString()).then().statusCode(404);

        assertThat(stored(id, "state")).isEqualTo("ISSUED");
    }

    @Test
    void leavesTheWorkToTheUnit() {
        var unit = aUnit();
        var id = ordered(unit, "MINOR");
        var inspectorElsewhere = TestIssuer.unitToken("leader.x", aUnit(), "unit-leader", "inspector");

        post(zhao(), path(id) + "/start").then().statusCode(403);
        post(inspectorElsewhere, path(id) + "/start").then().statusCode(404);
        post(hr(unit), path(id) + "/recheck", PASSED).then().statusCode(403);
        post(hr(unit), path(id) + "/effect-check", PASSED).then().statusCode(403);
        post(hr(unit), path(id) + "/extension", Map.of("reason", "r", "days", 1))
                .then()
                .statusCode(403);
        post(hr(unit), "/findings/" + get(chen(), path(id)).path("findingId") + "/order", Map.of())
                .then()
                .statusCode(403);

        assertThat(stored(id, "state")).isEqualTo("ISSUED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadre", "system-admin", "security-admin", "audit-admin", "hr-bureau"})
    void showsNothingToRolesWithoutAPartInSupervision(String role) {
        var id = ordered(aUnit(), "MINOR");
        var token = TestIssuer.token("somebody", role);

        get(token, "/rectification-orders").then().statusCode(403);
        get(token, path(id)).then().statusCode(403);
        post(token, path(id) + "/start").then().statusCode(403);
        post(token, path(id) + "/submission", EVIDENCE).then().statusCode(403);
    }

    @Test
    void recusesAnIssuerOfTheSameUnit() {
        var unit = aUnit();
        var finding = served(unit, "MINOR");
        var id = ordered(unit, "MINOR");
        var own = TestIssuer.unitToken("supervision.chen", unit, "supervision-office");

        post(own, "/findings/" + finding + "/order", Map.of("items", List.of("整改"), "owner", "主任"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        post(own, path(id) + "/extension", Map.of("reason", "r", "days", 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
    }
}
