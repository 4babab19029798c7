package cn.hengjian.assessment.goal;

import static cn.hengjian.assessment.fixture.GoalPlans.aPlan;
import static cn.hengjian.assessment.fixture.GoalPlans.act;
import static cn.hengjian.assessment.fixture.GoalPlans.approver;
import static cn.hengjian.assessment.fixture.GoalPlans.content;
import static cn.hengjian.assessment.fixture.GoalPlans.counted;
import static cn.hengjian.assessment.fixture.GoalPlans.day;
import static cn.hengjian.assessment.fixture.GoalPlans.drafted;
import static cn.hengjian.assessment.fixture.GoalPlans.goal;
import static cn.hengjian.assessment.fixture.GoalPlans.goals;
import static cn.hengjian.assessment.fixture.GoalPlans.sign;
import static cn.hengjian.assessment.fixture.GoalPlans.signed;
import static cn.hengjian.assessment.fixture.GoalPlans.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
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

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GoalTest {

    private static final Map<String, ?> REASON = Map.of("reason", "目标偏低");

    @Inject
    County county;

    @BeforeEach
    void aCounty() {
        county.fresh();
        var one = county.department("D001");
        county.principal("C000010", one, "XK_Z");
        county.cadre("C000011", one, "NONE");
        county.principal("C000020", county.department("D002"), "XK_Z");
    }

    private static RequestSpecification head() {
        return Api.leader("D001", "C000010");
    }

    private static Response post(RequestSpecification caller, String plan, int number, String action, Object body) {
        return Annual.post(caller, "/goal-plans/" + plan + "/versions/" + number + "/" + action, body);
    }

    private static Response version(RequestSpecification caller, String plan, int number) {
        return caller.get("/goal-plans/{id}/versions/{number}", plan, number);
    }

    private static void refused(Response response, String guard) {
        response.then().statusCode(409).body("errors.code", contains(guard));
    }

    @Test
    void draftsNothingForAUnitThatIsNoMoreAndKeepsWhatThereIs() {
        var plan = drafted("D001", "C000010");
        county.abolish("D001", "2026-02-16");

        Annual.post(Api.organisation(), "/goal-plans", aPlan("D001", content("C000010", goals())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode"))
                .body("errors.code", contains("unit-abolished"))
                .body("errors.detail", contains("The unit is abolished since 2026-02-16; one in force is expected"));
        Annual.post(Api.organisation(), "/goal-plans", aPlan("D003", content("C000010", goals())))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-unit"));
        Api.organisation()
                .get("/goal-plans/{id}", plan)
                .then()
                .statusCode(200)
                .body("plan.unitName", equalTo("单位D001"));
    }

    @Test
    void takesGoalsFromTheDraftToBothSignatures() {
        var plan = drafted("D001", "C000010");

        act(Api.organisation(), plan, 1, "submission").then().statusCode(200).body("state", equalTo("SUBMITTED"));
        refused(act(Api.organisation(), plan, 1, "approval"), "AUTHOR");
        act(head(), plan, 1, "head-signature")
                .then()
                .statusCode(409)
                .body("type", containsString("transition-refused"));
        act(approver(), plan, 1, "approval").then().statusCode(200).body("approvedBy", equalTo("org.li"));
        refused(act(Api.leader("D001", "C000011"), plan, 1, "head-signature"), "NOT_THE_HEAD");
        act(Api.organisation(), plan, 1, "head-signature").then().statusCode(403);
        act(head(), plan, 1, "head-signature").then().statusCode(200).body("headSignedBy", equalTo("leader.C000010"));
        refused(act(Api.official("C000010"), plan, 1, "signature"), "OWN_CASE");
        act(Api.organisation(), plan, 1, "signature")
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("goals.code", contains("G1", "G1.1", "G1.1.1", "G2"))
                .body("quantified", equalTo(3))
                .body("quantifiedShare", equalTo(75.0f))
                .body("differences.code", contains("G1", "G1.1"))
                .body("differences[0].sum", equalTo(30))
                .body("allowedTransitions", empty())
                .body("history.event", contains("CREATE", "SUBMIT", "APPROVE", "SIGN_AS_HEAD", "SIGN"))
                .body("history[-1].rules", contains("M20", "CN-CURRENT/4"));
        Api.organisation()
                .get("/goal-plans/{id}", plan)
                .then()
                .body("plan.signedVersion", equalTo(1))
                .body("versions.number", contains(1));
        assertThat(county.count(
                        "SELECT count(*) AS n FROM outbox WHERE aggregate_id = ?"
                                + " AND type = 'cn.hengjian.assessment.goals.signed.v1'",
                        plan))
                .isEqualTo(1);
    }

    @Test
    void changesSignedGoalsOnlyWithApprovalAsANewVersion() {
        var plan = signed("D001", "C000010");
        var raised = List.of(
                counted(goal("G1", "TERM", null, day(0, 1, 1), day(4, 12, 31)), 120), goals().get(3), goals().get(1));
        var change = Map.of("reason", "上级调增任务", "content", content("C000010", raised));

        amend(plan, 1, "\"5\"", content("C000010", raised)).then().statusCode(409);
        changed(plan, change)
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("state", equalTo("DRAFT"))
                .body("changeReason", equalTo("上级调增任务"))
                .body("allowedTransitions", contains("AMEND", "SUBMIT", "WITHDRAW"));
        changed(plan, change).then().statusCode(409).body("type", containsString("goal-change-open"));
        version(Api.sun(), plan, 1).then().body("state", equalTo("SIGNED"));

        sign(plan, 2, "D001", "C000010");

        version(Api.sun(), plan, 1)
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("goals[0].target", equalTo(100))
                .body("history[-1].event", equalTo("SUPERSEDE"));
        Api.sun()
                .queryParam("from", 1)
                .queryParam("to", 2)
                .get("/goal-plans/{id}/difference", plan)
                .then()
                .statusCode(200)
                .body("terms", empty())
                .body("goals.code", contains("G1", "G1.1.1"))
                .body("goals.kind", contains("CHANGED", "REMOVED"))
                .body("goals[0].fields.name", contains("target"))
                .body("goals[0].fields[0].before", equalTo("100"))
                .body("goals[0].fields[0].after", equalTo("120"));
        Api.organisation()
                .get("/goal-plans/{id}", plan)
                .then()
                .body("plan.signedVersion", equalTo(2))
                .body("versions.number", contains(2, 1))
                .body("versions.state", contains("SIGNED", "SUPERSEDED"));
        assertThatThrownBy(() -> county.update(
                        "UPDATE goal SET target = 1 WHERE plan_id = ?::uuid AND number = 2 AND code = 'G1'", plan))
                .hasStackTraceContaining("no draft");
    }

    private static Response changed(String plan, Object change) {
        return Annual.post(Api.organisation(), "/goal-plans/" + plan + "/versions", change);
    }

    private static Response amend(String plan, int number, String tag, Object content) {
        return Api.organisation()
                .header("If-Match", tag)
                .contentType("application/json")
                .body(content)
                .put("/goal-plans/{id}/versions/{number}", plan, number);
    }

    @Test
    void givesGoalsBackAndTakesUpAChangeThatIsGivenUp() {
        var plan = drafted("D001", "C000010");
        refused(changed(plan, Map.of("reason", "x", "content", content("C000010", goals()))), "NOT_SIGNED");
        refused(post(Api.organisation(), plan, 1, "withdrawal", REASON), "FIRST_VERSION");
        act(Api.organisation(), plan, 1, "submission").then().statusCode(200);
        amend(plan, 1, "\"1\"", content("C000010", goals()))
                .then()
                .statusCode(409)
                .body("type", containsString("transition-refused"));
        act(approver(), plan, 1, "approval").then().statusCode(200);
        post(head(), plan, 1, "return", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("approvedBy", nullValue())
                .body("history[-1].reason", equalTo("目标偏低"));
        amend(plan, 1, "\"0\"", content("C000010", goals())).then().statusCode(412);
        var tag = version(Api.organisation(), plan, 1).header("ETag");
        amend(plan, 1, tag, content("C000011", goals().subList(0, 1)))
                .then()
                .statusCode(200)
                .body("goals.code", contains("G1"))
                .body("headNumber", equalTo("C000011"));
        sign(plan, 1, "D001", "C000011");
        changed(plan, Map.of("reason", "x", "content", content("C000010", goals())))
                .then()
                .statusCode(201);

        post(Api.organisation(), plan, 2, "withdrawal", REASON).then().statusCode(200);

        Api.organisation()
                .get("/goal-plans/{id}", plan)
                .then()
                .body("plan.latestVersion", equalTo(1))
                .body("plan.signedVersion", equalTo(1))
                .body("versions.state", contains("WITHDRAWN", "SIGNED"));
    }

    @Test
    void refusesWhatIsNoTreeOfGoalsInTheTerm() {
        var wrong = List.of(
                goal("G1", "TERM", null, day(0, 1, 1), day(2, 12, 31)),
                goal("G1", "YEAR", "G1", day(3, 1, 1), day(3, 12, 31)),
                goal("G3", "STAGE", "G1", day(0, 1, 1), day(0, 6, 30)),
                goal("G4", "TERM", null, day(0, 1, 1), day(5, 1, 1)));
        post(aPlan("D001", content("C000020", wrong)))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/content/headNumber",
                                "/content/goals/1/code",
                                "/content/goals/1/from",
                                "/content/goals/1/to",
                                "/content/goals/2/parent",
                                "/content/goals/3/to"));
        post(aPlan("D009", content("C000010", goals())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode"));
        drafted("D001", "C000010");
        post(aPlan("D001", content("C000010", goals())))
                .then()
                .statusCode(409)
                .body("type", containsString("goal-term-taken"));
    }

    private static Response post(Object plan) {
        return Annual.post(Api.organisation(), "/goal-plans", plan);
    }

    @Test
    void showsEachReaderHisOwn() {
        var plan = drafted("D001", "C000010");

        version(head(), plan, 1).then().statusCode(200);
        version(Api.unitLeader("D001"), plan, 1).then().statusCode(200);
        version(Api.cadre("C000010"), plan, 1).then().statusCode(200);
        version(Annual.countyCommittee(), plan, 1).then().statusCode(200);
        version(Api.leader("D002", "C000020"), plan, 1).then().statusCode(404);
        version(Api.cadre("C000011"), plan, 1).then().statusCode(404);
        Api.unitLeader("D002").get("/goal-plans/{id}", plan).then().statusCode(404);
        act(Api.unitLeader("D002"), plan, 1, "head-signature").then().statusCode(404);
        post(Api.unitLeader("D002"), plan, 1, "return", REASON).then().statusCode(404);
        Api.unitLeader("D002")
                .queryParam("from", 1)
                .queryParam("to", 1)
                .get("/goal-plans/{id}/difference", plan)
                .then()
                .statusCode(404);
        Annual.unitHr("D001").get("/goal-plans/{id}", plan).then().statusCode(403);
        Annual.post(head(), "/goal-plans", aPlan("D001", content("C000010", goals())))
                .then()
                .statusCode(403);
        head().queryParam("unit", "D001")
                .queryParam("on", day(1, 1, 1).toString())
                .queryParam("state", "DRAFT")
                .get("/goal-plans")
                .then()
                .body("items.id", contains(plan))
                .body("items[0].quantifiedShare", equalTo(75.0f));
        Api.unitLeader("D002").get("/goal-plans").then().body("items", empty());
    }

    @Test
    void showsTheKeyWorkThatBreaksAGoalDown() {
        var plan = drafted("D001", "C000010");
        work(plan, "G1.1").then().statusCode(422).body("errors.pointer", contains("/goal"));
        sign(plan, 1, "D001", "C000010");
        work(plan, "G9").then().statusCode(422).body("errors.code", contains("unknown-goal"));
        work(UUID.randomUUID().toString(), "G1").then().statusCode(422);

        var work = work(plan, "G1.1")
                .then()
                .statusCode(201)
                .body("goal.code", equalTo("G1.1"))
                .body("goal.version", equalTo(1))
                .body("goal.objective", equalTo("新签约项目"))
                .extract()
                .<String>path("id");

        version(head(), plan, 1)
                .then()
                .body("goals[1].keyWorks.id", contains(work))
                .body("goals[1].keyWorks[0].tasks", equalTo(1))
                .body("goals[0].keyWorks", empty());
    }

    private static Response work(String plan, String code) {
        return Annual.post(
                head(),
                "/key-works",
                Map.of(
                        "title",
                        "招商引资攻坚",
                        "standard",
                        "年内新签约",
                        "year",
                        year(),
                        "unitCode",
                        "D001",
                        "goal",
                        Map.of("planId", plan, "code", code),
                        "tasks",
                        List.of(Map.of(
                                "cadreNumber",
                                "C000011",
                                "content",
                                "走访重点企业",
                                "target",
                                10,
                                "measure",
                                "家",
                                "deadline",
                                day(0, 12, 31).toString()))));
    }
}
