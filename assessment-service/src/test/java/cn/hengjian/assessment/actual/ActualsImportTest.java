package cn.hengjian.assessment.actual;

import static cn.hengjian.assessment.fixture.Assessment.aDraftRun;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static cn.hengjian.assessment.fixture.Assessment.actuals;
import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActualsImportTest {

    private static final String GOVERNING = """
            SELECT coalesce(string_agg(a.cadre_number || ' ' || i.code || ' ' || trim_scale(v.value), ', '
                ORDER BY a.cadre_number, i.code), '') AS t
            FROM actual v JOIN appraisal a USING (run_id, cadre_id)
            JOIN indicator i ON i.scheme_id = v.scheme_id AND i.position = v.position
            WHERE v.governs AND v.run_id = ?""";

    @Inject
    County county;

    private UUID run;

    @BeforeEach
    void anOpenRunOfTwo() {
        county.fresh();
        var department = county.department("D001");
        county.cadre("C000001", department, "XK_F");
        county.cadre("C000002", department, "NONE");
        run = anOpenRun();
    }

    private JsonPath upload(String mode, String csv) {
        return Api.upload(Api.sun(), "actuals", run, mode, csv);
    }

    @Test
    void takesOverValuesByCadreAndIndicator() {
        var job = upload("ALL_OR_NOTHING", """
                干部编号,指标代码,实际值,数据来源
                C000001,Q1,97.5,督查室
                c000002,q2,3,
                """);

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("rowsAccepted")).isEqualTo(2);
        assertThat(county.text(GOVERNING, run)).isEqualTo("C000001 Q1 97.5, C000002 Q2 3");
        assertThat(county.text("SELECT source AS t FROM actual WHERE run_id = ? AND source IS NOT NULL", run))
                .isEqualTo("督查室");
    }

    @Test
    void rejectsEachBadRowWithItsReasonAndKeepsNothing() {
        var job = upload("ALL_OR_NOTHING", """
                cadreNumber,indicatorCode,actual
                C000001,Q1,97.5
                C000009,Q1,1
                C000001,Q9,1
                C000001,B1,1
                C000001,Q2,-0.01
                C000001,Q2,1.23456
                C000002,Q1,abc
                C000001,Q1,98
                """);

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("problem.type")).isEqualTo("/problems/rows-rejected");
        var errors = Api.sun().get("/jobs/{id}/errors", job.getString("id")).jsonPath();
        assertThat(errors.getList("items.row", Integer.class)).containsExactly(3, 4, 5, 6, 7, 8, 9);
        assertThat(errors.getList("items.code", String.class))
                .contains("unknown-cadre", "unknown-indicator", "not-quantitative", "duplicate-row");
        assertThat(county.text(GOVERNING, run)).isEmpty();
    }

    @Test
    void skipsBadRowsWhereAskedTo() {
        var job = upload("SKIP_ERRORS", "cadreNumber,indicatorCode,actual\nC000001,Q1,5\nC000009,Q1,1\n");

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(List.of(job.getInt("rowsAccepted"), job.getInt("rowsRejected")))
                .containsExactly(1, 1);
        assertThat(county.text(GOVERNING, run)).isEqualTo("C000001 Q1 5");
    }

    @Test
    void letsALaterImportGovernAndKeepsTheEarlierAsHistory() {
        actuals(run, "C000001,Q1,5", "C000001,Q2,7");

        actuals(run, "C000001,Q1,6", "C000001,Q2,7");

        assertThat(county.text(GOVERNING, run)).isEqualTo("C000001 Q1 6, C000001 Q2 7");
        // Q2 said the same again, which is no change.
        assertThat(county.count("SELECT count(*) AS n FROM actual WHERE run_id = ?", run))
                .isEqualTo(3);
        assertThat(county.count("SELECT count(*) AS n FROM actual WHERE run_id = ? AND NOT governs AND value = 5", run))
                .isEqualTo(1);
    }

    @Test
    void keepsNothingOfADryRun() {
        var accepted = Api.sun()
                .contentType("text/csv")
                .queryParam("target", run)
                .queryParam("dryRun", true)
                .body("cadreNumber,indicatorCode,actual\nC000001,Q1,5\n")
                .post("/imports/actuals");

        var job = Api.await(accepted);

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(county.text(GOVERNING, run)).isEmpty();
        assertThat(county.count("SELECT inputs AS n FROM run WHERE id = ?", run))
                .isZero();
    }

    @Test
    void takesNothingForADraftOrAnUnknownRun() {
        var csv = "cadreNumber,indicatorCode,actual\nC000001,Q1,5\n";
        var draft = aDraftRun(aPublishedScheme("LEADER"));

        var early = Api.upload(Api.sun(), "actuals", draft, "ALL_OR_NOTHING", csv);
        var unknown = Api.upload(Api.sun(), "actuals", UUID.randomUUID(), "ALL_OR_NOTHING", csv);

        assertThat(early.getString("problem.type")).isEqualTo("/problems/run-not-open");
        assertThat(unknown.getString("problem.type")).isEqualTo("/problems/not-found");
    }

    @Test
    void belongsToTheAssessors() {
        for (var caller : List.of(Api.unitLeader("D001"), Api.inspector(), Api.cadre("C000001"))) {
            caller.contentType("text/csv")
                    .queryParam("target", run)
                    .body("cadreNumber,indicatorCode,actual\n")
                    .post("/imports/actuals")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/forbidden"));
        }
        Api.as(TestIssuer.token("org.wang", "organisation"))
                .contentType("text/csv")
                .queryParam("target", run)
                .body("cadreNumber,indicatorCode,actual\nC000001,Q1,1\n")
                .post("/imports/actuals")
                .then()
                .statusCode(202);
    }
}
