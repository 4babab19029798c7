package cn.hengjian.supervision.course;

import static cn.hengjian.supervision.testing.Campaigns.FIRST_DUE;
import static cn.hengjian.supervision.testing.Campaigns.aCadre;
import static cn.hengjian.supervision.testing.Campaigns.aPaper;
import static cn.hengjian.supervision.testing.Campaigns.committee;
import static cn.hengjian.supervision.testing.Campaigns.course;
import static cn.hengjian.supervision.testing.Campaigns.courseAt;
import static cn.hengjian.supervision.testing.Campaigns.head;
import static cn.hengjian.supervision.testing.Campaigns.leaderAsCadre;
import static cn.hengjian.supervision.testing.Campaigns.opened;
import static cn.hengjian.supervision.testing.Campaigns.pass;
import static cn.hengjian.supervision.testing.Campaigns.path;
import static cn.hengjian.supervision.testing.Campaigns.running;
import static cn.hengjian.supervision.testing.Campaigns.stored;
import static cn.hengjian.supervision.testing.Campaigns.submitted;
import static cn.hengjian.supervision.testing.Campaigns.withHead;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.uploaded;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CourseTest {

    @Inject
    LateCourseScan scan;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    @Test
    void takesAUnitThroughEveryGate() {
        var unit = aUnit();

        var id = courseAt(CourseState.CONCLUDED, unit);

        get(chen(), path(id))
                .then()
                .body("state", equalTo("CONCLUDED"))
                .body("stateName", equalTo("Concluded"))
                .body("gate", nullValue())
                .body("deadline", nullValue())
                .body("concludedOn", equalTo("2026-03-02"))
                .body("allowedTransitions", empty())
                .body("asks", empty())
                .body(
                        "papers.stage",
                        equalTo(List.of(
                                "PREPARED", "SOLICITING", "ANALYSING", "SELF_EXAMINATION", "MEASURES", "FOLLOW_UP")))
                .body("papers[0].signedBy", equalTo("leader." + unit))
                .body("papers[0].draftedBy", equalTo("hr." + unit))
                .body("papers[0].decidedBy", equalTo("supervision.chen"))
                .body("papers.outcome.unique()", equalTo(List.of("PASSED")));
        assertThat(stored(id, "state")).isEqualTo("CONCLUDED");
        assertThat(events(id)).containsOnly("campaign.gate-passed.v1").hasSize(6);
    }

    @Test
    void beginsAtTheFirstGateWithTheDayOfTheCampaign() {
        var unit = aUnit();

        var id = opened(unit);

        get(hr(unit), path(id))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("PREPARED"))
                .body("gate", equalTo("OPEN"))
                .body("campaignTitle", equalTo("作风集中整顿"))
                .body("deadline.due", equalTo("2026-03-04"))
                .body("deadline.period", equalTo("P2WD"))
                .body("overdue", equalTo(false))
                .body("heads", empty())
                .body("asks.requirement", equalTo(List.of("TEXT")))
                .body("policy", equalTo("CN-CURRENT/2"))
                .body("history.event", equalTo(List.of("CREATE")))
                .body("allowedTransitions", equalTo(List.of("NAME_HEAD", "DRAFT")));
        get(head(unit), path(id)).then().body("allowedTransitions", equalTo(List.of("NAME_HEAD", "DRAFT")));
        get(committee(), path(id)).then().body("allowedTransitions", empty());
    }

    @Test
    void givesADraftAnotherVersion() {
        var unit = aUnit();
        var id = opened(unit);

        post(hr(unit), path(id) + "/draft", Map.of("text", "初稿")).then().header("ETag", equalTo("\"1\""));
        post(hr(unit), path(id) + "/draft", Map.of("text", "二稿"))
                .then()
                .header("ETag", equalTo("\"2\""))
                .body("papers.text", equalTo(List.of("二稿")))
                .body("papers[0].attempt", equalTo(1))
                .body("papers[0].signedBy", nullValue());
    }

    @Test
    void hasOneAccountableHeadWhoAloneSigns() {
        var unit = aUnit();
        var id = opened(unit);
        aCadre("A" + unit, unit);
        aCadre("B" + unit, unit);
        post(hr(unit), path(id) + "/draft", Map.of("text", "动员部署情况")).then().statusCode(200);

        post(leaderAsCadre(unit, "A" + unit), path(id) + "/signature")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo("accountable-head"));
        post(hr(unit), path(id) + "/head", Map.of("cadre", "A" + unit))
                .then()
                .statusCode(200)
                .body("heads.cadre", equalTo(List.of("A" + unit)));
        post(hr(unit), path(id) + "/head", Map.of("cadre", "B" + unit))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        post(chen(), path(id) + "/head", Map.of("cadre", "B" + unit, "reason", "原第一责任人调离"))
                .then()
                .statusCode(200)
                .body("heads.cadre", equalTo(List.of("A" + unit, "B" + unit)))
                .body("heads[1].reason", equalTo("原第一责任人调离"))
                .body("heads[1].namedBy", equalTo("supervision.chen"));
        for (var other : List.of(leaderAsCadre(unit, "A" + unit), leader(unit))) {
            post(other, path(id) + "/signature")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/campaign-not-the-head"));
        }
        post(leaderAsCadre(unit, "B" + unit), path(id) + "/signature")
                .then()
                .statusCode(200)
                .body("gate", equalTo("SUBMITTED"));

        assertThat(value(Sql.of(
                        "SELECT h.number AS value FROM campaign_course c JOIN cadre h ON h.id = c.head WHERE c.id = ?::uuid",
                        id)))
                .isEqualTo("B" + unit);
    }

    @Test
    void namesOnlyCadresOfTheUnit() {
        var unit = aUnit();
        var below = aUnitUnder(unit);
        var elsewhere = aUnit();
        var id = opened(unit);
        aCadre("A" + below, below);
        aCadre("A" + elsewhere, elsewhere);

        for (var unknown : List.of("A" + elsewhere, "C999999")) {
            post(hr(unit), path(id) + "/head", Map.of("cadre", unknown))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/cadre"))
                    .body("errors[0].code", equalTo("unknown-cadre"));
        }
        post(hr(unit), path(id) + "/head", Map.of("cadre", "A" + below)).then().statusCode(200);

        assertThat(value(Sql.of("SELECT count(*)::text AS value FROM campaign_head WHERE course_id = ?::uuid", id)))
                .isEqualTo("1");
    }

    @Test
    void asksForOpinionsProblemsAndAnAnswerToEachWind() {
        var unit = aUnit();
        var id = courseAt(CourseState.SOLICITING, unit);
        refusesToSign(unit, id, Map.of("text", "征求意见", "opinionsHeard", 9), "opinions", "9");
        signsAndPasses(unit, id, Map.of("text", "征求意见", "opinionsHeard", 10));
        refusesToSign(unit, id, Map.of("text", "分析", "opinionsHeard", 10), "items", "problem");
        signsAndPasses(unit, id, Map.of("text", "分析", "items", List.of(item("W1.2"), item("W4"))));
        refusesToSign(unit, id, Map.of("items", List.of(item("W1"))), "text", "text");
        refusesToSign(unit, id, Map.of("text", "对照检查材料"), "files", "file");
        signsAndPasses(unit, id, Map.of("text", "对照检查材料", "files", List.of(uploaded(hr(unit), "paper.png"))));
        refusesToSign(unit, id, Map.of("text", "措施", "items", List.of(item("W1.3"))), "answers", "W4");
        signsAndPasses(unit, id, Map.of("text", "措施", "items", List.of(item("W1.3"), item("W4.2"))));
        refusesToSign(
                unit,
                id,
                Map.of("text", "成效", "files", List.of(uploaded(hr(unit), "paper.png")), "items", List.of(item("W4"))),
                "answers",
                "W1");

        get(hr(unit), path(id))
                .then()
                .body("state", equalTo("FOLLOW_UP"))
                .body("asks.requirement", equalTo(List.of("TEXT", "FILE", "ANSWERS")))
                .body("papers.find { it.stage == 'ANALYSING' }.items.windCode", equalTo(List.of("W1.2", "W4")));
    }

    private static Map<String, ?> item(String wind) {
        return Map.of("windCode", wind, "text", "问题或措施");
    }

    private static void refusesToSign(String unit, String id, Map<String, ?> paper, String guard, String detail) {
        post(hr(unit), path(id) + "/draft", paper).then().statusCode(200);
        post(head(unit), path(id) + "/signature")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo(guard))
                .body("detail", containsString(detail));
    }

    private static void signsAndPasses(String unit, String id, Map<String, ?> paper) {
        post(hr(unit), path(id) + "/draft", paper).then().statusCode(200);
        post(head(unit), path(id) + "/signature").then().statusCode(200);
        pass(id).then().statusCode(200);
    }

    @Test
    void keepsTheFilesOfAPaperForThoseWhoMaySeeTheCourse() {
        var unit = aUnit();
        var id = opened(unit);
        var file = uploaded(hr(unit), "paper.png");

        post(
                        hr(unit),
                        path(id) + "/draft",
                        Map.of("files", List.of(file, UUID.randomUUID().toString())))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/files/1")));
        post(hr(unit), path(id) + "/draft", Map.of("text", "动员部署", "files", List.of(file)))
                .then()
                .statusCode(200)
                .body("papers[0].files.id", equalTo(List.of(file)));
        get(chen(), path(id) + "/evidence/" + file)
                .then()
                .statusCode(200)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Disposition", containsString("attachment"));
        get(hr(aUnit()), path(id) + "/evidence/" + file).then().statusCode(404);
        get(chen(), path(id) + "/evidence/" + UUID.randomUUID()).then().statusCode(404);
        get(TestIssuer.token("x", "inspector"), path(id) + "/evidence/" + file)
                .then()
                .statusCode(403);

        assertThat(value(Sql.of(
                        "SELECT count(*)::text AS value FROM audit_entry WHERE action = 'evidence-read' AND object_id = ?",
                        file)))
                .isEqualTo("1");
    }

    @Test
    void refusesToSignNothing() {
        var unit = aUnit();
        var id = withHead(opened(unit), unit);

        post(head(unit), path(id) + "/signature").then().statusCode(409).body("errors[0].code", equalTo("paper"));
    }

    @Test
    void refusesUnknownCodesAndForeignFindings() {
        var unit = aUnit();
        var own = raised(unit, "MINOR");
        var foreign = raised(aUnit(), "MINOR");
        var id = opened(unit);

        post(
                        hr(unit),
                        path(id) + "/draft",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("windCode", "W1.9", "text", "x"),
                                        Map.of("windCode", "W1", "text", "x", "findingId", foreign))))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/items/0/windCode", "/items/1/findingId")))
                .body("errors.code", equalTo(List.of("unknown-code", "unknown-finding")));
        post(
                        hr(unit),
                        path(id) + "/draft",
                        Map.of("items", List.of(Map.of("windCode", "W1", "text", "x", "findingId", own))))
                .then()
                .statusCode(200)
                .body("papers[0].items[0].findingId", equalTo(own));
        post(hr(unit), path(id) + "/draft", Map.of("items", List.of(Map.of("windCode", "W1", "text", " "))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/items/0/text"));
    }

    @Test
    void returnsAPaperWithTheReasonAndTimeToMendIt() {
        var unit = aUnit();
        var id = submitted(withHead(opened(unit), unit), unit);
        post(hr(unit), path(id) + "/draft", aPaper(unit))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/campaign-paper-submitted"));
        today(FIRST_DUE);

        post(chen(), path(id) + "/return", Map.of("reason", " ")).then().statusCode(422);
        post(chen(), path(id) + "/return", Map.of("reason", "未附动员部署方案"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PREPARED"))
                .body("gate", equalTo("RETURNED"))
                .body("returns", equalTo(1))
                // Three working days from Wednesday.
                .body("deadline.due", equalTo("2026-03-09"))
                .body("papers[0].outcome", equalTo("RETURNED"))
                .body("papers[0].reason", equalTo("未附动员部署方案"));
        pass(id).then().statusCode(409).body("type", equalTo("/problems/campaign-paper-not-submitted"));
        submitted(id, unit);

        pass(id).then()
                .statusCode(200)
                .body("state", equalTo("SOLICITING"))
                .body("deadline.due", equalTo("2026-03-11"))
                .body("papers.attempt", equalTo(List.of(1, 2)))
                .body("papers.outcome", equalTo(List.of("RETURNED", "PASSED")));
    }

    @Test
    void keepsADayThatRunsLongerThanTheReturnGives() {
        var unit = aUnit();
        var id = submitted(courseAt(CourseState.SOLICITING, unit), unit);

        post(chen(), path(id) + "/return", Map.of("reason", "意见偏少"))
                .then()
                .body("deadline.due", equalTo("2026-03-11"))
                .body("deadline.period", equalTo("P5WD"));
    }

    @Test
    void recusesTheOfficeFromItsOwnUnit() {
        var unit = aUnit();
        var below = aUnitUnder(unit);
        var id = submitted(withHead(opened(below), below), below);
        var own = TestIssuer.unitToken("supervision.chen", unit, "supervision-office");

        for (var refused :
                List.of(post(own, path(id) + "/passage"), post(own, path(id) + "/return", Map.of("reason", "r")))) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/another-person-required"))
                    .body("detail", containsString("G2"));
        }

        assertThat(stored(id, "gate")).isEqualTo("SUBMITTED");
        pass(id).then().statusCode(200);
    }

    @Test
    void letsNobodyDecideOnAPaperThatHeOrSheDrafted() {
        var unit = aUnit();
        var id = withHead(opened(unit), unit);
        var drafter = TestIssuer.unitToken("moved.li", unit, "unit-hr");
        post(drafter, path(id) + "/draft", Map.of("text", "动员部署")).then().statusCode(200);
        post(head(unit), path(id) + "/signature").then().statusCode(200);
        var moved = TestIssuer.token("moved.li", "supervision-office");

        post(moved, path(id) + "/passage")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        get(moved, path(id)).then().body("allowedTransitions", equalTo(List.of("NAME_HEAD")));
    }

    @Test
    void escalatesToTheHeadTheDayAfterTheLastDayAndOnce() {
        var unit = aUnit();
        var other = aUnit();
        var campaign = running(unit, other);
        var id = withHead(course(campaign, unit), unit);
        var headless = course(campaign, other);
        today(FIRST_DUE);
        scan.run();
        assertThat(events(id)).isEmpty();

        today(FIRST_DUE.plusDays(1));
        get(hr(unit), path(id)).then().body("overdue", equalTo(true)).body("escalations", empty());
        scan.run();
        scan.run();

        get(hr(unit), path(id))
                .then()
                .body("overdue", equalTo(true))
                .body("escalations", hasSize(1))
                .body("escalations[0].due", equalTo("2026-03-04"))
                .body("escalations[0].escalatedOn", equalTo("2026-03-05"))
                .body("escalations[0].head", equalTo("H" + unit))
                .body("history.event", contains("CREATE", "NAME_HEAD", "ESCALATE"))
                .body("history[2].actor", equalTo("supervision"))
                .body("history[2].rules", equalTo(List.of("M05", "M06", "CN-CURRENT/2")));
        get(hr(other), path(headless)).then().body("escalations[0].head", nullValue());
        assertThat(events(id)).containsExactly("campaign.overdue.v1");
        assertThat(value(Sql.of("SELECT payload ->> 'headId' AS value FROM outbox WHERE aggregate_id = ?", headless)))
                .isEmpty();
    }

    @Test
    void leavesAloneWhatTheOfficeHasAndEscalatesANewDayAnew() {
        var unit = aUnit();
        var id = submitted(withHead(opened(unit), unit), unit);
        var late = FIRST_DUE.plusDays(1);
        today(late);
        scan.run();
        assertThat(events(id)).isEmpty();

        post(chen(), path(id) + "/return", Map.of("reason", "重报")).then().body("deadline.due", equalTo("2026-03-10"));
        today(LocalDate.of(2026, 3, 11));
        submitted(id, unit);

        get(chen(), path(id))
                .then()
                .body("escalations.due", equalTo(List.of("2026-03-10")))
                .body("gate", equalTo("SUBMITTED"));
        assertThat(events(id)).containsExactly("campaign.overdue.v1");
    }

    @Test
    void escalatesOnceThoughSeveralScansRunAtOnce() throws Exception {
        var unit = aUnit();
        var id = opened(unit);
        today(FIRST_DUE.plusDays(1));
        Callable<Boolean> run = () -> {
            scan.run();
            return true;
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(run, run, run, run)).forEach(Future::resultNow);
        }

        assertThat(events(id)).containsExactly("campaign.overdue.v1");
    }

    @Test
    void letsOneOfTwoPassagesAtOnceWin() throws Exception {
        var unit = aUnit();
        var id = submitted(withHead(opened(unit), unit), unit);
        Callable<Integer> passage = () -> pass(id).statusCode();

        List<Future<Integer>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads.invokeAll(List.of(passage, passage, passage));
        }

        assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(200, 409, 409);
        get(chen(), path(id)).then().body("state", equalTo("SOLICITING"));
    }

    @Test
    void keepsASignedPaperAsItIsInTheDatabaseToo() {
        var unit = aUnit();
        var id = submitted(withHead(opened(unit), unit), unit);

        assertThat(catchThrowable(() -> County.database()
                                .update(Sql.of(
                                        "DELETE FROM campaign_item i USING campaign_paper p WHERE p.id = i.paper_id"
                                                + " AND p.course_id = ?::uuid",
                                        id)))
                        .getCause())
                .hasMessageContaining("a signed paper is not changed");
    }
}
