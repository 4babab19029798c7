package cn.hengjian.assessment.tenure;

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
import cn.hengjian.assessment.fixture.GoalPlans;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TermTest {

    private static final String HEAD = "C000010";

    @Inject
    County county;

    @Inject
    Terms terms;

    @BeforeEach
    void aCounty() {
        county.fresh();
        var one = county.department("D001");
        county.principal(HEAD, one, "XK_Z");
        county.cadre("C000011", one, "NONE");
        county.principal("C000020", county.department("D002"), "XK_Z");
    }

    private static Response open(String plan) {
        return Annual.post(Api.organisation(), "/term-appraisals", Map.of("planId", plan));
    }

    private static String opened(String plan) {
        return open(plan).then().statusCode(201).extract().path("id");
    }

    private static Response act(RequestSpecification caller, String term, String action) {
        return caller.post("/term-appraisals/{id}/" + action, term);
    }

    private static Response act(RequestSpecification caller, String term, String action, Map<String, ?> body) {
        return Annual.post(caller, "/term-appraisals/" + term + "/" + action, body);
    }

    private static Map<String, ?> value(String code, Object achieved) {
        return Map.of("code", code, "achieved", achieved);
    }

    private static Response report(RequestSpecification caller, String term, List<?> values) {
        return act(caller, term, "report", Map.of("report", "任期内新签约项目九十个", "values", values));
    }

    private static Response evaluate(RequestSpecification caller, String term, List<?> values) {
        return act(caller, term, "evaluation", Map.of("grade", "COMPETENT", "finding", "主要目标基本完成", "values", values));
    }

    private static Response close(RequestSpecification caller, String term, int present) {
        return act(
                caller,
                term,
                "closing",
                Map.of("due", 9, "present", present, "agreed", 5, "document", "会议纪要〔2026〕9号", "feedback", "继续努力"));
    }

    private static void refused(Response response, String guard) {
        response.then().statusCode(409).body("errors.code", contains(guard));
    }

    private static Response get(RequestSpecification caller, String term) {
        return caller.get("/term-appraisals/{id}", term);
    }

    @Test
    void takesATermFromItsSignedGoalsToItsClose() {
        var annual = Annual.opened();
        var plan = GoalPlans.signedFor("D001", HEAD, annual.year());
        var term = open(plan)
                .then()
                .statusCode(201)
                .body("state", equalTo("GOALS_SIGNED"))
                .body("endsOn", equalTo(annual.day(12, 31)))
                .body("goals", empty())
                .extract()
                .<String>path("id");
        open(plan).then().statusCode(409).body("type", containsString("term-appraisal-exists"));
        refused(act(Api.sun(), term, "annuals"), "NOTHING_TO_ADD");
        report(Api.cadre(HEAD), term, List.of(value("G1", 90)))
                .then()
                .statusCode(409)
                .body("type", containsString("transition-refused"));
        annual.filed("COMPETENT", HEAD);
        act(Api.sun(), term, "annuals")
                .then()
                .statusCode(200)
                .body("state", equalTo("ANNUAL"))
                .body("annuals.year", contains(annual.year()))
                .body("annuals.grade", contains("COMPETENT"))
                .body("annuals.appraisalId", contains(annual.appraisal(HEAD)));
        refused(act(Api.sun(), term, "annuals"), "NOTHING_TO_ADD");
        report(Api.cadre(HEAD), term, List.of(value("G2", 1)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/values/0/code", "/values"));
        report(Api.cadre(HEAD), term, List.of(value("G1", 100)))
                .then()
                .statusCode(200)
                .body("state", equalTo("TERM_REPORT"))
                .body("goalVersion", equalTo(1))
                .body("goals.code", contains("G1", "G2"))
                .body("goals[0].reported", equalTo(100));
        refused(evaluate(Api.official(HEAD), term, List.of(value("G1", 100))), "OWN_CASE");
        evaluate(Api.sun(), term, List.of()).then().statusCode(422).body("errors.pointer", contains("/values"));
        evaluate(Api.qian(), term, List.of(value("G1", 100)))
                .then()
                .statusCode(200)
                .body("reached", equalTo(1));
        evaluate(Api.sun(), term, List.of(value("G1", 99.5)))
                .then()
                .statusCode(200)
                .body("goals[0].achieved", equalTo(99.5f))
                .body("goals[0].percent", equalTo(99.5f))
                .body("reached", equalTo(0))
                .body("grade", equalTo("COMPETENT"));
        get(Api.cadre(HEAD), term)
                .then()
                .body("grade", nullValue())
                .body("finding", nullValue())
                .body("reached", nullValue())
                .body("goals[0].achieved", nullValue());
        refused(close(Api.sun(), term, 6), "AUTHOR");
        refused(close(Api.qian(), term, 5), "NOT_COLLECTIVE");
        close(Api.qian(), term, 4).then().statusCode(422).body("errors.pointer", contains("/agreed"));
        close(Api.qian(), term, 6).then().statusCode(200).body("state", equalTo("CLOSED"));
        get(Api.cadre(HEAD), term)
                .then()
                .body("grade", equalTo("COMPETENT"))
                .body("feedback", equalTo("继续努力"))
                .body("goals[0].achieved", equalTo(99.5f))
                .body("history.event", contains("CREATE", "ADD_ANNUALS", "REPORT", "EVALUATE", "EVALUATE", "CLOSE"))
                .body("history[-1].rules", contains("SM-10", "M20", "M22", "CN-CURRENT/4"));
        assertThatThrownBy(
                        () -> county.update("UPDATE term_appraisal SET grade = 'EXCELLENT' WHERE id = ?::uuid", term))
                .hasStackTraceContaining("closed");
    }

    @Test
    void asksForEveryAnnualAppraisalAndKeepsTheTimeForTheReport() {
        var annual = Annual.opened();
        var term = opened(GoalPlans.signedFor("D001", HEAD, annual.year()));
        annual.filed("COMPETENT", HEAD);
        act(Api.sun(), term, "annuals").then().statusCode(200);
        county.update(
                "UPDATE course SET stage = 'SERVED', filed_on = NULL WHERE appraisal_id = ?::uuid",
                annual.appraisal(HEAD));
        refused(report(Api.cadre(HEAD), term, List.of(value("G1", 90))), "ANNUALS_MISSING");
        county.update(
                "UPDATE course SET stage = 'FILED', filed_on = served_on WHERE appraisal_id = ?::uuid",
                annual.appraisal(HEAD));
        due(term, terms.today());
        refused(act(Api.sun(), term, "report-waiver"), "REPORT_NOT_DUE");
        overdue(term, false);
        due(term, terms.today().minusDays(1));
        overdue(term, true);

        act(Api.sun(), term, "report-waiver")
                .then()
                .statusCode(200)
                .body("state", equalTo("TERM_REPORT"))
                .body("report", nullValue())
                .body("goalVersion", equalTo(1));

        evaluate(Api.sun(), term, List.of(value("G1", 0)))
                .then()
                .statusCode(200)
                .body("goals[0].percent", equalTo(0.0f));
    }

    private void due(String term, LocalDate day) {
        county.update("UPDATE term_appraisal SET report_due = ? WHERE id = ?::uuid", day, term);
    }

    private static void overdue(String term, boolean overdue) {
        Api.sun()
                .queryParam("unit", "D001")
                .queryParam("cadre", HEAD)
                .queryParam("state", "ANNUAL")
                .queryParam("overdue", overdue)
                .get("/term-appraisals")
                .then()
                .statusCode(200)
                .body("items.id", contains(term))
                .body("items.overdue", contains(overdue));
    }

    @Test
    void endsATermEarlyForWhoLeaves() {
        var term = opened(GoalPlans.signed("D001", HEAD));
        county.update("UPDATE term_appraisal SET state = 'ANNUAL' WHERE id = ?::uuid", term);
        refused(report(Api.cadre(HEAD), term, List.of(value("G1", 20))), "TERM_RUNNING");
        end(term, terms.today().plusDays(1)).then().statusCode(422).body("errors.pointer", contains("/endsOn"));

        end(term, terms.today().minusDays(1))
                .then()
                .statusCode(200)
                .body("endsOn", equalTo(terms.today().minusDays(1).toString()))
                .body("endReason", equalTo("调任他县"))
                .body("history[-1].reason", equalTo("调任他县"));

        refused(end(term, terms.today().minusDays(2)), "TERM_OVER");
        report(Api.cadre(HEAD), term, List.of(value("G1", 20))).then().statusCode(200);
    }

    private static Response end(String term, LocalDate day) {
        return act(Api.organisation(), term, "early-end", Map.of("endsOn", day.toString(), "reason", "调任他县"));
    }

    @Test
    void opensOnlySignedGoalsAndShowsEachReaderHisOwn() {
        open(GoalPlans.drafted("D002", "C000020")).then().statusCode(422).body("errors.pointer", contains("/planId"));
        open(UUID.randomUUID().toString()).then().statusCode(422).body("errors.code", contains("unknown-plan"));
        var term = opened(GoalPlans.signed("D001", HEAD));

        get(Api.leader("D001", HEAD), term).then().statusCode(200);
        get(Annual.countyCommittee(), term).then().statusCode(200);
        get(Api.unitLeader("D002"), term).then().statusCode(404);
        get(Api.cadre("C000011"), term).then().statusCode(404);
        report(Api.cadre("C000011"), term, List.of()).then().statusCode(404);
        get(Annual.unitHr("D001"), term).then().statusCode(403);
        act(Api.leader("D001", HEAD), term, "annuals").then().statusCode(403);
        refused(act(Api.official(HEAD), term, "annuals"), "OWN_CASE");
        Api.unitLeader("D002").get("/term-appraisals").then().body("items", empty());
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'term-opened' AND object_id = ?", term))
                .isEqualTo(1);
    }
}
