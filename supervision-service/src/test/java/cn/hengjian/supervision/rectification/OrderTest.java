package cn.hengjian.supervision.rectification;

import static cn.hengjian.supervision.testing.County.EVIDENCE;
import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
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
import io.restassured.response.Response;
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
                .body("deadline.period", equalTo("P30WD"))
                .body("deadline.due", equalTo("2026-04-14"))
                .body("deadline.warning", equalTo("2026-04-07"))
                .body(
                        "deadline.explanation.kind",
                        equalTo(List.of("START_EXCLUDED", "HOLIDAY_SKIPPED", "PERIOD_ENDED")))
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
        assertThat(stored(id, "due")).isEqualTo("2026-04-14");
    }

    @ParameterizedTest
    @CsvSource({
        // issued on, severity, due, warning
        "2026-03-02, MAJOR,   2026-03-23, 2026-03-16",
        "2026-03-02, GENERAL, 2026-04-14, 2026-04-07",
        "2026-03-02, MINOR,   2026-05-28, 2026-05-21",
        // Over Spring Festival: nine days off, and the Saturdays 14 and 28 February are worked.
        "2026-01-30, MAJOR,   2026-02-27, 2026-02-13",
        "2026-02-02, MAJOR,   2026-02-28, 2026-02-14",
        "2026-01-26, GENERAL, 2026-03-13, 2026-03-06",
        // Over Labour Day.
        "2026-04-01, GENERAL, 2026-05-18, 2026-05-11",
        // Over Mid-Autumn and National Day, with a Saturday that is worked.
        "2026-09-21, MAJOR,   2026-10-19, 2026-10-12",
        "2026-09-14, GENERAL, 2026-10-30, 2026-10-23",
        "2026-08-03, MINOR,   2026-10-30, 2026-10-23",
    })
    void countsTheWorkingDaysOfTheSeverity(LocalDate issued, String severity, String due, String warning) {
        today(issued);

        var id = ordered(aUnit(), severity);

        get(chen(), path(id)).then().body("deadline.due", equalTo(due)).body("deadline.warning", equalTo(warning));
    }

    @Test
    void explainsADeadlineInTheReadersLanguage() {
        today(LocalDate.of(2026, 9, 21));

        var id = ordered(aUnit(), "MAJOR");

        get(chen(), path(id))
                .then()
                .body(
                        "deadline.explanation.text",
                        equalTo(List.of(
                                "The start 2026-09-21 is not counted; the period is 15 working days",
                                "2026-09-25 to 2026-09-27 is the Mid-Autumn Festival holiday, not counted",
                                "2026-10-01 to 2026-10-07 is the National Day holiday, not counted",
                                "2026-10-10 is a weekend day worked for the National Day holiday and counts as a working"
                                        + " day",
                                "The last day of the period is 2026-10-19")));
        given().auth()
                .oauth2(chen())
                .get(ROOT + path(id))
                .then()
                .body("deadline.explanation[0].text", equalTo("起算日 2026-09-21 不计入，期限为 15 个工作日"))
                .body("deadline.explanation[2].text", equalTo("2026-10-01 至 2026-10-07 为国庆节假期，不计入"));
    }

    @Test
    void givesAnOrderToACadreOfTheUnit() {
        var unit = aUnit();
        var number = aCadre(aUnitUnder(unit));

        var id = ordering(served(unit, "MINOR"), Map.of("items", List.of("整改"), "ownerCadre", number))
                .then()
                .statusCode(201)
                .body("ownerCadre", equalTo(number))
                .body("owner", equalTo("姓名" + number))
                .extract()
                .<String>path("id");

        assertThat(stored(id, "owner_cadre")).hasSize(36);
        assertThat(value(Sql.of("SELECT payload::text AS value FROM outbox WHERE aggregate_id = ?", id)))
                .doesNotContain(number, "姓名");
    }

    @Test
    void givesNoOrderToACadreOfAnotherUnit() {
        var finding = served(aUnit(), "MINOR");

        for (var number : List.of(aCadre(aUnit()), "C-unknown")) {
            ordering(finding, Map.of("items", List.of("整改"), "ownerCadre", number))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/ownerCadre"))
                    .body("errors[0].code", equalTo("unknown-cadre"));
        }
        for (var owner : List.of(
                Map.of("items", List.of("整改")),
                Map.of("items", List.of("整改"), "owner", " "),
                Map.of("items", List.of("整改"), "owner", "主任", "ownerCadre", "C1"))) {
            ordering(finding, owner)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/owner"))
                    .body("errors[0].code", equalTo("one-owner"));
        }

        get(chen(), "/findings/" + finding).then().body("state", equalTo("CONCLUSION_SERVED"));
    }

    private static Response ordering(String finding, Map<String, ?> command) {
        return post(chen(), "/findings/" + finding + "/order", command);
    }

    private static String aCadre(String unit) {
        var number = "C-" + UUID.randomUUID();
        database()
                .update(Sql.of(
                        "INSERT INTO cadre (id, number, name, unit_id, unit_code, version)"
                                + " SELECT ?, ?, ?, id, code, 1 FROM unit WHERE code = ?",
                        UUID.randomUUID(),
                        number,
                        "姓名" + number,
                        unit));
        return number;
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
                .body("deadline.start", equalTo("2026-03-23"))
                .body("deadline.due", equalTo("2026-05-08"))
                .body("history[1].reason", equalTo("材料采购"))
                .body("allowedTransitions", empty());
        post(chen(), path(id) + "/extension", days)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/order-already-extended"));

        assertThat(stored(id, "due")).isEqualTo("2026-05-08");
        assertThat(events(id)).containsExactly("rectification.ordered.v1");
    }

    @Test
    void extendsUntilTheLastDay() {
        var onTheDay = ordered(aUnit(), "MAJOR");
        var late = ordered(aUnit(), "MAJOR");
        var days = Map.of("reason", "材料采购", "days", 1);

        today(LocalDate.of(2026, 3, 23));
        post(chen(), path(onTheDay) + "/extension", days).then().statusCode(200);
        today(LocalDate.of(2026, 3, 24));
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
