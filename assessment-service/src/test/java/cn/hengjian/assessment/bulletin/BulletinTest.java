package cn.hengjian.assessment.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.fixture.Graded;
import cn.hengjian.assessment.fixture.PdfText;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
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

/** A quarter's bulletin from the draft to the units that read it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BulletinTest {

    @Inject
    County county;

    @Inject
    Graded graded;

    private UUID run;
    private String quarter;

    @BeforeEach
    void aComputedRun() {
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
        county.update("UPDATE run SET state = 'COMPUTED' WHERE id = ?", run);
        county.update("DELETE FROM bulletin");
        quarter = agenda().path("items[0].from");
    }

    private static Response agenda() {
        return Api.sun().get("/bulletins/agenda");
    }

    private Response draft() {
        return Annual.post(Api.sun(), "/bulletins", Map.of("from", quarter, "runId", run));
    }

    private String drafted() {
        return draft().then().statusCode(201).extract().path("id");
    }

    private static Response edit(String id, int version, String zhCN) {
        return Api.sun()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "title", Map.of("zhCN", "考核情况通报", "en", "Bulletin on appraisals"),
                        "text", Map.of("zhCN", zhCN, "en", "See the Chinese text.")))
                .patch("/bulletins/{id}", id);
    }

    private static Response check(RequestSpecification by, String id, String... cleared) {
        return Annual.post(by, "/bulletins/" + id + "/check", Map.of("cleared", List.of(cleared)));
    }

    private static Response step(RequestSpecification by, String id, String step) {
        return by.post("/bulletins/{id}/" + step, id);
    }

    private String issued() {
        var id = drafted();
        check(Api.qian(), id).then().statusCode(200);
        step(Annual.countyCommittee(), id, "approval").then().statusCode(200);
        step(Api.sun(), id, "issue").then().statusCode(200).body("state", equalTo("ISSUED"));
        return id;
    }

    @Test
    void draftsFromTheAnalysisInBothLanguagesAndNamesNoSmallUnit() {
        draft().then()
                .statusCode(201)
                .body("number", equalTo("BULL-" + quarter))
                .body("state", equalTo("DRAFT"))
                .body("runId", equalTo(run.toString()))
                .body("text.zhCN", equalTo("""
                        参加考核 20 人，有得分 20 人，平均 74.65 分，中位数 77.50 分。
                        平均分较高的单位：单位D002（85.00 分）、单位D001（65.17 分）。
                        考核结果未拉开差距、需要核实的单位：单位D002。"""))
                .body(
                        "text.en",
                        containsString("20 people were appraised and 20 have a score: 74.65 on average, 77.50 in the"))
                .body("text.en", not(containsString("单位D003")))
                .body("writtenBy", equalTo("assess.sun"))
                .body("allowedTransitions", contains("EDIT"))
                .body("history.event", contains("CREATE"))
                .body("history[0].rules", contains("M22", "SM-10", "CN-CURRENT/4"));
    }

    @Test
    void isForAQuarterThatHasEndedAndForAComputedRunAndOnce() {
        Annual.post(Api.sun(), "/bulletins", Map.of("from", "2026-02", "runId", run))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/from"))
                .body("errors[0].detail", containsString(quarter));
        Annual.post(Api.sun(), "/bulletins", Map.of("from", "2100-01", "runId", run))
                .then()
                .statusCode(422);
        Annual.post(Api.sun(), "/bulletins", Map.of("from", quarter, "runId", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/runId"));
        drafted();
        draft().then().statusCode(409).body("type", equalTo("/problems/bulletin-exists"));
    }

    @Test
    void refusesTheCheckAndListsEachPlaceThatPointsToPersons() {
        var id = drafted();
        edit(id, 0, "单位D003 有 3 人不称职。\n批评干部C-D001-1。").then().statusCode(200);

        check(Api.qian(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/bulletin-betrays-persons"))
                .body("errors.pointer.unique()", contains("/text/zhCN"))
                .body("errors.code", contains("small-unit", "small-count", "name", "number"))
                .body("errors[0].detail", equalTo("line 1, character 1, “单位D003”: nothing may be told of this unit"))
                .body("errors[1].detail", equalTo("line 1, character 10, “3 人”: too few people"))
                .body("errors[2].detail", equalTo("line 2, character 3, “干部C-D001-1”: the name of a cadre"));
        check(Api.qian(), id, "3 人", "干部C-D001-1", "单位D003")
                .then()
                .statusCode(409)
                .body("errors.code", contains("small-unit", "number"));
        assertThat(county.text("SELECT state AS t FROM bulletin WHERE id = ?::uuid", id))
                .isEqualTo("DRAFT");

        edit(id, 1, "做法值得肯定，由 3 人小组核实。").then().statusCode(200);
        check(Api.qian(), id, "3 人")
                .then()
                .statusCode(200)
                .body("state", equalTo("CHECKED"))
                .body("checkedBy", equalTo("assess.qian"))
                .body("history.find { it.event == 'CHECK' }.reason", equalTo("3 人"));
    }

    @Test
    void takesThreePersonsAndTwoMoreStepsUntilUnitsReadIt() {
        var id = drafted();
        check(Api.sun(), id).then().statusCode(409).body("type", equalTo("/problems/another-person-required"));
        Api.unitLeader("D001").get("/bulletins/{id}", id).then().statusCode(404);
        check(Api.qian(), id).then().statusCode(200);
        for (var involved : List.of("assess.sun", "assess.qian")) {
            step(Api.as(TestIssuer.token(involved, "county-committee")), id, "approval")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/another-person-required"));
        }
        Annual.post(Annual.countyCommittee(), "/bulletins/" + id + "/return", Map.of("reason", "请核实数字"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("checkedBy", nullValue());
        check(Api.qian(), id).then().statusCode(200);
        step(Api.sun(), id, "approval").then().statusCode(403);
        step(Annual.countyCommittee(), id, "approval")
                .then()
                .statusCode(200)
                .body("approvedBy", equalTo("committee.he"));
        step(Annual.countyCommittee(), id, "issue").then().statusCode(403);
        step(Api.sun(), id, "issue").then().statusCode(200);

        Api.unitLeader("D001").get("/bulletins/{id}", id).then().statusCode(200).body("allowedTransitions", empty());
        Annual.unitHr("D001").get("/bulletins").then().body("items.id", contains(id));
        Api.cadre("C-D001-1").get("/bulletins/{id}", id).then().statusCode(403);
        edit(id, 5, "改").then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
    }

    private static String paper(String id) {
        return PdfText.of(Api.sunReadingChinese()
                .accept("application/pdf")
                .get("/bulletins/{id}/paper", id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray());
    }

    @Test
    void printsADraftForTheOfficesAndTheIssuedOneForUnits() {
        var id = drafted();
        Api.unitLeader("D001")
                .accept("application/pdf")
                .get("/bulletins/{id}/paper", id)
                .then()
                .statusCode(404);
        assertThat(paper(id))
                .contains("干部考核情况通报", "BULL-" + quarter, "草稿未印发", "（本件尚未印发，不得引用。）", "平均74.65分")
                .doesNotContain("县干部考核委员会");

        county.update("DELETE FROM bulletin");
        var issued = issued();
        Api.unitLeader("D001")
                .accept("application/pdf")
                .get("/bulletins/{id}/paper", issued)
                .then()
                .statusCode(200);
        assertThat(paper(issued)).contains("县干部考核委员会").doesNotContain("草稿");
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'bulletin-printed' AND object_id = ?",
                        issued))
                .isEqualTo(2);
    }

    @Test
    void saysWhichQuartersAreDue() {
        agenda().then()
                .statusCode(200)
                .body("every", equalTo("P3M"))
                .body("items", hasSize(4))
                .body("items[3].overdue", equalTo(true))
                .body("items[3].bulletinId", nullValue());
        var id = issued();
        agenda().then()
                .body("items[0].bulletinId", equalTo(id))
                .body("items[0].state", equalTo("ISSUED"))
                .body("items[0].overdue", equalTo(false));
        Api.unitLeader("D001").get("/bulletins/agenda").then().statusCode(403);
    }
}
