package cn.hengjian.assessment.task;

import static cn.hengjian.assessment.task.Works.aWork;
import static cn.hengjian.assessment.task.Works.act;
import static cn.hengjian.assessment.task.Works.assess;
import static cn.hengjian.assessment.task.Works.head;
import static cn.hengjian.assessment.task.Works.prove;
import static cn.hengjian.assessment.task.Works.refused;
import static cn.hengjian.assessment.task.Works.refusedUnlisted;
import static cn.hengjian.assessment.task.Works.task;
import static cn.hengjian.assessment.task.Works.today;
import static cn.hengjian.assessment.task.Works.twoDepartments;
import static cn.hengjian.assessment.task.Works.underWay;
import static cn.hengjian.assessment.task.Works.update;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TaskTest {

    @Inject
    County county;

    @BeforeEach
    void aCounty() {
        twoDepartments(county);
    }

    @Test
    void takesATaskFromItsSettingToItsAssessment() {
        var work = aWork("C000011");
        var task = task(work, "C000011");

        refusedUnlisted(act(Api.cadre("C000011"), task, "start"));
        act(head(), task, "acknowledgement").then().statusCode(404);
        act(Api.cadre("C000011"), task, "acknowledgement")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("allowedTransitions", contains("OBJECT", "START"));
        refusedUnlisted(act(Api.cadre("C000011"), task, "acknowledgement"));
        act(Api.cadre("C000011"), task, "start").then().statusCode(200);
        refused(assess(head(), task, 20), "NO_EVIDENCE");
        prove(task, "C000011", 15)
                .then()
                .statusCode(200)
                .body("evidence.reference", contains("D001〔2026〕走访台账-3"))
                .body("evidence[0].achieved", equalTo(15));
        refused(assess(head(), task, 19.9999), "NOT_DUE");
        assess(head(), task, 20)
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSESSED"))
                .body("score", equalTo(100.0f))
                .body("rank", nullValue())
                .body("history.event", contains("CREATE", "ACKNOWLEDGE", "START", "GIVE_EVIDENCE", "ASSESS"));
        refusedUnlisted(prove(task, "C000011", 16));
    }

    @Test
    void hearsAnObjectionByAnotherThanWhoSetTheTask() {
        var work = aWork("C000011");
        var task = task(work, "C000011");
        act(Api.cadre("C000011"), task, "acknowledgement").then().statusCode(200);
        refused(act(Api.sun(), task, "objection-dismissal", Map.of("answer", "x")), "NO_OBJECTION");
        act(Api.cadre("C000011"), task, "objection", Map.of("reason", "片区企业不足二十家"))
                .then()
                .statusCode(200)
                .body("objection.reason", equalTo("片区企业不足二十家"))
                .body("objection.answer", nullValue())
                .body("allowedTransitions", empty());

        refused(act(Api.cadre("C000011"), task, "objection", Map.of("reason", "x")), "OBJECTION_OPEN");
        refused(act(Api.cadre("C000011"), task, "start"), "OBJECTION_OPEN");
        refused(act(head(), task, "objection-dismissal", Map.of("answer", "x")), "AUTHOR");
        act(Api.sun(), task, "objection-dismissal", Map.of("answer", "片区有二十二家"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("objection.answer", equalTo("片区有二十二家"));

        act(Api.cadre("C000011"), task, "objection", Map.of("reason", "有两家已搬迁"))
                .then()
                .statusCode(200)
                .body("objection.answer", nullValue());
        var anew = Map.of("target", 18, "deadline", today().plusDays(40).toString(), "answer", "调减两家");
        act(
                        Api.sun(),
                        task,
                        "resetting",
                        Map.of("target", 18, "deadline", today().minusDays(1).toString(), "answer", "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/deadline"));
        refused(act(head(), task, "resetting", anew), "AUTHOR");
        act(Api.sun(), task, "resetting", anew)
                .then()
                .statusCode(200)
                .body("state", equalTo("SET"))
                .body("target", equalTo(18))
                .body("deadline", equalTo(today().plusDays(40).toString()))
                .body("history[-1].reason", containsString("20, "));
        act(Api.cadre("C000011"), task, "acknowledgement").then().statusCode(200);
    }

    @Test
    void keepsTheTimeForObjectionsOnBothSides() {
        var work = aWork("C000011", "C000012", "C000013");
        var task = task(work, "C000011");
        act(Api.cadre("C000011"), task, "acknowledgement").then().statusCode(200);
        update(county, task, "objection_due", today().minusDays(1));
        act(Api.cadre("C000011"), task, "objection", Map.of("reason", "x"))
                .then()
                .statusCode(409)
                .body("type", containsString("task-objection-late"));
        update(county, task, "objection_due", today());
        refused(act(head(), task, "start"), "OBJECTION_TIME_RUNNING");
        act(Api.cadre("C000011"), task, "objection", Map.of("reason", "x"))
                .then()
                .statusCode(200);

        var silent = task(work, "C000012");
        update(county, silent, "objection_due", today());
        refused(act(head(), silent, "deemed-acknowledgement"), "ACKNOWLEDGEMENT_NOT_DUE");
        update(county, silent, "objection_due", today().minusDays(1));
        act(head(), silent, "deemed-acknowledgement").then().statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        act(head(), silent, "start").then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        act(Api.cadre("C000013"), task(work, "C000013"), "deemed-acknowledgement")
                .then()
                .statusCode(403);
    }

    @Test
    void assessesWhatIsNotFulfilledOnlyAfterItsDeadlineAndShowsWhatIsOverdue() {
        var work = aWork("C000011", "C000012");
        var task = underWay(work, "C000011");
        update(county, task, "deadline", today());
        refused(assess(head(), task, 0), "NOT_DUE");
        overdue(work, true).body("items", empty());

        update(county, task, "deadline", today().minusDays(1));

        overdue(work, true).body("items.cadreNumber", contains("C000011")).body("items.overdue", contains(true));
        overdue(work, false).body("items.cadreNumber", contains("C000012"));
        head().get("/key-works/{id}", work).then().body("overdue", equalTo(1));
        refused(assess(head(), task, 1), "NO_EVIDENCE");
        assess(head(), task, 0)
                .then()
                .statusCode(200)
                .body("score", equalTo(0.0f))
                .body("overdue", equalTo(false));
        overdue(work, true).body("items", empty());
    }

    private static ValidatableResponse overdue(String work, boolean overdue) {
        return head().queryParam("work", work)
                .queryParam("overdue", overdue)
                .get("/tasks")
                .then()
                .statusCode(200);
    }
}
