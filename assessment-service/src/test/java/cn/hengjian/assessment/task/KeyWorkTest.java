package cn.hengjian.assessment.task;

import static cn.hengjian.assessment.task.Works.aWork;
import static cn.hengjian.assessment.task.Works.act;
import static cn.hengjian.assessment.task.Works.assess;
import static cn.hengjian.assessment.task.Works.head;
import static cn.hengjian.assessment.task.Works.part;
import static cn.hengjian.assessment.task.Works.prove;
import static cn.hengjian.assessment.task.Works.refused;
import static cn.hengjian.assessment.task.Works.refusedUnlisted;
import static cn.hengjian.assessment.task.Works.set;
import static cn.hengjian.assessment.task.Works.task;
import static cn.hengjian.assessment.task.Works.today;
import static cn.hengjian.assessment.task.Works.twoDepartments;
import static cn.hengjian.assessment.task.Works.underWay;
import static cn.hengjian.assessment.task.Works.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.time.LegalPeriod;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KeyWorkTest {

    @Inject
    County county;

    @Inject
    Terms terms;

    @BeforeEach
    void aCounty() {
        twoDepartments(county);
    }

    @Test
    void setsNothingForAUnitThatIsNoMoreAndKeepsWhatThereIs() {
        var work = aWork("C000011");
        county.abolish("D001", "2026-02-16");

        set(head(), "D001", List.of(part("C000011", 20, today().plusDays(30))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode"))
                .body("errors.code", contains("unit-abolished"));
        set(head(), "D002", List.of(part("C000011", 20, today().plusDays(30))))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-unit"));
        head().get("/key-works/{id}", work).then().statusCode(200).body("unitName", equalTo("单位D001"));
    }

    @Test
    void breaksAWorkDownToIndividuals() {
        var work = set(
                        head(),
                        "D001",
                        List.of(part("C000011", 20, today().plusDays(30)), part("C000012", 12.5, today().plusDays(60))))
                .then()
                .statusCode(201)
                .body("tasks", equalTo(2))
                .body("overdue", equalTo(0))
                .body("assessed", equalTo(0))
                .body("lastDeadline", equalTo(today().plusDays(60).toString()))
                .body("policyVersion", equalTo(4))
                .extract()
                .<String>path("id");

        Api.cadre("C000012")
                .get("/tasks/{id}", task(work, "C000012"))
                .then()
                .statusCode(200)
                .body("state", equalTo("SET"))
                .body("target", equalTo(12.5f))
                .body("measure", equalTo("家"))
                .body("group", equalTo("NONE-GENERAL-DEPARTMENT"))
                .body("overdue", equalTo(false))
                .body("objectionDue", equalTo(fiveWorkingDaysOn()))
                .body("history.event", contains("CREATE"))
                .body("history[0].actor", equalTo("leader.C000010"))
                .body("history[0].rules", contains("SM-10", "M10", "CN-CURRENT/4"))
                .body("allowedTransitions", contains("ACKNOWLEDGE"));
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'key-work-set' AND object_id = ?", work))
                .isEqualTo(1);
    }

    private String fiveWorkingDaysOn() {
        return terms.dueFromToday(new LegalPeriod(5, LegalPeriod.Unit.WORKING_DAYS))
                .toString();
    }

    @Test
    void tellsEveryWrongPlaceOfABreakdownAtOnce() {
        set(
                        head(),
                        "D001",
                        List.of(
                                part("C000011", 20, today().minusDays(1)),
                                part("C000021", 20, today()),
                                part("C999999", 20, today()),
                                part("C000011", 20, today())))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/tasks/0/deadline",
                                "/tasks/1/cadreNumber",
                                "/tasks/2/cadreNumber",
                                "/tasks/3/cadreNumber"))
                .body("errors.code", contains("out-of-range", "unknown-cadre", "unknown-cadre", "duplicate"));
        set(head(), "D001", List.of(part("C000011", 0, today())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/tasks/0/target"));
        set(head(), "D002", List.of(part("C000021", 20, today())))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode"));
        set(head(), "D001", List.of(part("C000010", 20, today())))
                .then()
                .statusCode(409)
                .body("detail", containsString("G2"));
        set(Api.cadre("C000011"), "D001", List.of(part("C000012", 20, today())))
                .then()
                .statusCode(403);
        assertThat(county.count("SELECT count(*) AS n FROM task JOIN cadre c ON c.id = cadre_id"))
                .isZero();
    }

    @Test
    void ranksEverybodyOfAWorkInsideComparableGroupsOnceAllAreAssessed() {
        var achieved = Map.of("C000011", 20, "C000012", 30, "C000013", 10, "C000014", 20, "C000015", 22);
        var work = aWork("C000011", "C000012", "C000013", "C000014", "C000015");
        refusedUnlisted(head().post("/key-works/{id}/ranking", work));
        for (var cadre : List.of("C000011", "C000012", "C000013", "C000014")) {
            assessed(work, cadre, achieved.get(cadre));
        }
        refused(head().post("/key-works/{id}/ranking", work), "NOT_ALL_ASSESSED");
        assessed(work, "C000015", achieved.get("C000015"));

        head().post("/key-works/{id}/ranking", work)
                .then()
                .statusCode(200)
                .body("ranked", equalTo(5))
                .body("assessed", equalTo(5));

        Api.sun()
                .queryParam("work", work)
                .queryParam("state", "RANKED")
                .get("/tasks")
                .then()
                .body("items.cadreNumber", contains("C000011", "C000012", "C000013", "C000014", "C000015"))
                .body("items.score", contains(100.0f, 120.0f, 50.0f, 100.0f, 110.0f))
                .body("items.rank", contains(3, 1, 5, 3, 2));
        Api.cadre("C000013")
                .get("/tasks/{id}", task(work, "C000013"))
                .then()
                .body("groupSize", equalTo(5))
                .body("bottom", equalTo(true))
                .body("history.event", hasItem("RANK"));
        refusedUnlisted(head().post("/key-works/{id}/ranking", work));
        head().post("/key-works/{id}/ranking", UUID.randomUUID()).then().statusCode(404);
    }

    private void assessed(String work, String cadre, int achieved) {
        var task = underWay(work, cadre);
        prove(task, cadre, achieved).then().statusCode(200);
        update(county, task, "deadline", today().minusDays(1));
        assess(head(), task, achieved).then().statusCode(200);
    }

    @Test
    void ranksNobodyInAGroupTooSmall() {
        var work = aWork("C000011");
        var task = underWay(work, "C000011");
        prove(task, "C000011", 20).then().statusCode(200);
        assess(head(), task, 20).then().statusCode(200);

        head().post("/key-works/{id}/ranking", work).then().statusCode(200);

        head().get("/tasks/{id}", task)
                .then()
                .body("state", equalTo("RANKED"))
                .body("groupSize", equalTo(1))
                .body("rank", nullValue())
                .body("bottom", equalTo(false));
    }

    @Test
    void showsEachReaderHisOwn() {
        var work = aWork("C000011", "C000012");
        var foreign = set(Api.sun(), "D002", List.of(part("C000021", 5, today())))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var task = task(work, "C000011");

        head().queryParam("work", work).get("/tasks").then().body("items.cadreNumber", contains("C000011", "C000012"));
        head().get("/tasks").then().body("items.unitCode", everyItem(equalTo("D001")));
        Api.unitLeader("D002").get("/tasks/{id}", task).then().statusCode(404);
        Api.unitLeader("D002").get("/key-works/{id}", work).then().statusCode(404);
        Api.cadre("C000012").get("/tasks/{id}", task).then().statusCode(404);
        Api.cadre("C000012")
                .queryParam("work", work)
                .get("/tasks")
                .then()
                .body("items.cadreNumber", contains("C000012"));
        Api.cadre("C000012").get("/key-works/{id}", work).then().statusCode(200);
        Api.cadre("C000012").get("/key-works/{id}", foreign).then().statusCode(404);
        Api.cadre("C000021").queryParam("unit", "D002").get("/key-works").then().body("items.id", contains(foreign));
        Api.sun()
                .queryParam("unit", "D001")
                .queryParam("year", today().getYear())
                .get("/key-works")
                .then()
                .body("items.id", contains(work));
        act(Api.unitLeader("D002"), task, "deemed-acknowledgement").then().statusCode(404);
        act(Api.cadre("C000012"), task, "acknowledgement").then().statusCode(404);
        Api.unitLeader("D002").post("/key-works/{id}/ranking", work).then().statusCode(404);
        Api.inspector().get("/tasks").then().statusCode(403);
        Annual.unitHr("D001").get("/tasks/{id}", task).then().statusCode(403);
        Api.cadre("C000012").post("/key-works/{id}/ranking", work).then().statusCode(403);
        Annual.countyCommittee().get("/tasks/{id}", task).then().statusCode(200);
        act(Annual.countyCommittee(), task, "start").then().statusCode(403);
    }
}
