package cn.hengjian.assessment.review;

import static cn.hengjian.assessment.fixture.Assessment.aClosedReview;
import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static cn.hengjian.assessment.fixture.Assessment.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReviewTest {

    private static final String HEADER =
            "cadreNumber,voterClass,issued,returned,excellent,competent,basic,incompetent,abstained\n";

    @Inject
    County county;

    private UUID run;

    @BeforeEach
    void anOpenRunOfTwo() {
        county.fresh();
        var department = county.department("D001");
        county.cadre("C000001", department, "XK_F");
        county.cadre("C000002", department, "XK_F");
        run = anOpenRun();
    }

    private Response create(UUID ofRun) {
        return Api.sun()
                .contentType("application/json")
                .body(Map.of("runId", ofRun, "title", "年度民主测评"))
                .post("/reviews");
    }

    private static Response act(UUID review, String action) {
        return Api.sun().post("/reviews/{id}/" + action, review);
    }

    private static JsonPath upload(UUID review, String rows) {
        return Api.upload(Api.sun(), "review-totals", review, "ALL_OR_NOTHING", HEADER + rows);
    }

    @Test
    void goesStepByStepToItsCertificationByASecondScrutineer() {
        var created = create(run);
        created.then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("subjects", equalTo(0))
                .body("allowedTransitions", contains("LOCK_ROSTER"));
        var id = UUID.fromString(created.<String>path("id"));

        act(id, "roster-lock").then().body("state", equalTo("ROSTER_LOCKED")).body("subjects", equalTo(2));
        act(id, "opening").then().body("state", equalTo("OPEN"));
        act(id, "closing")
                .then()
                .body("state", equalTo("CLOSED"))
                .body("allowedTransitions", contains("COUNT", "VOID"));
        totals(id, "C000001,PEERS,20,20,5,10,3,2,0", "C000002,PEERS,20,18,5,8,3,1,1");
        act(id, "counting").then().body("state", equalTo("COUNTED")).body("countedBy", equalTo("assess.sun"));
        Api.qian()
                .post("/reviews/{id}/certification", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CERTIFIED"))
                .body("certifiedBy", equalTo("assess.qian"))
                .body("allowedTransitions", empty());

        assertThat(county.text(
                        "SELECT string_agg(event, ' ' ORDER BY id) AS t FROM transition WHERE subject_id = ?", id))
                .isEqualTo("CREATE LOCK_ROSTER OPEN CLOSE COUNT CERTIFY");
        assertThat(county.count("SELECT count(*) AS n FROM talk_trigger WHERE review_id = ?", id))
                .isEqualTo(2);
    }

    @Test
    void refusesTheFirstScrutineerAsSecondInBothLanguages() {
        var id = aClosedReview(run);
        totals(id, "C000001,PEERS,20,20,5,10,3,2,0", "C000002,PEERS,20,20,5,10,3,2,0");
        act(id, "counting").then().statusCode(200);

        var english = act(id, "certification");
        var chinese = Api.sunReadingChinese().post("/reviews/{id}/certification", id);

        english.then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"))
                .body("title", equalTo("Another person has to do this"));
        chinese.then().statusCode(409);
        Api.sun()
                .get("/reviews/{id}", id)
                .then()
                .body("state", equalTo("COUNTED"))
                .body("certifiedBy", nullValue());
        assertThat(county.count("SELECT count(*) AS n FROM talk_trigger WHERE review_id = ?", id))
                .isZero();
        assertThatThrownBy(() -> county.update(
                        "UPDATE review SET certified_by = counted_by, certified_at = now(), state = 'CERTIFIED'"
                                + " WHERE id = ?",
                        id))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void skipsNoStep() {
        var id = UUID.fromString(create(run).<String>path("id"));

        for (var action : List.of("opening", "closing", "counting", "certification")) {
            act(id, action).then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        assertThat(county.count("SELECT count(*) AS n FROM transition WHERE subject_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void takesTotalsOnlyBetweenClosingAndCounting() {
        var id = UUID.fromString(create(run).<String>path("id"));
        act(id, "roster-lock");
        act(id, "opening");
        var rows = "C000001,PEERS,20,20,5,10,3,2,0\nC000002,PEERS,20,20,5,10,3,2,0\n";

        var early = upload(id, rows);
        act(id, "closing");
        var due = upload(id, rows);
        act(id, "counting");
        var late = upload(id, rows);

        assertThat(early.getString("problem.type")).isEqualTo("/problems/review-not-closed");
        assertThat(due.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(late.getString("problem.type")).isEqualTo("/problems/review-not-closed");
    }

    @Test
    void rejectsTotalsThatDoNotReconcile() {
        var id = aClosedReview(run);

        var job = upload(id, """
                C000001,PEERS,20,20,5,10,3,2,0
                C000001,MASSES,20,21,5,10,3,3,0
                C000002,PEERS,20,19,5,10,3,2,0
                C000009,PEERS,20,20,5,10,3,2,0
                C000001,同级,20,20,5,10,3,2,0
                C000002,EVERYBODY,20,20,5,10,3,2,0
                C000002,LEADERS,20,20,5,10,3,-2,4
                """);

        assertThat(job.getString("state")).isEqualTo("FAILED");
        var errors = Api.sun().get("/jobs/{id}/errors", job.getString("id")).jsonPath();
        assertThat(errors.getList("items.findAll { it.row < 7 }.code", String.class))
                .containsExactly("more-than-issued", "does-not-reconcile", "unknown-subject", "duplicate-row");
        assertThat(errors.getList("items.row", Integer.class)).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(county.count("SELECT count(*) AS n FROM review_total WHERE review_id = ?", id))
                .isZero();
    }

    @Test
    void correctsARowThatIsSentAgain() {
        var id = aClosedReview(run);
        totals(id, "C000001,PEERS,20,20,5,10,3,2,0");

        totals(id, "C000001,PEERS,20,20,5,11,2,2,0");

        assertThat(county.count("SELECT sum(competent) AS n FROM review_total WHERE review_id = ?", id))
                .isEqualTo(11);
    }

    @Test
    void countsOnlyWhenEverySubjectHasTotals() {
        var id = aClosedReview(run);
        totals(id, "C000001,PEERS,20,20,5,10,3,2,0");

        var refused = act(id, "counting");

        refused.then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("detail", equalTo("1 subjects have no totals yet"));
        Api.sun()
                .get("/reviews/{id}", id)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("subjectsWithTotals", equalTo(1));
    }

    @Test
    void givesARunAnotherReviewOnlyAfterVoidingTheFirst() {
        var id = aClosedReview(run);

        var second = create(run);
        Api.sun()
                .contentType("application/json")
                .body(Map.of("reason", "计票不符"))
                .post("/reviews/{id}/voiding", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("VOID"));
        var third = create(run);

        second.then().statusCode(409).body("type", equalTo("/problems/run-has-review"));
        third.then().statusCode(201);
        assertThat(county.text("SELECT reason AS t FROM transition WHERE subject_id = ? AND event = 'VOID'", id))
                .isEqualTo("计票不符");
    }

    @Test
    void reviewsNobodyBeforeTheRunIsOpen() {
        create(aDraftRun(aPublishedScheme("LEADER")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/run-not-open"));
        create(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void keepsReviewsToTheScrutineers() {
        var id = UUID.fromString(create(run).<String>path("id"));

        Api.organisation().get("/reviews/{id}", id).then().statusCode(200).body("allowedTransitions", empty());
        Api.organisation().get("/reviews").then().statusCode(200);
        Api.unitLeader("D001").get("/reviews/{id}", id).then().statusCode(403);
        Api.inspector().get("/reviews").then().statusCode(403);
        Api.organisation()
                .contentType("application/json")
                .body(Map.of("runId", run, "title", "x"))
                .post("/reviews")
                .then()
                .statusCode(403);
        for (var action : List.of("roster-lock", "opening", "closing", "counting", "certification")) {
            Api.organisation().post("/reviews/{id}/" + action, id).then().statusCode(403);
        }
        Api.organisation()
                .contentType("application/json")
                .body(Map.of("reason", "x"))
                .post("/reviews/{id}/voiding", id)
                .then()
                .statusCode(403);
        Api.cadre("C000001").get("/reviews/{id}/results", id).then().statusCode(403);
        Api.sun().get("/reviews/{id}", UUID.randomUUID()).then().statusCode(404);
    }
}
