package cn.hengjian.assessment.trigger;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.Samples;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TriggerTest {

    @Inject
    County county;

    private UUID exact;
    private UUID below;
    private UUID few;
    private UUID run;
    private UUID review;

    @BeforeEach
    void aReviewOnTheLines() {
        county.fresh();
        var department = county.department("D001");
        exact = county.cadre("C000001", department, "XK_F");
        below = county.cadre("C000002", department, "XK_F");
        few = county.cadre("C000003", department, "XK_F");
        run = anOpenRun();
        // Over both classes: 30 of 50 competent and 15 incompetent; 29 and 16; nine valid.
        review = aCertifiedReview(
                run,
                "C000001,PEERS,30,28,5,12,2,9,0",
                "C000001,MASSES,24,24,3,10,3,6,2",
                "C000002,PEERS,30,28,5,11,2,10,0",
                "C000002,MASSES,24,24,3,10,3,6,2",
                "C000003,PEERS,9,9,8,0,1,0,0");
    }

    private long suggestions(UUID cadre) {
        return county.count(
                "SELECT count(*) AS n FROM outbox WHERE topic = 'assessment.suggestion.v1' AND aggregate_id = ?",
                cadre.toString());
    }

    @Test
    void suggestsATalkForWhoeverIsOverTheLineAndForNobodyElse() {
        var payload = Samples.read(county.text(
                "SELECT payload::text AS t FROM outbox WHERE topic = 'assessment.suggestion.v1' AND aggregate_id = ?",
                below.toString()));

        assertThat(suggestions(exact)).isZero();
        assertThat(suggestions(few)).isZero();
        assertThat(suggestions(below)).isEqualTo(1);
        assertThat(payload.get("cadreNumber").asText()).isEqualTo("C000002");
        assertThat(payload.get("reviewId").asText()).isEqualTo(review.toString());
        assertThat(payload.get("runId").asText()).isEqualTo(run.toString());
        assertThat(payload.get("rule").asText()).isEqualTo("M13");
        assertThat(payload.get("reading").asText()).isEqualTo("R1");
        assertThat(payload.get("pack").asText()).isEqualTo("CN-CURRENT");
        assertThat(payload.get("packVersion").asInt()).isEqualTo(4);
        assertThat(payload.get("counts"))
                .isEqualTo(Samples.read(
                        "{\"valid\":50,\"competent\":29,\"incompetent\":16,\"returned\":52,\"issued\":54}"));
        assertThat(payload.get("reasons")).isEqualTo(Samples.read("[\"COMPETENT_BELOW\",\"INCOMPETENT_ABOVE\"]"));
        assertThat(payload.get("explanation").asText())
                .isEqualTo("/api/assessment/v1/reviews/" + review + "/subjects/" + below + "/trigger");
        assertThat(payload.get("suggestionId").asText())
                .isEqualTo(county.text(
                        "SELECT suggestion_id::text AS t FROM talk_trigger WHERE review_id = ? AND cadre_id = ?",
                        review,
                        below));
    }

    @Test
    void announcesTheCertifiedReviewWithoutAnyMark() {
        var payload = Samples.read(county.text(
                "SELECT payload::text AS t FROM outbox WHERE topic = 'assessment.review.v1' AND aggregate_id = ?",
                review.toString()));

        assertThat(payload.get("reviewId").asText()).isEqualTo(review.toString());
        assertThat(payload.get("subjects").asInt()).isEqualTo(3);
        assertThat(payload.has("counts")).isFalse();
        assertThat(payload.get("results").asText()).isEqualTo("/api/assessment/v1/reviews/" + review + "/results");
    }

    @Test
    void explainsWhatWasComparedForMachinesAndForPeople() {
        var triggered = Api.organisation().get("/reviews/{id}/subjects/{cadre}/trigger", review, below);
        var exactly = Api.sun().get("/reviews/{id}/subjects/{cadre}/trigger", review, exact);
        var chinese = Api.sunReadingChinese().get("/reviews/{id}/subjects/{cadre}/trigger", review, below);

        triggered
                .then()
                .statusCode(200)
                .body("outcome", equalTo("TRIGGERED"))
                .body("reasons", contains("COMPETENT_BELOW", "INCOMPETENT_ABOVE"))
                .body("denominator", equalTo("VALID_MARKS"))
                .body("counts.competent", equalTo(29))
                .body("comparisons.name", contains("VALID", "TURNOUT", "COMPETENT", "INCOMPETENT"))
                .body("comparisons.holds", contains(false, false, true, true))
                .body("comparisons[2].left", equalTo(2900))
                .body("comparisons[2].right", equalTo(3000))
                .body("text", containsString("competent share below 60/100: 2900 < 3000 holds."));
        exactly.then()
                .body("outcome", equalTo("NOT_TRIGGERED"))
                .body("comparisons[2].left", equalTo(3000))
                .body("comparisons[2].right", equalTo(3000))
                .body("comparisons.holds", contains(false, false, false, false));
        assertThat(chinese.<String>path("text")).endsWith("结论：建议进行诫勉谈话；是否谈话由人决定。");
    }

    @Test
    void saysIndeterminateWhereMarksAreTooFew() {
        Api.sun()
                .get("/reviews/{id}/subjects/{cadre}/trigger", review, few)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("INDETERMINATE"))
                .body("reasons", contains("TOO_FEW_VALID"))
                .body("comparisons[0].holds", equalTo(true));
    }

    @Test
    void neverChangesWhatItDecided() {
        assertThatThrownBy(() -> county.update("UPDATE talk_trigger SET reading = 'R2' WHERE review_id = ?", review))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void isReadByThoseWhoDecideAndWritesDownThatTheyDid() {
        var path = "/reviews/{id}/subjects/{cadre}/trigger";

        Api.organisation().get(path, review, exact).then().statusCode(200);
        Api.unitLeader("D001").get(path, review, exact).then().statusCode(403);
        Api.cadre("C000001").get(path, review, exact).then().statusCode(403);
        Api.sun().get(path, review, UUID.randomUUID()).then().statusCode(404);

        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'trigger-read' AND object_id = ?"
                                + " AND actor = 'org.wang'",
                        exact.toString()))
                .isEqualTo(1);
    }
}
