package cn.hengjian.supervision.finding;

import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.confirmed;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.order;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.receipt;
import static cn.hengjian.supervision.testing.County.served;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
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
class ConclusionTest {

    private static final Map<String, ?> OBJECTION = Map.of("grounds", "当日全员外出防汛");
    private static final Map<String, ?> UPHELD = Map.of("outcome", "UPHELD", "reason", "未见防汛安排");
    private static final Map<String, ?> OVERTURNED = Map.of("outcome", "OVERTURNED", "reason", "防汛安排属实");

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/findings/" + id;
    }

    private static String objected(String unit) {
        var id = served(unit, "MINOR");
        post(hr(unit), path(id) + "/objection", OBJECTION).then().statusCode(200);
        return id;
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM finding WHERE id = ?::uuid", id));
    }

    @Test
    void servesAConclusionAndReckonsTheTimeToObject() {
        var unit = aUnit();
        var id = confirmed(unit, "MINOR");

        post(chen(), path(id) + "/service", receipt())
                .then()
                .statusCode(200)
                .body("state", equalTo("CONCLUSION_SERVED"))
                .body("service.conclusion", equalTo("经查，反映的问题属实"))
                .body("service.recipient", equalTo("办公室主任"))
                .body("service.receivedOn", equalTo("2026-03-02"))
                .body("service.signed", equalTo(true))
                .body("service.witness", nullValue())
                .body("service.recordedBy", equalTo("supervision.chen"))
                .body("service.objectionDeadline.purpose", equalTo("FINDING_OBJECTION"))
                .body("service.objectionDeadline.period", equalTo("P30D"))
                .body("service.objectionDeadline.due", equalTo("2026-04-01"))
                .body(
                        "service.objectionDeadline.explanation[0].text",
                        equalTo("The start 2026-03-02 is not counted; the period is 30 calendar days"))
                .body("allowedTransitions", equalTo(List.of("ISSUE_ORDER", "TRANSFER")));

        get(leader(unit), path(id)).then().body("allowedTransitions", equalTo(List.of("OBJECT")));
        assertThat(stored(id, "objection_due")).isEqualTo("2026-04-01");
        assertThat(events(id)).containsExactly("finding.raised.v1", "finding.confirmed.v1", "finding.served.v1");
        assertThat(value(Sql.of(
                        "SELECT detail ->> 'event' AS value FROM audit_entry WHERE object_id = ? ORDER BY id DESC LIMIT 1",
                        id)))
                .isEqualTo("SERVE");
    }

    @Test
    void servesACaseOfAPackThatKnewNoServiceYet() {
        var unit = aUnit();
        var id = confirmed(unit, "MINOR");
        database().update(Sql.of("UPDATE finding SET policy_version = 1 WHERE id = ?::uuid", id));

        post(chen(), path(id) + "/service", receipt())
                .then()
                .statusCode(200)
                .body("service.objectionDeadline.due", equalTo("2026-04-01"))
                .body("policy", equalTo("CN-CURRENT/1"));
        post(hr(unit), path(id) + "/objection", OBJECTION)
                .then()
                .statusCode(200)
                .body("objection.deadline.due", equalTo("2026-04-01"));
    }

    @Test
    void wantsAWitnessOfARefusalToSign() {
        var id = confirmed(aUnit(), "MINOR");
        var refused = receipt();
        refused.put("signed", false);

        post(chen(), path(id) + "/service", refused)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/witness"))
                .body("errors[0].code", equalTo("witness"));
        refused.put("witness", "社区网格员");
        post(chen(), path(id) + "/service", refused)
                .then()
                .statusCode(200)
                .body("service.signed", equalTo(false))
                .body("service.witness", equalTo("社区网格员"));

        assertThatThrownBy(
                        () -> database().update(Sql.of("DELETE FROM finding_service WHERE finding_id = ?::uuid", id)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void wantsNoWitnessOfASignature() {
        var id = confirmed(aUnit(), "MINOR");
        var receipt = receipt();
        receipt.put("witness", "社区网格员");

        post(chen(), path(id) + "/service", receipt)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-witness"));

        assertThat(stored(id, "state")).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 422", "2026-03-02, 200", "2026-03-04, 200", "2026-03-05, 422"})
    void takesForTheDayOfReceiptOneBetweenTheDecisionAndToday(String receivedOn, int status) {
        var id = confirmed(aUnit(), "MINOR");
        today(LocalDate.of(2026, 3, 4));
        var receipt = receipt();
        receipt.put("receivedOn", receivedOn);

        var answer = post(chen(), path(id) + "/service", receipt);

        answer.then().statusCode(status);
        if (status == 422) {
            answer.then().body("errors[0].pointer", equalTo("/receivedOn"));
        }
        assertThat(stored(id, "served_on")).isEqualTo(status == 200 ? receivedOn : "");
    }

    @ParameterizedTest
    @CsvSource({
        // served on, last day to object, the day after
        "2026-03-02, 2026-04-01, 2026-04-02",
        // Thirty days end in the National Day holiday.
        "2026-09-03, 2026-10-08, 2026-10-09",
    })
    void hearsAnObjectionUntilItsLastDay(LocalDate servedOn, LocalDate last, LocalDate after) {
        var unit = aUnit();
        today(servedOn);
        var inTime = served(unit, "MINOR");
        var late = served(unit, "MINOR");

        today(last);
        post(hr(unit), path(inTime) + "/objection", OBJECTION).then().statusCode(200);
        today(after);
        post(hr(unit), path(late) + "/objection", OBJECTION)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/objection-late"))
                .body("detail", equalTo("An objection was due on " + last));

        assertThat(stored(late, "state")).isEqualTo("CONCLUSION_SERVED");
    }

    @Test
    void reviewsAnObjectionWithinItsTime() {
        var unit = aUnit();
        var id = objected(unit);

        get(zhao(), path(id))
                .then()
                .body("state", equalTo("UNDER_REVIEW"))
                .body("objection.grounds", equalTo("当日全员外出防汛"))
                .body("objection.by", equalTo("hr." + unit))
                .body("objection.deadline.purpose", equalTo("FINDING_REVIEW"))
                .body("objection.deadline.due", equalTo("2026-04-01"))
                .body("objection.late", equalTo(false))
                .body("objection.outcome", nullValue())
                .body("allowedTransitions", equalTo(List.of("UPHOLD", "OVERTURN")));
        today(LocalDate.of(2026, 4, 2));
        get(zhao(), path(id)).then().body("objection.late", equalTo(true));
        today(LocalDate.of(2026, 4, 1));
        post(zhao(), path(id) + "/review", UPHELD)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONCLUSION_SERVED"))
                .body("objection.outcome", equalTo("UPHELD"))
                .body("objection.reason", equalTo("未见防汛安排"))
                .body("objection.decidedBy", equalTo("supervision.zhao"))
                .body("objection.decidedOn", equalTo("2026-04-01"))
                .body("severity", equalTo("MINOR"))
                .body("history[-1].reason", equalTo("未见防汛安排"));

        post(hr(unit), path(id) + "/objection", OBJECTION)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/finding-objected"));
        order(id).then().statusCode(201);
        assertThat(events(id))
                .containsExactly(
                        "finding.raised.v1",
                        "finding.confirmed.v1",
                        "finding.served.v1",
                        "finding.objected.v1",
                        "finding.upheld.v1");
    }

    @Test
    void rejectsWhatIsOverturned() {
        var id = objected(aUnit());

        post(zhao(), path(id) + "/review", OVERTURNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("objection.outcome", equalTo("OVERTURNED"))
                .body("allowedTransitions", equalTo(List.of()));

        order(id).then().statusCode(409);
        assertThat(events(id)).endsWith("finding.objected.v1", "finding.overturned.v1");
    }

    @Test
    void letsNoAuthorDecideAnObjection() {
        var unit = aUnit();
        var id = objected(unit);
        var signer = TestIssuer.token("discipline.he", "supervision-office");
        var ofTheUnit = TestIssuer.unitToken("supervision.zhao", unit, "supervision-office");

        for (var token : List.of(chen(), signer, ofTheUnit)) {
            for (var outcome : List.of(UPHELD, OVERTURNED)) {
                post(token, path(id) + "/review", outcome)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/another-person-required"));
            }
        }

        assertThat(stored(id, "state")).isEqualTo("UNDER_REVIEW");
        assertThatThrownBy(() -> database()
                        .update(Sql.of(
                                "UPDATE finding_objection SET outcome = 'UPHELD', reason = 'x', decided_by = 'discipline.he',"
                                        + " decided_on = objected_on WHERE finding_id = ?::uuid",
                                id)))
                .hasStackTraceContaining("by others than the authors");
        post(zhao(), path(id) + "/review", UPHELD).then().statusCode(200);
        assertThatThrownBy(() -> database()
                        .update(Sql.of(
                                "UPDATE finding_objection SET outcome = 'OVERTURNED' WHERE finding_id = ?::uuid", id)))
                .hasStackTraceContaining("decided once");
    }

    @Test
    void neverMakesAFindingGraver() {
        var id = served(aUnit(), "MINOR");

        assertThatThrownBy(
                        () -> database().update(Sql.of("UPDATE finding SET severity = 'MAJOR' WHERE id = ?::uuid", id)))
                .hasStackTraceContaining("not aggravated");
    }

    @Test
    void hearsAnObjectionThoughTheOrderIsIssuedAlready() {
        var unit = aUnit();
        var id = served(unit, "MINOR");
        String order = order(id).path("id");
        post(hr(unit), "/rectification-orders/" + order + "/start").then().statusCode(200);

        post(leader(unit), path(id) + "/objection", OBJECTION)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDER_REVIEW"));
        // The work goes on, but nothing closes on a conclusion that may fall.
        post(hr(unit), "/rectification-orders/" + order + "/submission", Map.of("evidence", "登记簿"))
                .then()
                .statusCode(200);
        post(zhao(), "/rectification-orders/" + order + "/recheck", PASSED)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"));
        get(zhao(), path(id)).then().body("allowedTransitions", equalTo(List.of("UPHOLD_WITH_ORDER", "OVERTURN")));
        post(zhao(), path(id) + "/review", UPHELD).then().statusCode(200).body("state", equalTo("ORDER_ISSUED"));
        post(zhao(), "/rectification-orders/" + order + "/recheck", PASSED)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));

        get(chen(), path(id)).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void withdrawsTheOrderOfAConclusionThatFell() {
        var unit = aUnit();
        var id = served(unit, "MINOR");
        String order = order(id).path("id");
        post(hr(unit), path(id) + "/objection", OBJECTION).then().statusCode(200);

        post(zhao(), path(id) + "/review", OVERTURNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("overdue", equalTo(false));

        get(hr(unit), "/rectification-orders/" + order)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnOn", equalTo("2026-03-02"))
                .body("history[-1].event", equalTo("WITHDRAW"))
                .body("history[-1].actor", equalTo("supervision.zhao"))
                .body("history[-1].reason", equalTo("防汛安排属实"))
                .body("allowedTransitions", equalTo(List.of()));
        assertThat(events(order)).containsExactly("rectification.ordered.v1", "rectification.withdrawn.v1");
    }

    @Test
    void ordersNothingOnAConclusionThatWasNotServed() {
        var id = confirmed(aUnit(), "MINOR");

        order(id).then().statusCode(409).body("type", equalTo("/problems/transition-refused"));

        assertThatThrownBy(() ->
                        database().update(Sql.of("UPDATE finding SET state = 'ORDER_ISSUED' WHERE id = ?::uuid", id)))
                .hasStackTraceContaining("finding_served");
    }

    @Test
    void recusesTheOfficeOfTheUnitItself() {
        var unit = aUnit();
        var id = confirmed(unit, "MINOR");
        var own = TestIssuer.unitToken("supervision.li", unit, "supervision-office");

        post(own, path(id) + "/service", receipt())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
    }

    @Test
    void leavesTheObjectionToTheUnit() {
        var unit = aUnit();
        var id = served(unit, "MINOR");

        post(zhao(), path(id) + "/objection", OBJECTION).then().statusCode(403);
        post(hr(aUnit()), path(id) + "/objection", OBJECTION).then().statusCode(404);
        post(hr(unit), path(id) + "/review", UPHELD).then().statusCode(403);
        post(hr(unit), path(id) + "/service", receipt()).then().statusCode(403);

        assertThat(stored(id, "state")).isEqualTo("CONCLUSION_SERVED");
    }

    @Test
    void knowsNothingOfWhatIsAbsent() {
        var id = UUID.randomUUID().toString();

        post(chen(), path(id) + "/service", receipt()).then().statusCode(404);
        post(hr(aUnit()), path(id) + "/objection", OBJECTION).then().statusCode(404);
        post(chen(), path(id) + "/review", UPHELD).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspector",
                "discipline",
                "organisation",
                "county-committee",
                "cadre",
                "system-admin",
                "hr-bureau"
            })
    void isTheWorkOfTheSupervisionOffice(String role) {
        var id = confirmed(aUnit(), "MINOR");
        var token = TestIssuer.token("somebody", role);

        post(token, path(id) + "/service", receipt()).then().statusCode(403);
        post(token, path(id) + "/review", UPHELD).then().statusCode(403);
        post(token, path(id) + "/objection", OBJECTION).then().statusCode(403);
    }
}
