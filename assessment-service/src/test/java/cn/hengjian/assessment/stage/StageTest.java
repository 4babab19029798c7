package cn.hengjian.assessment.stage;

import static cn.hengjian.assessment.stage.Stages.appraisal;
import static cn.hengjian.assessment.stage.Stages.cite;
import static cn.hengjian.assessment.stage.Stages.grade;
import static cn.hengjian.assessment.stage.Stages.head;
import static cn.hengjian.assessment.stage.Stages.open;
import static cn.hengjian.assessment.stage.Stages.opened;
import static cn.hengjian.assessment.stage.Stages.refused;
import static cn.hengjian.assessment.stage.Stages.report;
import static cn.hengjian.assessment.stage.Stages.state;
import static cn.hengjian.assessment.stage.Stages.tell;
import static cn.hengjian.assessment.stage.Stages.told;
import static cn.hengjian.assessment.stage.Stages.twoDepartments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.Assessment;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.time.LegalPeriod;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StageTest {

    @Inject
    County county;

    @Inject
    Terms terms;

    private int year;

    @BeforeEach
    void aCounty() {
        twoDepartments(county);
        // Stages of one person don't overlap, and those of earlier tests stay where they are.
        county.update("ALTER TABLE stage_appraisal DISABLE TRIGGER USER");
        county.update("UPDATE stage_appraisal SET cadre_number = cadre_number || '-' || id, rater = NULL");
        county.update("ALTER TABLE stage_appraisal ENABLE TRIGGER USER");
        year = Assessment.aYear();
    }

    private void update(String appraisal, String column, LocalDate day) {
        county.update(
                "UPDATE stage_run SET " + column
                        + " = ? WHERE id = (SELECT run_id FROM stage_appraisal WHERE id = ?::uuid)",
                day,
                appraisal);
    }

    @Test
    void opensNoneForAUnitThatIsNoMore() {
        county.abolish("D002", "2026-02-16");

        open(Api.sun(), "D002", year, 1)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode"))
                .body("errors.code", contains("unit-abolished"));
        open(Api.sun(), "D003", year, 1).then().statusCode(422).body("errors.code", contains("unknown-unit"));
        open(Api.sun(), "D001", year, 1).then().statusCode(201).body("people", equalTo(6));
    }

    @Test
    void takesAStageFromTheReportToTheLock() {
        var reportDue = terms.dueFromToday(new LegalPeriod(10, LegalPeriod.Unit.WORKING_DAYS));
        var run = open(Api.sun(), "D001", year, 1)
                .then()
                .statusCode(201)
                .body("people", equalTo(6))
                .body("reportDue", equalTo(reportDue.toString()))
                .body("policyVersion", equalTo(4))
                .extract()
                .<String>path("id");
        var appraisal = appraisal(run, "C000011");

        report(appraisal, "C000011").then().statusCode(200).body("state", equalTo("SELF_REPORT"));
        refused(grade(Api.sun(), appraisal, "GOOD"), "NOT_THE_RATER");
        grade(head(), appraisal, "GOOD").then().statusCode(200).body("grade", equalTo("GOOD"));
        grade(head(), appraisal, "FAIRLY_GOOD").then().statusCode(200).body("state", equalTo("SUPERVISOR_GRADE"));
        Api.cadre("C000011")
                .get("/stage-appraisals/{id}", appraisal)
                .then()
                .statusCode(200)
                .body("grade", nullValue())
                .body("comment", nullValue())
                .body("gradedBy", nullValue());
        tell(head(), appraisal).then().statusCode(200).body("state", equalTo("FEEDBACK"));
        refused(lock(run), "STATEMENT_TIME_RUNNING");
        state(appraisal, "C000011")
                .then()
                .statusCode(200)
                .body("grade", equalTo("FAIRLY_GOOD"))
                .body("statement", equalTo("认可"));
        refused(state(appraisal, "C000011"), "STATED");

        lock(run).then().statusCode(200).body("locked", equalTo(1)).body("people", equalTo(6));

        Api.sun()
                .get("/stage-appraisals/{id}", appraisal)
                .then()
                .body("state", equalTo("LOCKED"))
                .body("lockedOn", equalTo(terms.today().toString()))
                .body("history.event", contains("CREATE", "REPORT", "GRADE", "GRADE", "TELL", "STATE", "LOCK"))
                .body("allowedTransitions", empty());
        assertThatThrownBy(
                        () -> county.update("UPDATE stage_appraisal SET grade = 'GOOD' WHERE id = ?::uuid", appraisal))
                .hasStackTraceContaining("locked");
    }

    private static Response lock(String run) {
        return Api.sun().post("/stage-runs/{id}/locking", run);
    }

    @Test
    void keepsEachDeadlineOnBothSides() {
        var run = opened("D001", year, 1);
        var appraisal = appraisal(run, "C000011");
        update(appraisal, "report_due", terms.today());
        refused(waive(appraisal), "REPORT_NOT_DUE");
        update(appraisal, "report_due", terms.today().minusDays(1));
        late(run, true).body("items.size()", equalTo(6));
        waive(appraisal).then().statusCode(200).body("state", equalTo("SELF_REPORT"));
        update(appraisal, "grade_due", terms.today());
        refused(grade(Api.sun(), appraisal, "AVERAGE"), "NOT_THE_RATER");
        update(appraisal, "grade_due", terms.today().minusDays(1));
        late(run, true).body("items.cadreNumber.size()", equalTo(6));
        grade(Api.sun(), appraisal, "AVERAGE").then().statusCode(200).body("gradedBy", equalTo("assess.sun"));
        tell(Api.sun(), appraisal).then().statusCode(200);
        county.update(
                "UPDATE stage_appraisal SET told_on = '2026-01-05', statement_due = ? WHERE id = ?::uuid",
                terms.today().minusDays(1),
                appraisal);
        state(appraisal, "C000011").then().statusCode(409).body("type", containsString("stage-statement-late"));
        lock(run).then().statusCode(200).body("locked", equalTo(1)).body("late", equalTo(5));
    }

    private static Response waive(String appraisal) {
        return Api.sun().post("/stage-appraisals/{id}/report-waiver", appraisal);
    }

    private static ValidatableResponse late(String run, boolean late) {
        return Api.sun()
                .queryParam("run", run)
                .queryParam("late", late)
                .get("/stage-appraisals")
                .then()
                .statusCode(200);
    }

    @Test
    void letsNoMoreBeGoodThanTheQuotaHasPlacesFor() {
        var run = opened("D001", year, 1);
        for (var cadre : new String[] {"C000011", "C000012", "C000013"}) {
            report(appraisal(run, cadre), cadre).then().statusCode(200);
        }
        grade(head(), appraisal(run, "C000011"), "GOOD").then().statusCode(200);
        grade(head(), appraisal(run, "C000012"), "GOOD").then().statusCode(200);
        grade(head(), appraisal(run, "C000012"), "GOOD").then().statusCode(200);

        grade(head(), appraisal(run, "C000013"), "GOOD")
                .then()
                .statusCode(409)
                .body("type", containsString("stage-good-full"))
                .body("errors.code", contains("NO_PLACE"));

        grade(head(), appraisal(run, "C000012"), "AVERAGE").then().statusCode(200);
        grade(head(), appraisal(run, "C000013"), "GOOD").then().statusCode(200);
    }

    @Test
    void opensOneStageAtATimeForAPerson() {
        opened("D001", year, 1);
        open(Api.organisation(), "X001", year, 1)
                .then()
                .statusCode(409)
                .body("type", containsString("stage-period-taken"));
        opened("D001", year, 2);
        open(Api.sun(), "D009", year, 3).then().statusCode(422).body("errors.pointer", contains("/unitCode"));
        Annual.post(
                        Api.sun(),
                        "/stage-runs",
                        Map.of("title", "x", "unitCode", "D001", "from", year + "-12-01", "to", (year + 1) + "-01-31"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
        open(head(), "D001", year, 3).then().statusCode(403);
    }

    @Test
    void countsAPieceOfEvidenceOnceForAPersonAndYear() {
        var first = appraisal(opened("D001", year, 1), "C000011");
        var second = appraisal(opened("D001", year, 2), "C000011");

        cite(Api.cadre("C000011"), first, "DOCUMENT", " d001〔2026〕3号 ")
                .then()
                .statusCode(200)
                .body("reference", equalTo("D001〔2026〕3号"))
                .body("counted", equalTo(true))
                .body("countedIn", nullValue());
        cite(head(), first, "DOCUMENT", "D001〔2026〕3号")
                .then()
                .statusCode(409)
                .body("type", containsString("evidence-cited"));
        cite(head(), second, "DOCUMENT", "D001〔2026〕3号")
                .then()
                .statusCode(200)
                .body("counted", equalTo(false))
                .body("countedIn.kind", equalTo("STAGE"))
                .body("countedIn.id", equalTo(first))
                .body("explanation", containsString("isn't counted twice (M22)"));
        cite(head(), second, "TASK", UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reference"));
        cite(head(), second, "EVIDENCE", UUID.randomUUID().toString()).then().statusCode(422);
        refused(cite(Api.sun(), second, "DOCUMENT", "X"), "NOT_THE_RATER");
        cite(Api.cadre("C000012"), second, "DOCUMENT", "X").then().statusCode(404);

        head().get("/stage-appraisals/{id}/evidence", second)
                .then()
                .statusCode(200)
                .body("counted", contains(false));
        assertThatThrownBy(() -> county.update(
                        "INSERT INTO citation SELECT gen_random_uuid(), kind, gen_random_uuid(), cadre_number, year, source,"
                                + " reference, note, true, cited_by, cited_on FROM citation WHERE subject_id = ?::uuid",
                        first))
                .hasStackTraceContaining("citation_counted_once");
    }

    @Test
    void citesWhatSupervisionFoundAboutThePersonAndAssessedTasksOnly() {
        var appraisal = appraisal(opened("D001", year, 1), "C000011");
        var found = found("C000011", LocalDate.of(year, 3, 1));
        var others = found("C000012", LocalDate.of(year, 3, 1));
        var ofAnotherYear = found("C000011", LocalDate.of(year + 1, 3, 1));
        var task = assessedTask();

        cite(head(), appraisal, "EVIDENCE", found).then().statusCode(200).body("counted", equalTo(true));
        cite(head(), appraisal, "EVIDENCE", others).then().statusCode(422);
        cite(head(), appraisal, "EVIDENCE", ofAnotherYear).then().statusCode(422);
        cite(head(), appraisal, "TASK", task)
                .then()
                .statusCode(200)
                .body("reference", equalTo(task.toUpperCase(Locale.ROOT)));
        county.update("UPDATE task SET state = 'SET', score = NULL, achieved = NULL WHERE id = ?::uuid", task);
        var next = appraisal(opened("D001", year, 2), "C000011");
        cite(head(), next, "TASK", task).then().statusCode(422).body("errors.code", contains("unknown-evidence"));
        county.update("UPDATE evidence SET withdrawn_on = happened_on WHERE id = ?::uuid", found);
        cite(head(), next, "EVIDENCE", found).then().statusCode(422);
    }

    private String found(String cadre, LocalDate day) {
        var id = UUID.randomUUID().toString();
        county.update("INSERT INTO finding_told (id) VALUES (?::uuid)", id);
        county.update(
                "INSERT INTO evidence (id, source, source_id, source_number, fact, finding_id, unit_id, unit_code, wind_code,"
                        + " severity, happened_on) SELECT ?::uuid, 'FINDING', ?::uuid, 'F-1', 'CONFIRMED', ?::uuid, unit_id,"
                        + " 'D001', 'W4.1', 'MINOR', ? FROM cadre WHERE number = ?",
                id,
                id,
                id,
                day,
                cadre);
        county.update(
                "INSERT INTO evidence_cadre (evidence_id, cadre_id) SELECT ?::uuid, id FROM cadre WHERE number = ?",
                id,
                cadre);
        return id;
    }

    private String assessedTask() {
        var work = UUID.randomUUID().toString();
        county.update(
                "INSERT INTO key_work (id, title, standard, year, unit_id, unit_code, unit_name, set_by, set_on, policy_pack,"
                        + " policy_version) SELECT ?::uuid, 'x', 'x', ?, id, code, name, 'x', ?, 'CN-CURRENT', 3 FROM unit"
                        + " WHERE code = 'D001'",
                work,
                year,
                terms.today());
        county.update(
                "INSERT INTO task (id, work_id, cadre_id, cadre_number, cadre_name, unit_id, unit_code, group_code, content,"
                        + " target, measure, deadline, state, objection_due, achieved, score) SELECT ?::uuid, ?::uuid, id,"
                        + " number, name, unit_id, 'D001', 'x', 'x', 1, 'x', ?, 'ASSESSED', ?, 1, 100 FROM cadre"
                        + " WHERE number = 'C000011'",
                work,
                work,
                terms.today(),
                terms.today());
        return work;
    }

    @Test
    void showsTheYearsStagesBesideTheAnnualAppraisalAndWhatTheySuggest() {
        var annual = Annual.opened();
        var first = opened("D001", annual.year(), 1);
        var second = opened("D001", annual.year(), 2);
        told(first, "C000011", "AVERAGE");
        told(second, "C000011", "GOOD");
        lock(first).then().statusCode(200);
        lock(second).then().statusCode(200);
        reference(annual).body("stages.grade", contains("AVERAGE", "GOOD")).body("suggestion", nullValue());
        var third = opened("D001", annual.year(), 3);
        var appraisal = told(third, "C000011", "POOR");
        lock(third).then().statusCode(200);

        reference(annual)
                .body("weak", equalTo(2))
                .body("stages[2].id", equalTo(appraisal))
                .body("suggestion.rule", equalTo("ASM-ORD2"))
                .body("suggestion.grades", contains("BASIC", "INCOMPETENT"))
                .body("suggestion.packVersion", equalTo(4))
                .body("text", containsString("2 of 3 are average or poor, more than 1/2"));
        Api.unitLeader("D002")
                .get("/appraisals/{id}/reference", annual.appraisal("C000011"))
                .then()
                .statusCode(404);
        Annual.unitHr("D001")
                .get("/appraisals/{id}/reference", annual.appraisal("C000011"))
                .then()
                .statusCode(403);
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE action = 'reference-read' AND object_id = ?",
                        annual.appraisal("C000011")))
                .isEqualTo(2);
    }

    private static ValidatableResponse reference(Annual annual) {
        return Api.sun()
                .get("/appraisals/{id}/reference", annual.appraisal("C000011"))
                .then()
                .statusCode(200);
    }

    @Test
    void showsEachReaderHisOwn() {
        var run = opened("X001", year, 1);
        var appraisal = appraisal(run, "C000011");
        var headless = appraisal(run, "C000021");

        head().queryParam("run", run)
                .get("/stage-appraisals")
                .then()
                .body("items.unitCode", everyItem(equalTo("D001")))
                .body("items.size()", equalTo(6));
        head().get("/stage-runs/{id}", run).then().statusCode(200);
        head().queryParam("year", year).get("/stage-runs").then().body("items.id", contains(run));
        Api.cadre("C000010")
                .queryParam("rater", "C000010")
                .queryParam("run", run)
                .get("/stage-appraisals")
                .then()
                .body("items.size()", equalTo(5));
        Api.unitLeader("D002").get("/stage-appraisals/{id}", appraisal).then().statusCode(404);
        Api.cadre("C000012").get("/stage-appraisals/{id}", appraisal).then().statusCode(404);
        report(appraisal, "C000012").then().statusCode(404);
        grade(Api.unitLeader("D002"), appraisal, "GOOD").then().statusCode(404);
        Annual.unitHr("D001").get("/stage-appraisals/{id}", appraisal).then().statusCode(403);
        Api.inspector().get("/stage-runs").then().statusCode(403);
        report(headless, "C000021").then().statusCode(200);
        refused(grade(Api.unitLeader("D002"), headless, "GOOD"), "NOT_THE_RATER");
        grade(Api.sun(), headless, "FAIRLY_GOOD").then().statusCode(200).body("rater", nullValue());
        refused(grade(Api.cadre("C000021"), headless, "GOOD"), "OWN_CASE");
        Annual.countyCommittee().get("/stage-appraisals/{id}", headless).then().statusCode(200);
    }
}
