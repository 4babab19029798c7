package cn.hengjian.assessment.run;

import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static cn.hengjian.assessment.fixture.Assessment.aScheme;
import static cn.hengjian.assessment.fixture.Assessment.aYear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RunTest {

    @Inject
    County county;

    @BeforeEach
    void anEmptyCounty() {
        county.fresh();
    }

    private static Map<String, Object> aRun(UUID... schemes) {
        return Map.of("kind", "ANNUAL", "year", aYear(), "schemeIds", List.of(schemes));
    }

    private static Response post(Map<String, Object> body) {
        return Api.sun().contentType("application/json").body(body).post("/runs");
    }

    @Test
    void draftsARunWithPublishedSchemes() {
        var leader = aPublishedScheme("LEADER");
        var general = aPublishedScheme("GENERAL");

        var created = post(aRun(leader, general));

        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("appraisals", equalTo(0))
                .body("policy", nullValue())
                .body("computation", nullValue())
                .body("schemes.appliesTo", contains("GENERAL", "LEADER"))
                .body("schemes.id", contains(general.toString(), leader.toString()))
                .body("allowedTransitions", contains("OPEN"));
        assertThat(listed()).contains(created.<String>path("id"));
        Api.unitLeader("D001")
                .get("/runs/{id}", created.<String>path("id"))
                .then()
                .statusCode(200)
                .body("allowedTransitions", empty());
    }

    /** The ids of every run, page after page. */
    private static List<String> listed() {
        var ids = new ArrayList<String>();
        var page = Api.sun().queryParam("limit", 200).get("/runs");
        ids.addAll(page.<List<String>>path("items.id"));
        while (page.path("next") != null) {
            page = Api.sun()
                    .queryParam("limit", 200)
                    .queryParam("cursor", page.<String>path("next"))
                    .get("/runs");
            ids.addAll(page.<List<String>>path("items.id"));
        }
        return ids;
    }

    @Test
    void refusesSchemesThatAreAbsentUnpublishedOrOfTheSameKind() {
        var first = aPublishedScheme("LEADER");
        var draft = aDraftScheme(aScheme("GENERAL"));

        post(aRun(first, UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/schemeIds/1"))
                .body("errors[0].code", equalTo("unknown-scheme"));
        post(aRun(draft)).then().statusCode(422).body("errors.code", contains("not-published"));
        post(aRun(first, aPublishedScheme("LEADER"))).then().statusCode(422).body("errors.code", contains("duplicate"));
    }

    @Test
    void refusesASecondRunOfAYear() {
        var body = aRun(aPublishedScheme("LEADER"));
        post(body).then().statusCode(201);

        var again = post(body);

        again.then().statusCode(409).body("type", equalTo("/problems/run-year-taken"));
        assertThat(county.count("SELECT count(*) AS n FROM run WHERE year = ?", body.get("year")))
                .isEqualTo(1);
    }

    @Test
    void opensARunWithAnAppraisalForEverybodyInService() {
        var department = county.department("D001");
        county.cadre("C000001", department, "XK_F");
        county.cadre("C000002", department, "NONE");
        var left = county.cadre("C000003", department, "NONE");
        county.update("UPDATE cadre SET status = 'EXITED' WHERE id = ?", left);
        var leader = aPublishedScheme("LEADER");
        var general = aPublishedScheme("GENERAL");
        var run = aDraftRun(leader, general);

        var opened = Api.sun().post("/runs/{id}/opening", run);

        opened.then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("appraisals", equalTo(2))
                .body("policy.pack", equalTo("CN-CURRENT"))
                .body("policy.version", equalTo(4))
                .body("allowedTransitions", contains("COMPUTE"));
        var appraisals = Api.sun().queryParam("run", run).get("/appraisals");
        appraisals
                .then()
                .body("items.cadreNumber", contains("C000001", "C000002"))
                .body("items.schemeId", contains(leader.toString(), general.toString()))
                .body("items.postClass", contains("LEADER", "GENERAL"))
                .body("items.group", contains("XK_F-LEADER-DEPARTMENT", "NONE-GENERAL-DEPARTMENT"))
                .body("items.state", contains("OPEN", "OPEN"))
                .body("items[0].score", nullValue())
                .body("items[0].explanation", nullValue());
        assertThat(county.count("SELECT count(*) AS n FROM transition WHERE subject_id = ? AND to_state = 'OPEN'", run))
                .isEqualTo(1);
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE object_id = ? AND action = 'opened'",
                        run.toString()))
                .isEqualTo(1);
    }

    @Test
    void assessesStaffOfInstitutionsByASchemeOfTheirOwnIfTheRunHasOne() {
        var institution = county.unit("I001", "INSTITUTION", "X001.I001");
        county.cadre("C000001", institution, "NONE");
        county.cadre("C000002", institution, "XK_F");
        var leader = aPublishedScheme("LEADER");
        var general = aPublishedScheme("GENERAL");
        var own = aPublishedScheme("PI");
        var without = aDraftRun(leader, general);
        var with = aDraftRun(leader, general, own);

        Api.sun().post("/runs/{id}/opening", without).then().statusCode(200);
        Api.sun().post("/runs/{id}/opening", with).then().statusCode(200);

        Api.sun()
                .queryParam("run", without)
                .get("/appraisals")
                .then()
                .body("items.schemeId", contains(general.toString(), leader.toString()));
        Api.sun()
                .queryParam("run", with)
                .get("/appraisals")
                .then()
                .body("items.schemeId", contains(own.toString(), leader.toString()));
    }

    @Test
    void keepsTheRosterOfTheOpeningWhateverChangesLater() {
        var cadre = county.cadre("C000001", county.department("D001"), "XK_F");
        var run = aDraftRun(aPublishedScheme("LEADER"));
        Api.sun().post("/runs/{id}/opening", run).then().statusCode(200);

        county.update("UPDATE cadre SET level = 'NONE', post_title = '其他' WHERE id = ?", cadre);

        Api.sun().queryParam("run", run).get("/appraisals").then().body("items.level", contains("XK_F"));
    }

    @Test
    void refusesToOpenWhatIsNotReady() {
        var run = aDraftRun(aPublishedScheme("LEADER"));

        var empty = Api.sun().post("/runs/{id}/opening", run);
        county.cadre("C000001", UUID.randomUUID(), "XK_F");
        var homeless = Api.sun().post("/runs/{id}/opening", run);
        county.update("DELETE FROM cadre");
        county.cadre("C000002", county.department("D001"), "NONE");
        county.abolish("D001", "2026-02-16");
        var left = Api.sun().post("/runs/{id}/opening", run);
        county.update("UPDATE unit SET abolished_on = NULL");
        var schemeless = Api.sun().post("/runs/{id}/opening", run);

        empty.then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("detail", containsString("The roster is empty"));
        homeless.then()
                .statusCode(409)
                .body("detail", equalTo("The units of 1 cadres have not reached this service yet; try again shortly"));
        // Whoever is still with a unit that is no more went elsewhere.
        left.then()
                .statusCode(409)
                .body("detail", equalTo("The units of 1 cadres have not reached this service yet; try again shortly"));
        schemeless
                .then()
                .statusCode(409)
                .body("detail", equalTo("The run has no scheme for GENERAL, of whom there are 1"));
        Api.sun().get("/runs/{id}", run).then().body("state", equalTo("DRAFT")).body("version", equalTo(0));
    }

    @Test
    void opensARunOnlyOnce() {
        county.cadre("C000001", county.department("D001"), "XK_F");
        var run = aDraftRun(aPublishedScheme("LEADER"));
        Api.sun().post("/runs/{id}/opening", run).then().statusCode(200);

        var again = Api.sun().post("/runs/{id}/opening", run);

        again.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        assertThat(county.count("SELECT count(*) AS n FROM appraisal WHERE run_id = ?", run))
                .isEqualTo(1);
    }

    @Test
    void keepsRunsToTheAssessors() {
        var body = aRun(UUID.randomUUID());

        Api.unitLeader("D001")
                .contentType("application/json")
                .body(body)
                .post("/runs")
                .then()
                .statusCode(403);
        Api.inspector().get("/runs").then().statusCode(403);
        Api.cadre("C000001").get("/runs").then().statusCode(403);
        Api.unitLeader("D001")
                .post("/runs/{id}/opening", UUID.randomUUID())
                .then()
                .statusCode(403);
        Api.inspector().post("/runs/{id}/computation", UUID.randomUUID()).then().statusCode(403);
        Api.sun().post("/runs/{id}/opening", UUID.randomUUID()).then().statusCode(404);
        Api.sun().get("/runs/{id}", UUID.randomUUID()).then().statusCode(404);
        Api.sun().post("/runs/{id}/computation", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void computesNoDraft() {
        var run = aDraftRun(aPublishedScheme("LEADER"));

        var refused = Api.sun().post("/runs/{id}/computation", run);

        refused.then().statusCode(409).body("type", equalTo("/problems/run-not-open"));
        assertThat(county.count("SELECT count(*) AS n FROM job WHERE parameters ->> 'run' = ?", run.toString()))
                .isZero();
    }
}
