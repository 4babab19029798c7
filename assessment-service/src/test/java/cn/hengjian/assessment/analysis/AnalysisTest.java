package cn.hengjian.assessment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.Graded;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run shows of groups, and what it tells of nobody. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AnalysisTest {

    @Inject
    County county;

    @Inject
    Graded graded;

    private UUID run;

    /** Six who differ in D001, seven who don't in D002, two in D003, and five in D004 that can't be told beside them. */
    @BeforeEach
    void aRunOfFourDepartments() {
        county.fresh();
        graded.people("D001", 6);
        graded.people("D002", 7);
        graded.people("D003", 2);
        graded.people("D004", 5);
        run = Annual.opened("GENERAL").run();
        graded.scores(run, "D001", 90, 80, 70, 60, 50, 41);
        graded.scores(run, "D002", 85, 85, 85, 85, 85, 85, 85);
        graded.scores(run, "D003", 99, 33);
        graded.scores(run, "D004", 75, 75, 75, 75, 75);
    }

    private ValidatableResponse get(RequestSpecification reader, String what) {
        return reader.get("/runs/{id}/analysis/" + what, run).then();
    }

    @Test
    void tellsTheDistributionByUnitAndWithholdsWhatIsSmallOrWouldGiveItAway() {
        graded.grades(run, "D001", "EXCELLENT", "COMPETENT", "COMPETENT", "COMPETENT", "BASIC", "INCOMPETENT");

        // D001: (90 + 80 + 70 + 60 + 50 + 41) / 6 = 65.1666…, (70 + 60) / 2, sqrt(283.47…)
        get(Api.sun(), "distribution")
                .statusCode(200)
                .body("by", equalTo("UNIT"))
                .body("minGroup", equalTo(5))
                .body("bands", contains(60, 70, 80, 90, 100))
                .body("all.people", equalTo(20))
                .body("all.scores.mean", equalTo(74.65f))
                .body("all.grades.excellent", equalTo(1))
                .body("groups.code", contains("D001", "D002", "D003", "D004"))
                .body("groups[0].name", equalTo("单位D001"))
                .body("groups[0].figures.scores.mean", equalTo(65.17f))
                .body("groups[0].figures.scores.median", equalTo(65.00f))
                .body("groups[0].figures.scores.deviation", equalTo(16.84f))
                .body("groups[0].figures.scores.bands", contains(2, 1, 1, 1, 1, 0))
                .body("groups[0].figures.grades.competent", equalTo(3))
                .body("groups[1].figures.scores.bands", contains(0, 0, 0, 7, 0, 0))
                .body("groups[1].figures.graded", equalTo(0))
                .body("groups[1].figures.grades", nullValue())
                .body("groups[2].figures.scored", equalTo(2))
                .body("groups[2].figures.scores", nullValue())
                .body("groups[3].figures.scores", nullValue());
    }

    @Test
    void tellsTheDistributionByPostClassAndLevel() {
        get(Api.organisation().queryParam("by", "LEVEL"), "distribution")
                .statusCode(200)
                .body("groups.code", contains("NONE"))
                .body("groups[0].figures.scores.mean", equalTo(74.65f));
        get(Annual.countyCommittee().queryParam("by", "POST_CLASS"), "distribution")
                .statusCode(200)
                .body("groups.code", contains("GENERAL"))
                .body("groups[0].figures.people", equalTo(20));
    }

    @Test
    void tellsALeaderTheUnitsUnderHimAndNobodyElse() {
        get(Api.unitLeader("D001"), "distribution")
                .statusCode(200)
                .body("all", nullValue())
                .body("groups.code", contains("D001"))
                .body("groups[0].figures.scores.mean", equalTo(65.17f));
        get(Api.unitLeader("D004"), "distribution").body("groups[0].figures.scores", nullValue());
        get(Api.unitLeader("D001").queryParam("by", "LEVEL"), "distribution").statusCode(403);
        get(Api.unitLeader("D002"), "spread").body("units.code", contains("D002"));
        get(Api.cadre("C-D001-1"), "distribution").statusCode(403);
        get(Api.inspector(), "spread").statusCode(403);
        Api.sun()
                .get("/runs/{id}/analysis/distribution", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void hintsAtUnitsThatMakeNoDifference() {
        graded.grades(run, "D001", "EXCELLENT", "COMPETENT", "COMPETENT", "COMPETENT", "BASIC", "INCOMPETENT");
        graded.grades(
                run, "D002", "COMPETENT", "COMPETENT", "COMPETENT", "COMPETENT", "COMPETENT", "COMPETENT", "COMPETENT");

        get(Api.sun(), "spread")
                .statusCode(200)
                .body("units.code", contains("D001", "D002", "D003", "D004"))
                .body("units[0].scores.deviation", equalTo(16.84f))
                .body("units[0].scores.range", equalTo(49.00f))
                .body("units[0].scores.same", equalTo(1))
                .body("units[0].sameGrade", equalTo(3))
                .body("units[0].hints", empty())
                .body("units[1].hints", contains("SAME_SCORE", "CLOSE_SCORES", "SAME_GRADE"))
                .body("units[3].scores", nullValue())
                .body("units[3].hints", empty());
        get(Api.sun().queryParam("hinted", true), "spread").body("units.code", contains("D002"));
    }

    @Test
    void comparesWithTheYearBefore() {
        get(Api.sun(), "change").statusCode(404);
        graded.grades(run, "D001", "EXCELLENT", "COMPETENT", "COMPETENT", "COMPETENT", "COMPETENT", "COMPETENT");
        var before = run;
        run = Annual.opened("GENERAL").run();
        county.update("UPDATE run SET year = (SELECT year FROM run WHERE id = ?) + 1 WHERE id = ?", before, run);
        graded.scores(run, "D001", 91, 81, 71, 61, 51, 42);
        graded.grades(run, "D001", "EXCELLENT", "EXCELLENT", "EXCELLENT", "COMPETENT", "COMPETENT", "BASIC");

        get(Api.sun(), "change")
                .statusCode(200)
                .body("againstId", equalTo(before.toString()))
                .body("groups.code", contains("D001", "D002", "D003", "D004"))
                .body("groups[0].change.mean", equalTo(1.00f))
                .body("groups[0].change.median", equalTo(1.00f))
                .body("groups[0].change.grades.excellent", equalTo(33.3f))
                .body("groups[0].change.grades.competent", equalTo(-50.0f))
                .body("groups[0].change.grades.basic", equalTo(16.7f))
                .body("groups[1].change.before.scores.mean", equalTo(85.00f))
                .body("groups[1].change.mean", nullValue());
        get(Api.unitLeader("D001").queryParam("against", before.toString()), "change")
                .statusCode(200)
                .body("all", nullValue())
                .body("groups.code", contains("D001"));
    }

    @Test
    void writesTheSameAsSheetsAndLines() {
        var csv = Api.sunReadingChinese().accept("text/csv").get("/runs/{id}/analysis/distribution", run);
        csv.then().statusCode(200).header("Content-Disposition", equalTo("attachment; filename=\"distribution.csv\""));
        assertThat(csv.asString())
                .contains("代码,名称,人数,有得分人数,平均分,中位数,标准差,60 分以下,60 分至不满 70 分")
                .contains("D001,单位D001,6,6,65.17,65.00,16.84,2,1,1,1,1,0,0,,,,")
                .contains("D003,单位D003,2,2,,,,,,,,,,0,,,,");
        var lines = Api.sun().accept("application/x-ndjson").get("/runs/{id}/analysis/spread", run);
        assertThat(lines.asString().lines()).hasSize(4).first().asString().contains("\"sameScore\":1");
        Api.sun()
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .queryParam("against", run.toString())
                .get("/runs/{id}/analysis/change", run)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"change.xlsx\""));
    }
}
