package cn.hengjian.assessment.course;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.Samples;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SM-8 from the opening to the file, and what stands in its way. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CourseTest {

    @Inject
    County county;

    private UUID department;
    private UUID first;

    @BeforeEach
    void fivePeopleOfADepartment() {
        department = county.fresh().department("D001");
        first = county.cadre("C000001", department, "NONE");
        for (int i = 2; i <= 5; i++) {
            county.cadre("C00000" + i, department, "NONE");
        }
    }

    private static RequestSpecification cadreOfTheCommittee(String number) {
        return Api.as(TestIssuer.claims("both." + number)
                .claim("realm_access", Map.of("roles", List.of("assessment-committee", "cadre")))
                .claim("cadre", number)
                .jws()
                .sign(TestIssuer.privateKey()));
    }

    private void past(Annual annual, String column) {
        county.update("UPDATE course SET " + column + " = current_date - 1 WHERE run_id = ?", annual.run());
    }

    private void endPublicity(Annual annual) {
        county.update(
                "UPDATE course SET publicised_on = current_date - 9, public_until = current_date - 1 WHERE run_id = ?",
                annual.run());
    }

    @Test
    void goesTheWholeWayOfAnExcellentYear() {
        var annual = Annual.opened();
        annual.get("C000001").then().body("stage", equalTo("OPEN")).body("grade", nullValue());

        annual.reviewed("C000001", "EXCELLENT");
        annual.step(Api.sun(), "grade-proposals").then().statusCode(200).body("people", equalTo(1));
        annual.step(Api.sun(), "quota-check", "C000001").then().statusCode(200);
        annual.step(Api.qian(), "decisions", Annual.aDecision(), "C000001")
                .then()
                .statusCode(200);
        annual.step(Api.sun(), "publicity").then().statusCode(200).body("people", equalTo(1));
        Api.cadre("C000002")
                .queryParam("year", annual.year())
                .get("/publicity")
                .then()
                .statusCode(200)
                .body("items.cadreNumber", contains("C000001"));
        annual.step(Api.sun(), "finalisation", "C000001")
                .then()
                .statusCode(409)
                .body("errors.code", contains("PUBLICITY_RUNNING"))
                .body("detail", containsString("ASM-PUB"));
        endPublicity(annual);
        annual.step(Api.sun(), "finalisation", "C000001").then().statusCode(200);
        annual.act(Annual.unitHr("D001"), "C000001", "service", Map.of("signed", true, "accepted", true))
                .then()
                .statusCode(204);
        annual.step(Api.organisation(), "filing", "C000001").then().statusCode(200);

        annual.get("C000001")
                .then()
                .statusCode(200)
                .body("stage", equalTo("FILED"))
                .body("gradeName", equalTo("excellent"))
                .body("decision.agreed", equalTo(5))
                .body("service.signed", equalTo(true))
                .body("consequences.rule", hasItems("ASM-EXC", "ASM-COMP"))
                .body("explanation", containsString("ASM-EXC: commendation for the year"))
                .body("explanation", containsString("this system doesn't"))
                .body(
                        "history.event",
                        contains(
                                "CREATE",
                                "SUBMIT_SUMMARY",
                                "REVIEW",
                                "PROPOSE",
                                "CHECK_QUOTA",
                                "DECIDE",
                                "PUBLICISE",
                                "FINALISE",
                                "SERVE",
                                "FILE"))
                .body("history[5].actor", equalTo("assess.qian"))
                .body("history[5].reason", equalTo("考核委员会会议纪要〔2026〕3号"))
                .body("history[5].rules", hasItems("SM-8", "CSL-37", "G5", "CN-CURRENT/4"))
                .body("allowedTransitions", empty());
    }

    @Test
    void tellsPersonnelWhatIsFiled() {
        var annual = Annual.opened().filed("COMPETENT", "C000001");

        var filed = Samples.read(county.text(
                "SELECT payload AS t FROM outbox WHERE topic = 'assessment.appraisal.v1' AND aggregate_id = ?",
                first.toString()));

        assertThat(filed.get("grade").asText()).isEqualTo("COMPETENT");
        assertThat(filed.get("year").asInt()).isEqualTo(annual.year());
        assertThat(filed.get("appraisalId").asText()).isEqualTo(annual.appraisal("C000001"));
        assertThat(filed.has("cadreName")).isFalse();
    }

    @Test
    void refusesWhatIsNotListed() {
        var annual = Annual.opened();

        annual.review(Api.sun(), "C000001", "COMPETENT")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"));
        annual.step(Api.sun(), "grade-proposals", "C000001")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"))
                .body("errors[0].detail", containsString("C000001 is at OPEN"));
        for (var step : List.of("quota-check", "publicity", "finalisation", "filing")) {
            annual.step(Api.sun(), step).then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        annual.act(Api.sun(), "C000001", "service", Map.of("accepted", false, "signed", true))
                .then()
                .statusCode(409);
        annual.act(Api.sun(), "C000001", "back-fill", Map.of("reason", "x"))
                .then()
                .statusCode(409);
        annual.act(Api.sun(), "C000001", "objection-decision", Map.of("outcome", "DISMISSED", "reason", "x"))
                .then()
                .statusCode(409);
        annual.summarise("C000001").then().statusCode(200);
        annual.summarise("C000001").then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        assertThat(annual.stage("C000001")).isEqualTo("SELF_SUMMARY");
    }

    @Test
    void letsNobodyActInHisOwnCase() {
        var annual = Annual.opened().reviewed("C000001", "COMPETENT").reviewed("C000002", "COMPETENT");

        annual.step(cadreOfTheCommittee("C000001"), "grade-proposals")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"))
                .body("errors.detail", contains(containsString("C000001")));
        assertThat(annual.stage("C000002")).isEqualTo("REVIEWED");
        annual.step(cadreOfTheCommittee("C000001"), "grade-proposals", "C000002")
                .then()
                .statusCode(200);
        annual.summarise("C000003").then().statusCode(200);
        annual.review(cadreOfTheCommittee("C000003"), "C000003", "EXCELLENT")
                .then()
                .statusCode(409)
                .body("errors.code", contains("OWN_CASE"));
        cadreOfTheCommittee("C000003")
                .get("/appraisals/{id}/course", annual.appraisal("C000003"))
                .then()
                .statusCode(404);
    }

    @Test
    void waitsForTheBallotsOfQualitativeIndicators() {
        var annual = Annual.of(anOpenRun());
        annual.summarise("C000001").then().statusCode(200);

        annual.review(Api.sun(), "C000001", "COMPETENT")
                .then()
                .statusCode(409)
                .body("errors.code", contains("BALLOTS_NOT_CERTIFIED"));

        aCertifiedReview(
                annual.run(),
                "C000001,PEERS,5,5,1,4,0,0,0",
                "C000002,PEERS,5,5,1,4,0,0,0",
                "C000003,PEERS,5,5,1,4,0,0,0",
                "C000004,PEERS,5,5,1,4,0,0,0",
                "C000005,PEERS,5,5,1,4,0,0,0");
        annual.review(Api.sun(), "C000001", "COMPETENT").then().statusCode(204);
    }

    @Test
    void waivesASummaryThatDidNotComeInTime() {
        var annual = Annual.opened();
        var waiver = Map.of("reason", "长期驻外，逾期未交");

        annual.act(Api.sun(), "C000001", "summary-waiver", waiver)
                .then()
                .statusCode(409)
                .body("errors.code", contains("SUMMARY_NOT_DUE"));
        past(annual, "summary_due");
        annual.act(Api.sun(), "C000001", "summary-waiver", waiver).then().statusCode(204);

        annual.get("C000001")
                .then()
                .body("stage", equalTo("SELF_SUMMARY"))
                .body("summary", nullValue())
                .body("history[1].reason", equalTo("长期驻外，逾期未交"));
    }

    @Test
    void proposesOtherGradesThanTheRatersWithTheirReason() {
        var annual = Annual.opened().reviewed("C000001", "COMPETENT").reviewed("C000002", "COMPETENT");
        var other = Map.of("cadreNumber", "C000002", "grade", "BASIC", "reason", "多项任务未完成");

        var proposed = annual.step(Api.sun(), "grade-proposals", Map.of("grades", List.of(other)));

        proposed.then().statusCode(200).body("people", equalTo(2));
        annual.get("C000001").then().body("grade", equalTo("COMPETENT"));
        annual.get("C000002")
                .then()
                .body("grade", equalTo("BASIC"))
                .body("raterGrade", equalTo("COMPETENT"))
                .body("history.last().reason", equalTo("多项任务未完成"));
        var stranger = Map.of("cadreNumber", "C000009", "grade", "BASIC", "reason", "x");
        annual.step(Api.sun(), "grade-proposals", Map.of("grades", List.of(stranger)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/grades/0/cadreNumber"));
    }

    @Test
    void asksForACollectiveDecision() {
        var annual = Annual.opened().proposed("COMPETENT", "C000001");
        annual.step(Api.sun(), "quota-check").then().statusCode(200);

        annual.step(Api.sun(), "decisions", Map.of("due", 9, "present", 5, "agreed", 5, "document", "纪要"), "C000001")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_COLLECTIVE"));
        annual.step(Api.sun(), "decisions", Map.of("due", 9, "present", 10, "agreed", 5, "document", "纪要"), "C000001")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/present"));
        annual.step(Api.sun(), "decisions", Annual.aDecision(), "C000001")
                .then()
                .statusCode(200);
        annual.step(Api.sun(), "finalisation", "C000001").then().statusCode(200);
    }

    @Test
    void publicisesOnlyWhoIsToBeExcellentAndMakesNobodyElseWait() {
        var annual = Annual.opened().decided("COMPETENT", "C000001");

        annual.step(Api.sun(), "publicity", "C000001")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOTHING_TO_SHOW"));
        annual.decided("EXCELLENT", "C000002");
        annual.step(Api.sun(), "finalisation", "C000002")
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_PUBLICISED"));
    }

    @Test
    void servesAgainstASignatureOrWitnesses() {
        var annual = Annual.opened().finalised("BASIC", "C000001");

        annual.act(
                        Annual.unitHr("D001"),
                        "C000001",
                        "service",
                        Map.of("accepted", false, "signed", false, "witnesses", List.of("赵一")))
                .then()
                .statusCode(409)
                .body("errors.code", contains("NOT_WITNESSED"));
        annual.act(
                        Annual.unitHr("D001"),
                        "C000001",
                        "service",
                        Map.of("signed", true, "witnesses", List.of("赵一", "赵一"), "accepted", false))
                .then()
                .statusCode(422)
                .body("errors.code", contains("no-witness", "duplicate"));
        annual.act(
                        Annual.unitHr("D001"),
                        "C000001",
                        "service",
                        Map.of("signed", false, "witnesses", List.of("赵一", "钱二"), "accepted", true))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/accepted"));
        annual.act(
                        Annual.unitHr("D001"),
                        "C000001",
                        "service",
                        Map.of(
                                "accepted",
                                false,
                                "signed",
                                false,
                                "witnesses",
                                List.of("赵一", "钱二"),
                                "statement",
                                "对评语有意见"))
                .then()
                .statusCode(204);

        annual.step(Api.sun(), "filing", "C000001")
                .then()
                .statusCode(409)
                .body("errors.code", contains("OBJECTION_TIME_RUNNING"));
        past(annual, "objection_due");
        annual.step(Api.sun(), "filing", "C000001").then().statusCode(200);
        annual.get("C000001").then().body("service.witnesses", contains("赵一", "钱二"));
    }
}
