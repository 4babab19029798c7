package cn.hengjian.assessment.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objections to who is shown in public, and to one's own result. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ObjectionTest {

    @Inject
    County county;

    @BeforeEach
    void fivePeopleOfADepartment() {
        var department = county.fresh().department("D001");
        for (int i = 1; i <= 5; i++) {
            county.cadre("C00000" + i, department, "NONE");
        }
    }

    private static final Map<String, String> OBJECTION = Map.of("reason", "考核期内有群众投诉查实");
    private static final Map<String, String> DISMISSAL = Map.of("outcome", "DISMISSED", "reason", "经核实不属实");

    private static Annual publicised() {
        var annual = Annual.opened().decided("EXCELLENT", "C000001");
        annual.step(Api.sun(), "publicity", "C000001").then().statusCode(200);
        return annual;
    }

    private static Map<String, String> upholding(String grade) {
        return Map.of("outcome", "UPHELD", "grade", grade, "reason", "经核实属实");
    }

    @Test
    void holdsUpWhoIsShownInPublicUntilOthersHaveDecided() {
        var annual = publicised();

        annual.act(Api.cadre("C000002"), "C000001", "objections", OBJECTION)
                .then()
                .statusCode(200)
                .body("appraisalId", equalTo(annual.appraisal("C000001")));
        annual.act(Api.cadre("C000002"), "C000001", "objections", OBJECTION)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/grade-objected"));
        annual.act(Api.cadre("C000003"), "C000001", "objections", OBJECTION)
                .then()
                .statusCode(200);

        assertThat(annual.stage("C000001")).isEqualTo("OBJECTION");
        annual.step(Api.sun(), "finalisation", "C000001").then().statusCode(409);
        annual.act(Api.sun(), "C000001", "objection-decision", DISMISSAL)
                .then()
                .statusCode(409)
                .body("errors.code", contains("AUTHOR"));
        annual.act(Api.qian(), "C000001", "objection-decision", DISMISSAL)
                .then()
                .statusCode(409)
                .body("errors.code", contains("AUTHOR"));
        annual.act(Api.organisation(), "C000001", "objection-decision", DISMISSAL)
                .then()
                .statusCode(204);

        annual.get("C000001")
                .then()
                .body("stage", equalTo("PUBLICISED"))
                .body("objections.byCadre", contains("C000002", "C000003"))
                .body("objections.outcome", contains("DISMISSED", "DISMISSED"));
    }

    @Test
    void proposesAnewWhatWasWronglyExcellent() {
        var annual = publicised();
        annual.act(Api.cadre("C000002"), "C000001", "objections", OBJECTION)
                .then()
                .statusCode(200);

        annual.act(Api.organisation(), "C000001", "objection-decision", upholding("COMPETENT"))
                .then()
                .statusCode(204);

        annual.get("C000001")
                .then()
                .body("stage", equalTo("GRADE_PROPOSED"))
                .body("grade", equalTo("COMPETENT"))
                .body("publicUntil", nullValue());
        Api.sun().get("/runs/{id}/quota", annual.run()).then().body("pools.taken", contains(0));
    }

    @Test
    void takesTheOwnObjectionAfterServiceAndNeverMakesItWorse() {
        var annual = Annual.opened().served("BASIC", "C000001");
        annual.act(Api.cadre("C000002"), "C000001", "objections", OBJECTION)
                .then()
                .statusCode(404);

        annual.act(Api.cadre("C000001"), "C000001", "objections", OBJECTION)
                .then()
                .statusCode(200);

        annual.act(Api.organisation(), "C000001", "objection-decision", upholding("INCOMPETENT"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("AGGRAVATED"));
        Api.cadre("C000001")
                .get("/appraisals/{id}/course", annual.appraisal("C000001"))
                .then()
                .statusCode(200)
                .body("objections.size()", equalTo(1))
                .body("history", empty());
        annual.act(Api.organisation(), "C000001", "objection-decision", upholding("COMPETENT"))
                .then()
                .statusCode(204);
        annual.get("C000001")
                .then()
                .body("stage", equalTo("GRADE_PROPOSED"))
                .body("grade", equalTo("COMPETENT"))
                .body("service", nullValue());
    }

    @Test
    void leavesTheResultServedWhenTheOwnObjectionIsDismissed() {
        var annual = Annual.opened().served("BASIC", "C000001");
        annual.act(Api.cadre("C000001"), "C000001", "objections", OBJECTION)
                .then()
                .statusCode(200);

        annual.act(
                        Api.organisation(),
                        "C000001",
                        "objection-decision",
                        Map.of("outcome", "DISMISSED", "grade", "BASIC", "reason", "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/grade"));
        annual.act(Annual.countyCommittee(), "C000001", "objection-decision", DISMISSAL)
                .then()
                .statusCode(204);

        assertThat(annual.stage("C000001")).isEqualTo("SERVED");
    }

    @Test
    void comesTooLateAfterThirtyDays() {
        var annual = Annual.opened().served("BASIC", "C000001");
        county.update("UPDATE course SET objection_due = current_date - 1 WHERE run_id = ?", annual.run());

        annual.act(Api.cadre("C000001"), "C000001", "objections", OBJECTION)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/grade-objection-late"));
    }
}
