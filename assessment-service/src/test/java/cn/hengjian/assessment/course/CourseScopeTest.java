package cn.hengjian.assessment.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rater sees whom he rates, a cadre himself after service, a unit leader totals; and who is late is relieved. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CourseScopeTest {

    @Inject
    County county;

    @Inject
    RaterForwarding forwarding;

    private Annual annual;

    @BeforeEach
    void twoDepartmentsWithTheirHeads() {
        county.fresh();
        county.principal("C000100", county.unit("X002", "COUNTY", "X001.X002"), "XC_Z");
        var one = county.unit("D001", "DEPARTMENT", "X001.X002.D001");
        county.principal("C000010", one, "XK_Z");
        county.cadre("C000011", one, "NONE");
        county.cadre("C000012", one, "NONE");
        var two = county.unit("D002", "DEPARTMENT", "X001.X002.D002");
        county.principal("C000020", two, "XK_Z");
        county.cadre("C000021", two, "NONE");
        annual = Annual.opened();
    }

    private static final List<String> EVERYBODY =
            List.of("C000010", "C000011", "C000012", "C000020", "C000021", "C000100");

    private static Response list(RequestSpecification reader, UUID run) {
        return reader.get("/runs/{id}/courses", run);
    }

    @Test
    void givesEverybodyTheNearestHeadAndHeadsTheOneAbove() {
        EVERYBODY.forEach(cadre -> annual.summarise(cadre).then().statusCode(200));

        list(Api.sun(), annual.run())
                .then()
                .body("items.cadreNumber", contains(EVERYBODY.toArray()))
                .body("items.rater", contains("C000100", "C000010", "C000010", "C000100", "C000020", null));
        annual.get("C000100").then().body("raterDue", nullValue());
        annual.review(Api.sun(), "C000100", "COMPETENT").then().statusCode(204);
    }

    @Test
    void showsARaterOnlyWhomHeRates() {
        EVERYBODY.forEach(cadre -> annual.summarise(cadre).then().statusCode(200));
        var head = Api.cadre("C000010");

        list(head, annual.run()).then().statusCode(200).body("items.cadreNumber", contains("C000011", "C000012"));
        Api.cadre("C000010")
                .get("/appraisals/{id}/course", annual.appraisal("C000011"))
                .then()
                .statusCode(200)
                .body("summary", containsString("认真履职"))
                .body("history", empty())
                .body("allowedTransitions", contains("REVIEW"));
        Api.cadre("C000010")
                .get("/appraisals/{id}/course", annual.appraisal("C000021"))
                .then()
                .statusCode(404);
        annual.review(Api.cadre("C000010"), "C000021", "COMPETENT").then().statusCode(404);
        annual.review(Api.cadre("C000012"), "C000011", "EXCELLENT").then().statusCode(404);
        annual.review(Api.sun(), "C000011", "COMPETENT")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_THE_RATER"));
        annual.review(Api.cadre("C000010"), "C000011", "COMPETENT").then().statusCode(204);
        annual.get("C000011").then().body("raterGrade", equalTo("COMPETENT"));
    }

    @Test
    void showsACadreHimselfOnlyAfterService() {
        annual.summarise("C000011").then().statusCode(200);
        annual.act(Api.sun(), "C000011", "rater", Map.of("cadreNumber", "C000020", "reason", "x"));
        annual.review(Api.cadre("C000020"), "C000011", "COMPETENT").then().statusCode(204);
        annual.step(Api.sun(), "grade-proposals", "C000011").then().statusCode(200);
        annual.step(Api.sun(), "quota-check", "C000011").then().statusCode(200);
        annual.step(Api.sun(), "decisions", Annual.aDecision(), "C000011")
                .then()
                .statusCode(200);
        annual.step(Api.sun(), "finalisation", "C000011").then().statusCode(200);
        var own = annual.appraisal("C000011");
        Api.cadre("C000011").get("/appraisals/{id}/course", own).then().statusCode(404);
        Api.cadre("C000011").get("/appraisals/{id}", own).then().statusCode(404);
        list(Api.cadre("C000011"), annual.run()).then().body("items", empty());

        annual.act(Annual.unitHr("D001"), "C000011", "service", Map.of("signed", true, "accepted", false))
                .then()
                .statusCode(204);

        Api.cadre("C000011")
                .get("/appraisals/{id}/course", own)
                .then()
                .statusCode(200)
                .body("grade", equalTo("COMPETENT"))
                .body("allowedTransitions", contains("OBJECT"));
        Api.cadre("C000011").get("/appraisals/{id}", own).then().statusCode(200);
        list(Api.cadre("C000011"), annual.run()).then().body("items.cadreNumber", contains("C000011"));
        Api.cadre("C000012").get("/appraisals/{id}/course", own).then().statusCode(404);
    }

    @Test
    void showsUnitRolesTotalsAndWhatTheyHaveToServe() {
        EVERYBODY.forEach(cadre -> annual.summarise(cadre).then().statusCode(200));

        list(Api.unitLeader("D001"), annual.run()).then().statusCode(200).body("items", empty());
        list(Annual.unitHr("D001"), annual.run()).then().statusCode(200).body("items", empty());
        Api.unitLeader("D001")
                .get("/appraisals/{id}/course", annual.appraisal("C000011"))
                .then()
                .statusCode(404);
        Api.unitLeader("D001")
                .get("/runs/{id}/quota", annual.run())
                .then()
                .statusCode(200)
                .body("pools.pool", containsInAnyOrder("GENERAL-POOLED", "LEADER-POOLED"))
                .body("pools.explanation", containsInAnyOrder(containsString("D001"), containsString("D001")));
        annual.act(Annual.unitHr("D002"), "C000011", "service", Map.of("accepted", false, "signed", true))
                .then()
                .statusCode(404);
    }

    @Test
    void keepsStepsToTheirRoles() {
        for (var step : List.of("grade-proposals", "quota-check", "publicity", "finalisation", "filing")) {
            annual.step(Api.unitLeader("D001"), step).then().statusCode(403);
            annual.step(Api.cadre("C000011"), step).then().statusCode(403);
            annual.step(Annual.countyCommittee(), step).then().statusCode(403);
        }
        annual.step(Api.cadre("C000011"), "decisions", Annual.aDecision())
                .then()
                .statusCode(403);
        annual.step(Api.cadre("C000011"), "returns", Map.of("reason", "x"))
                .then()
                .statusCode(403);
        annual.act(Api.cadre("C000011"), "C000012", "service", Map.of("accepted", false, "signed", true))
                .then()
                .statusCode(403);
        annual.act(Api.unitLeader("D001"), "C000012", "objections", Map.of("reason", "x"))
                .then()
                .statusCode(403);
        Api.inspector().get("/runs/{id}/courses", annual.run()).then().statusCode(403);
        Api.inspector()
                .get("/appraisals/{id}/course", annual.appraisal("C000011"))
                .then()
                .statusCode(403);
        Api.sun().get("/appraisals/{id}/course", UUID.randomUUID()).then().statusCode(404);
        Annual.post(Api.cadre("C999999"), "/self-summaries", Map.of("year", annual.year(), "text", "x"))
                .then()
                .statusCode(404);
        Annual.post(Api.sun(), "/self-summaries", Map.of("year", annual.year(), "text", "x"))
                .then()
                .statusCode(403);
    }

    @Test
    void givesAPersonAnotherRater() {
        annual.summarise("C000011").then().statusCode(200);

        annual.act(Api.sun(), "C000011", "rater", Map.of("cadreNumber", "C000011", "reason", "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cadreNumber"));
        annual.act(Api.sun(), "C000011", "rater", Map.of("cadreNumber", "C000020", "reason", "近亲属回避（G2）"))
                .then()
                .statusCode(204);

        annual.review(Api.cadre("C000010"), "C000011", "COMPETENT").then().statusCode(404);
        annual.review(Api.cadre("C000020"), "C000011", "COMPETENT").then().statusCode(204);
        annual.get("C000011").then().body("history[2].reason", equalTo("C000010 → C000020: 近亲属回避（G2）"));
    }

    @Test
    void forwardsWhatIsLateToTheNextInLineOnTheRecord() {
        annual.summarise("C000011").then().statusCode(200);
        annual.summarise("C000012").then().statusCode(200);
        county.update(
                "UPDATE course SET rater_due = (now() AT TIME ZONE 'Asia/Shanghai')::date WHERE run_id = ? AND cadre_number = 'C000012'",
                annual.run());
        county.update(
                "UPDATE course SET rater_due = current_date - 1 WHERE run_id = ? AND cadre_number = 'C000011'",
                annual.run());

        int forwarded = forwarding.forwardNext();

        assertThat(forwarded).isEqualTo(1);
        annual.get("C000012").then().body("rater", equalTo("C000010"));
        annual.get("C000011")
                .then()
                .body("rater", equalTo("C000100"))
                .body("stage", equalTo("SELF_SUMMARY"))
                .body("history[2].event", equalTo("FORWARD"))
                .body("history[2].actor", equalTo("assessment"))
                .body("history[2].reason", containsString("C000010"))
                .body("history[2].reason", containsString("→ C000100"));
        annual.review(Api.cadre("C000010"), "C000011", "COMPETENT").then().statusCode(404);
        county.update(
                "UPDATE course SET rater_due = current_date - 1 WHERE run_id = ? AND cadre_number = 'C000011'",
                annual.run());
        assertThat(forwarding.forwardNext()).isEqualTo(1);
        annual.get("C000011").then().body("rater", nullValue()).body("raterDue", nullValue());
        annual.review(Api.sun(), "C000011", "COMPETENT").then().statusCode(204);
    }
}
