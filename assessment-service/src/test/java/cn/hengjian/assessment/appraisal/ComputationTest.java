package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.fixture.Assessment.aCertifiedReview;
import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static cn.hengjian.assessment.fixture.Assessment.appraisal;
import static cn.hengjian.assessment.fixture.Assessment.compute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.Samples;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComputationTest {

    private static final String GROUP = "XK_F-LEADER-DEPARTMENT";

    /** Everything that a computation writes about people, without the computation's own id. */
    private static final String WRITTEN = """
            SELECT string_agg(concat_ws('|', s.appraisal_id, s.state, s.reason, s.score, s.group_code, s.group_size,
                s.rank, s.bottom, encode(e.body, 'hex')), E'\\n' ORDER BY s.appraisal_id) AS t
            FROM score s JOIN score_explanation e USING (run_id, block) WHERE s.run_id = ?""";

    @Inject
    County county;

    private UUID run;

    /** Five deputies, among whom ranks are, and one general cadre, who is alone in his group. */
    @BeforeEach
    void anOpenRunOfSix() {
        county.fresh();
        var department = county.department("D001");
        for (int i = 1; i <= 5; i++) {
            county.cadre("C00000" + i, department, "XK_F");
        }
        county.cadre("C000006", county.department("D002"), "NONE");
        run = anOpenRun();
    }

    private void everybodyHasActuals() {
        actuals(
                run,
                "C000001,Q1,100",
                "C000001,Q2,4",
                "C000002,Q1,90",
                "C000002,Q2,5",
                "C000003,Q1,80",
                "C000003,Q2,0",
                "C000004,Q1,130",
                "C000004,Q2,4",
                "C000005,Q1,10",
                "C000006,Q1,50",
                "C000006,Q2,8");
    }

    private UUID aReviewOfEverybody() {
        var rows = new String[6];
        for (int i = 1; i <= 6; i++) {
            rows[i - 1] = "C00000" + i + ",PEERS,20,20,10,6,2,2,0";
        }
        return aCertifiedReview(run, rows);
    }

    @Test
    void scoresEverybodyAndRanksInsideComparableGroups() {
        everybodyHasActuals();
        aReviewOfEverybody();

        var job = compute(run);

        assertThat(job.getInt("rowsAccepted")).isEqualTo(6);
        assertThat(job.getInt("result.scored")).isEqualTo(6);
        assertThat(job.getInt("result.groups")).isEqualTo(2);
        // ballots: (10 × 100 + 6 × 80 + 2 × 60) / 20 = 80, of which 30 % are 24
        Api.sun()
                .queryParam("group", GROUP)
                .get("/runs/{id}/rankings", run)
                .then()
                .statusCode(200)
                .body("items.cadreNumber", contains("C000004", "C000001", "C000003", "C000002", "C000005"))
                .body("items.rank", contains(1, 2, 3, 4, 5))
                .body("items.groupSize", contains(5, 5, 5, 5, 5))
                .body("items.score", contains(104.00f, 94.00f, 88.00f, 85.00f, 36.25f))
                .body("items.bottom", contains(false, false, false, false, true));
        Api.sun()
                .queryParam("group", GROUP)
                .queryParam("bottom", true)
                .get("/runs/{id}/rankings", run)
                .then()
                .body("items.cadreNumber", contains("C000005"));
        assertThat(county.text(
                        "SELECT s.score::text AS t FROM score s JOIN appraisal a ON a.id = s.appraisal_id"
                                + " WHERE s.run_id = ? AND a.cadre_number = 'C000005'",
                        run))
                .isEqualTo("36.250000000000");
        Api.sun()
                .get("/runs/{id}", run)
                .then()
                .body("state", equalTo("COMPUTED"))
                .body("computation.scored", equalTo(6))
                .body("computation.outdated", equalTo(false))
                .body("allowedTransitions", contains("COMPUTE"));
    }

    @Test
    void tellsGroupsThatAreTooSmallAndRanksNobodyThere() {
        everybodyHasActuals();

        compute(run);

        Api.sun()
                .get("/runs/{id}/groups", run)
                .then()
                .statusCode(200)
                .body("items.code", contains("NONE-GENERAL-DEPARTMENT", GROUP))
                .body("items.standing", contains("TOO_SMALL", "RANKED"))
                .body("items.size", contains(1, 5))
                .body("items.minGroup", contains(5, 5))
                .body("items.bottom", contains(0, 1));
        var alone = appraisal(run, "C000006");
        assertThat(alone.getString("state")).isEqualTo("SCORED");
        assertThat(alone.<Integer>get("rank")).isNull();
        Api.sun()
                .get("/appraisals/{id}/explanation", alone.getString("id"))
                .then()
                .body("place.rank", nullValue())
                .body(
                        "text",
                        containsString("Only 1 have a score in the comparable group NONE-GENERAL-DEPARTMENT;"
                                + " under 5 nobody is ranked."));
    }

    @Test
    void namesNobodyLastWhereTheLastPlaceIsShared() {
        actuals(run, "C000001,Q1,90", "C000002,Q1,80", "C000003,Q1,70", "C000004,Q1,60", "C000005,Q1,60");

        compute(run);

        Api.sun()
                .queryParam("group", GROUP)
                .queryParam("bottom", true)
                .get("/runs/{id}/rankings", run)
                .then()
                .body("items", empty());
        Api.sun()
                .queryParam("group", GROUP)
                .get("/runs/{id}/rankings", run)
                .then()
                .body("items.rank", contains(1, 2, 3, 4, 4));
        Api.sun().get("/runs/{id}/groups", run).then().body("items.standing", contains("TOO_SMALL", "TIED_LAST"));
    }

    @Test
    void explainsEachStepForMachinesAndForPeople() {
        everybodyHasActuals();
        var review = aReviewOfEverybody();
        compute(run);
        var id = appraisal(run, "C000005").getString("id");

        var english = Api.organisation().get("/appraisals/{id}/explanation", id);
        var chinese = Api.sunReadingChinese().get("/appraisals/{id}/explanation", id);

        english.then()
                .statusCode(200)
                .body("cadreNumber", equalTo("C000005"))
                .body("computation.policyPack", equalTo("CN-CURRENT"))
                .body("computation.policyVersion", equalTo(4))
                .body("scheme.version", equalTo(1))
                .body("missingWeight", equalTo(20))
                .body("indicators.code", contains("Q1", "Q2", "B1"))
                .body("indicators.weight", contains(50, 20, 30))
                .body("indicators.effectiveWeight", contains(62.5f, null, 37.5f))
                .body("indicators[0].actual", equalTo(10))
                .body("indicators[0].ratio", equalTo(0.1f))
                .body("indicators.points", contains(6.25f, null, 30))
                .body("ballots.reviewId", equalTo(review.toString()))
                .body("ballots.score", equalTo(80))
                .body("ballots.classes[0].excellent", equalTo(10))
                .body("ballots.classes[0].weight", equalTo(1))
                .body("score", equalTo(36.25f))
                .body("place.rank", equalTo(5))
                .body("place.bottom", equalTo(true))
                .body("rounding.mode", equalTo("HALF_UP"));
        assertThat(english.<String>path("text").lines())
                .contains(
                        "Ballot score 80.00: peers 80.00 (weight 1).",
                        "Q1 指标Q1: actual 10 件 ÷ target 100 件 = 0.1; weight 62.5 gives 6.25 points.",
                        "Q2 指标Q2: no data, which does not count as zero.",
                        "B1 指标B1: a hundredth of the overall ballot score, 0.8; weight 37.5 gives 30.00 points.",
                        "The weight 20 of what is missing went to the others in proportion to theirs, which now weigh:"
                                + " Q1 50 → 62.5, B1 30 → 37.5.",
                        "Score 36.25 (ranked as 36.25).",
                        "Rank 5 of 5 in the comparable group XK_F-LEADER-DEPARTMENT.");
        assertThat(chinese.<String>path("text").lines())
                .contains("Q1 指标Q1：实际 10 件 ÷ 目标 100 件 = 0.1；权重 62.5，得 6.25 分。", "居末位。末位本身不是处理的理由，须由人核实事实后集体决定。");
    }

    @Test
    void withholdsInAnExplanationWhatASmallClassOfVotersSaid() {
        aCertifiedReview(
                run,
                "C000001,LEADERS,3,3,0,3,0,0,0",
                "C000001,PEERS,9,9,9,0,0,0,0",
                "C000001,MASSES,40,40,20,20,0,0,0",
                "C000002,PEERS,9,9,9,0,0,0,0",
                "C000003,PEERS,9,9,9,0,0,0,0",
                "C000004,PEERS,9,9,9,0,0,0,0",
                "C000005,PEERS,9,9,9,0,0,0,0",
                "C000006,PEERS,9,9,9,0,0,0,0");
        compute(run);

        Api.sun()
                .get("/appraisals/{id}/explanation", appraisal(run, "C000001").getString("id"))
                .then()
                .body("ballots.classes.suppressed", contains(true, true, false))
                .body("ballots.classes[0].excellent", nullValue())
                .body("ballots.classes[0].score", nullValue())
                .body("ballots.classes[2].competent", equalTo(20))
                .body("text", containsString("leaders withheld, few voters (weight 0.3)"));
    }

    @Test
    void givesNoScoreWithoutAnyInput() {
        actuals(run, "C000001,Q1,100");

        compute(run);

        var none = appraisal(run, "C000002");
        assertThat(none.getString("state")).isEqualTo("NOT_SCORED");
        assertThat(none.getString("reason")).isEqualTo("NO_COMPONENT");
        assertThat(none.<BigDecimal>get("score")).isNull();
        Api.sun()
                .get("/appraisals/{id}/explanation", none.getString("id"))
                .then()
                .body("state", equalTo("NOT_SCORED"))
                .body("text", containsString("There is nothing to score from"));
        Api.sun().get("/runs/{id}", run).then().body("computation.notScored", equalTo(5));
    }

    @Test
    void writesTheSameBytesAgainFromTheSameInputs() {
        everybodyHasActuals();
        aReviewOfEverybody();
        var first = compute(run).getString("result.digest");
        var written = county.text(WRITTEN, run);

        var second = compute(run).getString("result.digest");

        assertThat(county.text(WRITTEN, run)).isEqualTo(written);
        assertThat(second).isEqualTo(first).hasSize(64);
        assertThat(county.count("SELECT count(*) AS n FROM computation WHERE run_id = ?", run))
                .isEqualTo(2);
    }

    @Test
    void saysWhenInputsHaveChangedSince() {
        everybodyHasActuals();
        var first = compute(run).getString("result.digest");

        actuals(run, "C000005,Q1,11");
        var outdated = Api.sun().get("/runs/{id}", run);
        var second = compute(run).getString("result.digest");

        outdated.then().body("computation.outdated", equalTo(true));
        assertThat(second).isNotEqualTo(first);
        Api.sun().get("/runs/{id}", run).then().body("computation.outdated", equalTo(false));
    }

    @Test
    void announcesTheComputationWithoutAnyScore() {
        everybodyHasActuals();

        var job = compute(run);

        var payload = Samples.read(county.text(
                "SELECT payload::text AS t FROM outbox WHERE topic = 'assessment.run.v1' AND aggregate_id = ?",
                run.toString()));
        assertThat(payload.get("computationId").asText()).isEqualTo(job.getString("result.computationId"));
        assertThat(payload.get("appraisals").asInt()).isEqualTo(6);
        assertThat(payload.get("rankings").asText()).isEqualTo("/api/assessment/v1/runs/" + run + "/rankings");
    }

    private String ranked(String group, String field) {
        return county.text(
                "SELECT payload ->> ? AS t FROM outbox WHERE topic = 'assessment.ranking.v1' AND aggregate_id = ?"
                        + " AND payload ->> 'group' = ? ORDER BY seq DESC LIMIT 1",
                field,
                run.toString(),
                group);
    }

    @Test
    void tellsAtWhichUnitsTheLastOfEachGroupAreAndNoPerson() {
        everybodyHasActuals();

        var job = compute(run);

        var unit = county.text("SELECT id::text AS t FROM unit WHERE code = 'D001'");
        assertThat(ranked(GROUP, "computationId")).isEqualTo(job.getString("result.computationId"));
        assertThat(ranked(GROUP, "ranked")).isEqualTo("5");
        assertThat(ranked(GROUP, "bottom")).isEqualTo("1");
        assertThat(Samples.read(ranked(GROUP, "units")))
                .isEqualTo(Samples.read("[{\"unitId\": \"" + unit + "\", \"unitCode\": \"D001\", \"bottom\": 1}]"));
        assertThat(ranked("NONE-GENERAL-DEPARTMENT", "ranked")).isEqualTo("0");
        assertThat(ranked("NONE-GENERAL-DEPARTMENT", "units")).isEqualTo("[]");
        var everything = county.text(
                "SELECT string_agg(payload::text, ' ') AS t FROM outbox WHERE topic = 'assessment.ranking.v1'"
                        + " AND aggregate_id = ?",
                run.toString());
        assertThat(everything).doesNotContain("C00000", "score", "干部");
    }

    @Test
    void tellsThatNobodyIsLastAnyMore() {
        actuals(run, "C000001,Q1,90", "C000002,Q1,80", "C000003,Q1,70", "C000004,Q1,60", "C000005,Q1,50");
        compute(run);
        assertThat(ranked(GROUP, "bottom")).isEqualTo("1");
        actuals(run, "C000005,Q1,60");

        compute(run);

        assertThat(ranked(GROUP, "bottom")).isEqualTo("0");
        assertThat(ranked(GROUP, "units")).isEqualTo("[]");
    }

    @Test
    void showsACadreNothingBeforeResultsAreServed() {
        everybodyHasActuals();
        compute(run);
        var own = appraisal(run, "C000001").getString("id");

        Api.cadre("C000001").get("/appraisals").then().statusCode(200).body("items", empty());
        Api.cadre("C000001").get("/appraisals/{id}", own).then().statusCode(404);
        Api.cadre("C000001").get("/appraisals/{id}/explanation", own).then().statusCode(403);
        Api.inspector().get("/appraisals/{id}", own).then().statusCode(403);
        Api.inspector().get("/runs/{id}/rankings", run).then().statusCode(403);
    }

    @Test
    void filtersAppraisalsByUnitAndGroup() {
        Api.sun()
                .queryParam("run", run)
                .queryParam("unit", "D002")
                .get("/appraisals")
                .then()
                .body("items.cadreNumber", contains("C000006"));
        Api.sun()
                .queryParam("run", run)
                .queryParam("group", GROUP)
                .get("/appraisals")
                .then()
                .body("items.cadreNumber", hasItems("C000001", "C000005"))
                .body("items.size()", equalTo(5));
        Api.sun().get("/runs/{id}/rankings", UUID.randomUUID()).then().statusCode(404);
        Api.sun().get("/runs/{id}/groups", UUID.randomUUID()).then().statusCode(404);
        Api.sun().get("/appraisals/{id}", UUID.randomUUID()).then().statusCode(404);
        Api.sun().get("/appraisals/{id}/explanation", UUID.randomUUID()).then().statusCode(404);
    }
}
