package cn.hengjian.assessment.comprehensive;

import static cn.hengjian.assessment.comprehensive.Comprehensives.act;
import static cn.hengjian.assessment.comprehensive.Comprehensives.answer;
import static cn.hengjian.assessment.comprehensive.Comprehensives.decide;
import static cn.hengjian.assessment.comprehensive.Comprehensives.evaluate;
import static cn.hengjian.assessment.comprehensive.Comprehensives.fedBack;
import static cn.hengjian.assessment.comprehensive.Comprehensives.feedBack;
import static cn.hengjian.assessment.comprehensive.Comprehensives.open;
import static cn.hengjian.assessment.comprehensive.Comprehensives.opened;
import static cn.hengjian.assessment.comprehensive.Comprehensives.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComprehensiveTest {

    @Inject
    County county;

    @Inject
    Terms terms;

    private Annual annual;
    private String cadre;
    private String other;
    private LocalDate from;
    private LocalDate to;

    /** A year in which the annual appraisal of one is filed, and that of the other isn't. */
    @BeforeEach
    void aFiledYear() {
        county.fresh();
        var one = county.department("D001");
        cadre = Comprehensives.aNumber();
        other = Comprehensives.aNumber();
        county.cadre(cadre, one, "NONE");
        county.cadre(other, one, "NONE");
        annual = Annual.opened().filed("COMPETENT", cadre);
        from = LocalDate.of(annual.year(), 1, 1);
        to = LocalDate.of(annual.year(), 12, 31);
    }

    @Test
    void drawsTogetherWhatStandsAndCountsNothingTwice() {
        var year = annual.appraisal(cadre);
        var stage = Comprehensives.aLockedStage(county, cadre, from.plusMonths(1));
        var linked = Comprehensives.aToldSpecial(county, cadre, from.plusMonths(2), year);
        var single = Comprehensives.aToldSpecial(county, cadre, from.plusMonths(3), null);
        var outside = Comprehensives.aToldSpecial(county, cadre, to.plusDays(1), null);
        var id = opened(cadre, from, to);

        var drawn = act(Api.organisation(), id, "material");

        drawn.then()
                .statusCode(200)
                .body("state", equalTo("MATERIAL"))
                .body("material.kind", contains("ANNUAL", "STAGE", "SPECIAL", "SPECIAL"))
                .body("material.reference", contains(year, stage.toString(), linked.toString(), single.toString()))
                .body("material.outcome", contains("COMPETENT", "GOOD", "GOOD", "GOOD"))
                .body("material.counted", contains(true, false, false, true))
                .body("material.containedIn", contains(null, year, year, null))
                .body("material.reference", not(hasItem(outside.toString())))
                .body("gaps", empty());
    }

    @Test
    void citesEachPieceOnceAndSaysWhereItCountsInstead() {
        var finding = Comprehensives.aFinding(county, cadre, from.plusDays(3));
        var counted = Comprehensives.aFinding(county, cadre, from.plusDays(4));
        var withdrawn = Comprehensives.aFinding(county, cadre, from.plusDays(5));
        county.update("UPDATE evidence SET withdrawn_on = happened_on WHERE id = ?", withdrawn);
        Comprehensives.aFinding(county, cadre, to.plusDays(1));
        var special = UUID.randomUUID();
        county.update(
                "INSERT INTO citation (id, kind, subject_id, cadre_number, year, source, reference, note, counted, cited_by,"
                        + " cited_on) VALUES (?, 'SPECIAL', ?, ?, ?, 'EVIDENCE', upper(?), 'x', true, 'a', current_date)",
                UUID.randomUUID(),
                special,
                cadre,
                annual.year(),
                counted.toString());
        var id = opened(cadre, from, to);
        act(Api.organisation(), id, "material").then().statusCode(200);

        act(Api.organisation(), id, "material").then().statusCode(200);

        var cited = Api.sun()
                .get("/comprehensive-appraisals/{id}/evidence", id)
                .then()
                .statusCode(200);
        cited.body("size()", equalTo(2))
                .body(
                        "reference",
                        containsInAnyOrder(
                                finding.toString().toUpperCase(Locale.ROOT),
                                counted.toString().toUpperCase(Locale.ROOT)))
                .body("find { !it.counted }.countedIn.kind", equalTo("SPECIAL"))
                .body("find { !it.counted }.countedIn.id", equalTo(special.toString()))
                .body("find { it.counted }.countedIn", nullValue());
        act(Api.sun(), id, "evidence", Map.of("source", "EVIDENCE", "reference", finding.toString(), "note", "重复引用"))
                .then()
                .statusCode(409)
                .body("type", containsString("evidence-cited"));
        act(Api.sun(), id, "evidence", Map.of("source", "DOCUMENT", "reference", "县审〔2025〕4号", "note", "任中审计"))
                .then()
                .statusCode(200)
                .body("counted", equalTo(true));
    }

    @Test
    void namesWhatIsMissingAndGoesOnOnlyWithAReason() {
        var id = opened(other, from, to.plusYears(1));
        act(Api.organisation(), id, "material")
                .then()
                .statusCode(200)
                .body("material", empty())
                .body("gaps.kind", contains("ANNUAL_NOT_FILED", "ANNUAL_MISSING"))
                .body("gaps[0].reference", equalTo(annual.appraisal(other)))
                .body("gaps[1].from", equalTo(from.plusYears(1).toString()));

        refused(evaluate(Api.sun(), id, "甲", null), "GAPS_UNEXPLAINED");
        evaluate(Api.sun(), id, "甲", "两年在外挂职，未参加考核").then().statusCode(200).body("grade", equalTo("COMPETENT"));
    }

    @Test
    void asksForNoYearThatIsNotOverOrNotWhollyInThePeriod() {
        var id = opened(cadre, from.plusDays(1), to.minusDays(1));
        act(Api.organisation(), id, "material").then().body("gaps", empty()).body("material.kind", contains("ANNUAL"));
        var running = open(
                        Api.organisation(), cadre, "县委组〔2026〕2号", terms.today().withDayOfYear(1), terms.today())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        act(Api.organisation(), running, "material")
                .then()
                .body("gaps", empty())
                .body("material", empty());
    }

    @Test
    void isDecidedCollectivelyByOthersToldAnsweredAndClosed() {
        var id = opened(cadre, from, to);
        act(Api.organisation(), id, "material").then().statusCode(200);
        evaluate(Api.sun(), id, "乙", null).then().statusCode(200).body("state", equalTo("EVALUATED"));
        act(Api.qian(), id, "return", Map.of("reason", "理由不充分"))
                .then()
                .statusCode(200)
                .body("state", equalTo("MATERIAL"))
                .body("finding", nullValue());
        evaluate(Api.sun(), id, "乙，补充数据", null).then().statusCode(200);

        refused(decide(Api.sun(), id, 9, 9, 9), "AUTHOR");
        refused(decide(Api.qian(), id, 9, 5, 5), "NOT_COLLECTIVE");
        refused(decide(Api.qian(), id, 10, 7, 5), "NOT_COLLECTIVE");
        decide(Api.qian(), id, 9, 4, 5).then().statusCode(422).body("errors.pointer", contains("/agreed"));
        decide(Api.qian(), id, 9, 6, 5)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("decision.agreed", equalTo(5));
        feedBack(Api.organisation(), id).then().statusCode(200).body("state", equalTo("FED_BACK"));
        refused(act(Api.organisation(), id, "closing"), "ANSWER_OPEN");
        answer(Api.cadre(cadre), id).then().statusCode(200).body("agrees", equalTo(true));
        refused(answer(Api.cadre(cadre), id), "ANSWERED");
        act(Api.organisation(), id, "closing")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("history[-1].rules", contains("M22", "M24", "CN-CURRENT/4"));

        var event = county.text(
                "SELECT payload::text AS t FROM outbox WHERE type = 'cn.hengjian.assessment.comprehensive.closed.v1'"
                        + " AND payload ->> 'comprehensiveId' = ?",
                id);
        assertThat(event).contains("PROMOTION").doesNotContain("COMPETENT", cadre, "群众");
        assertThat(county.count(
                        "SELECT count(*) AS n FROM audit_entry WHERE object_id = ? AND action = 'comprehensive-step'",
                        id))
                .isEqualTo(8);
    }

    @Test
    void closesWithoutAnAnswerOnlyAfterTheLastDayForIt() {
        var id = fedBack(cadre, from, to);
        var today = terms.today();
        county.update(
                "UPDATE comprehensive_appraisal SET decided_on = ?::date, told_on = ?::date, answer_due = ?::date WHERE id = ?::uuid",
                today.minusDays(9),
                today.minusDays(9),
                today,
                id);
        refused(act(Api.organisation(), id, "closing"), "ANSWER_OPEN");
        county.update(
                "UPDATE comprehensive_appraisal SET answer_due = ?::date WHERE id = ?::uuid", today.minusDays(1), id);

        act(Api.organisation(), id, "closing").then().statusCode(200).body("agrees", nullValue());
    }

    @Test
    void refusesReasonsThatAreAnotherPersons() {
        var first = opened(cadre, from, to);
        act(Api.organisation(), first, "material").then().statusCode(200);
        evaluate(Api.sun(), first, "理由相同", null).then().statusCode(200);
        var second = opened(other, from, to);
        act(Api.organisation(), second, "material").then().statusCode(200);

        evaluate(Api.sun(), second, "理由，相同。", "档案缺失")
                .then()
                .statusCode(409)
                .body("type", containsString("comprehensive-reasons-copied"))
                .body("errors.pointer", contains("/finding"));
        Annual.post(
                        Api.sun(),
                        "/comprehensive-appraisals/" + second + "/evaluation",
                        Map.of("grade", "COMPETENT", "finding", "足够长的一段理由说明", "cadres", List.of(cadre)))
                .then()
                .statusCode(422);
        evaluate(Api.sun(), second, "理由不同", "档案缺失").then().statusCode(200);
    }

    @Test
    void isOpenedForOneInServiceAndNeverByHimself() {
        open(Api.organisation(), cadre, "县委组〔2026〕3号", from, terms.today().plusDays(1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
        open(Api.organisation(), cadre, "县委组〔2026〕3号", to, from)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/from"));
        open(Api.organisation(), "C999999", "县委组〔2026〕3号", from, to)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-cadre"));
        open(Api.official(cadre), cadre, "县委组〔2026〕3号", from, to)
                .then()
                .statusCode(409)
                .body("detail", containsString("G2"));
        open(Api.unitLeader("D001"), cadre, "县委组〔2026〕3号", from, to).then().statusCode(403);
        var id = opened(cadre, from, to);
        open(Api.organisation(), cadre, "县委组〔2026〕1号", from, to)
                .then()
                .statusCode(409)
                .body("type", containsString("comprehensive-appraisal-exists"));
        act(Api.sun(), id, "cancellation", Map.of("reason", "误建")).then().statusCode(403);
        act(Api.organisation(), id, "cancellation", Map.of("reason", "误建"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void showsAPersonHisOwnOnceToldAndOthersNothing() {
        var id = opened(cadre, from, to);
        Api.cadre(cadre).get("/comprehensive-appraisals/{id}", id).then().statusCode(404);
        Api.official(cadre).get("/comprehensive-appraisals/{id}", id).then().statusCode(404);
        act(Api.official(cadre), id, "material").then().statusCode(404);
        act(Api.organisation(), id, "material").then().statusCode(200);
        evaluate(Api.sun(), id, "丙", null).then().statusCode(200);
        decide(Api.qian(), id, 9, 6, 5).then().statusCode(200);
        Api.cadre(cadre).get("/comprehensive-appraisals").then().statusCode(200).body("items", empty());

        feedBack(Api.sun(), id).then().statusCode(200);

        Api.cadre(cadre)
                .get("/comprehensive-appraisals/{id}", id)
                .then()
                .statusCode(200)
                .body("grade", equalTo("COMPETENT"))
                .body("allowedTransitions", contains("ANSWER"));
        Api.cadre(cadre).get("/comprehensive-appraisals").then().body("items.id", contains(id));
        Api.cadre(cadre)
                .get("/comprehensive-appraisals/{id}/evidence", id)
                .then()
                .statusCode(200);
        Api.cadre(other).get("/comprehensive-appraisals/{id}", id).then().statusCode(404);
        answer(Api.cadre(other), id).then().statusCode(404);
        Annual.countyCommittee()
                .get("/comprehensive-appraisals/{id}", id)
                .then()
                .statusCode(200);
        Api.unitLeader("D001").get("/comprehensive-appraisals/{id}", id).then().statusCode(403);
        Api.inspector().get("/comprehensive-appraisals/{id}", id).then().statusCode(403);
        Api.sun()
                .get("/comprehensive-appraisals/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void listsWhatIsLateByTheDeadlineThatRuns() {
        var id = opened(cadre, from, to);
        Api.sun()
                .queryParam("overdue", true)
                .get("/comprehensive-appraisals")
                .then()
                .body("items.id", not(hasItem(id)));
        county.update(
                "UPDATE comprehensive_appraisal SET opened_on = ?::date, material_due = ?::date WHERE id = ?::uuid",
                terms.today().minusDays(20),
                terms.today().minusDays(1),
                id);

        Api.sun()
                .queryParam("overdue", true)
                .queryParam("cadre", cadre)
                .get("/comprehensive-appraisals")
                .then()
                .body("items.id", contains(id))
                .body("items.overdue", contains(true));
        act(Api.organisation(), id, "material").then().body("overdue", equalTo(false));
    }
}
