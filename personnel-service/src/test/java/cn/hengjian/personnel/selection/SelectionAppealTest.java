package cn.hengjian.personnel.selection;

import static cn.hengjian.personnel.selection.Selections.COLLEAGUE;
import static cn.hengjian.personnel.selection.Selections.COMMITTEE;
import static cn.hengjian.personnel.selection.Selections.REASON;
import static cn.hengjian.personnel.selection.Selections.aCase;
import static cn.hengjian.personnel.selection.Selections.step;
import static cn.hengjian.personnel.selection.Selections.vote;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision that a probation was not passed: served, reviewed, and undone where it is revoked. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SelectionAppealTest {

    private static final LocalDate REVERTED_ON = LocalDate.of(2027, 3, 3);

    /** Another of the committee than who took the decision down. */
    private static final Api REVIEWER = new Api(TestIssuer.token("committee.zhou", "county-committee"));

    private Selections.Cast cast;
    private County.Post former;
    private Selections.Stand stand;

    @BeforeEach
    void isAppointedOnProbation() {
        MovableClock.today(ORDINARY_DAY);
        cast = Selections.aCast(2);
        former = County.aPost(cast.unit());
        County.appoint(cast.cadres().getFirst(), former, "2022-01-01");
        stand = aCase(cast)
                .inspected("CHOSEN", true)
                .inspected("INSPECTED", true)
                .in(SelectionState.PUBLICISED);
        ok(step(
                Api.ORGANISATION,
                stand.id(),
                "appointment",
                Map.of("effectiveOn", ORDINARY_DAY.toString(), "document", "衡委干〔2026〕51号")));
        ok(step(Api.ORGANISATION, stand.id(), "probation", Map.of("text", "任前谈话")));
        MovableClock.today(REVERTED_ON);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static void ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private String path() {
        return "/selections/" + stand.id();
    }

    private void reverted() {
        ok(step(COMMITTEE, stand.id(), "reversion", vote(9, 9, 9)));
    }

    private static Map<String, Object> signed(LocalDate on) {
        return Map.of("servedOn", on.toString(), "receipt", "SIGNED");
    }

    private Response serve(Map<String, Object> paper) {
        return step(Api.ORGANISATION, stand.id(), "reversion-service", paper);
    }

    private void served() {
        reverted();
        ok(serve(signed(REVERTED_ON)));
    }

    private Response file(Api by, String route) {
        return by.post("/appeals", Map.of("selectionId", stand.id(), "route", route, "grounds", "任务因停工未完成"));
    }

    private String filed() {
        return file(cast.self(0), "REVIEW").then().statusCode(201).extract().path("id");
    }

    private static Response decide(Api by, String appeal, String outcome) {
        return by.post(
                "/appeals/" + appeal + "/decision",
                Map.of("outcome", outcome, "grounds", "经审查，结论如下", "document", "衡申决〔2027〕1号"));
    }

    private long holds(County.Post post) {
        return Stored.count(
                "posting WHERE cadre_id = ?::uuid AND post_id = ?::uuid AND upper_inf(recorded) AND upper_inf(valid)",
                cast.cadres().getFirst().id(),
                post.id());
    }

    private String level() {
        return Stored.text(
                "SELECT level AS value FROM cadre WHERE id = ?::uuid",
                cast.cadres().getFirst().id());
    }

    @Test
    void namesRouteAndDeadlineOnThePaperAndIsShownFromTheServiceOn() {
        reverted();
        assertThat(Duty.of(stand.id())).containsExactly("SERVE_DECISION organisation 2027-03-15");
        Api.ORGANISATION.get(path()).then().body("reversion.servedOn", nullValue());
        cast.self(0).get(path()).then().statusCode(200).body("reversion", nullValue());
        assertThat(cast.self(0).get(path() + "/reversion-decision").statusCode())
                .isEqualTo(404);

        ok(serve(signed(REVERTED_ON)));

        assertThat(Duty.of(stand.id())).isEmpty();
        cast.self(0)
                .get(path())
                .then()
                .body("state", equalTo("REVERTED"))
                .body("reversion.document", equalTo("衡委干〔2026〕50号"))
                .body("reversion.servedOn", equalTo("2027-03-03"))
                .body("reversion.receipt", equalTo("SIGNED"));
        assertThat(PdfText.of(cast.self(0).inChinese().get(path() + "/reversion-decision")))
                .contains(
                        "试用期考核决定书",
                        "内部",
                        "衡委干〔2026〕50号",
                        "成绩和考察均居前",
                        "试用期考核不合格，免去试任职务",
                        "自送达之日起30 日内申请复核",
                        "30 日内直接提出申诉");
        assertThat(PdfText.of(Api.ORGANISATION.get(path() + "/reversion-decision")))
                .contains("Decision after a probation", "30 calendar days");
        assertThat(Stored.audited(stand.id()))
                .contains("cadre." + cast.cadres().getFirst().number() + " paper-printed");
        for (var stranger : List.of(cast.self(1), cast.fresh())) {
            stranger.get(path()).then().statusCode(200).body("reversion", nullValue());
            assertThat(stranger.get(path() + "/reversion-decision").statusCode())
                    .isEqualTo(404);
        }
        WhatIfs.staysUnderItsOwnVersion(path());
    }

    @Test
    void staysWhereItIsUpheld() {
        served();
        var appeal = filed();

        decide(REVIEWER, appeal, "UPHOLD").then().statusCode(200).body("state", equalTo("REVIEW_DECIDED"));

        Api.ORGANISATION
                .get("/appeals/" + appeal)
                .then()
                .body("against.kind", equalTo("SELECTION"))
                .body("against.id", equalTo(stand.id()))
                .body("talkId", nullValue());
        assertThat(Selections.state(stand.id())).isEqualTo("REVERTED");
        assertThat(holds(former)).isEqualTo(1);
        assertThat(holds(stand.post())).isZero();
        assertThat(level()).isEqualTo("XK_F");
    }

    @Test
    void isUndoneInTheRecordWhereItIsRevoked() {
        served();
        var appeal = filed();
        MovableClock.today(REVERTED_ON.plusDays(20));

        ok(decide(REVIEWER, appeal, "REVOKE"));

        Api.ORGANISATION
                .get(path())
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("history[-1].event", equalTo("UNDO"))
                .body("history[-1].reason", equalTo("经审查，结论如下"));
        assertThat(holds(stand.post())).isEqualTo(1);
        assertThat(holds(former)).isZero();
        assertThat(level()).isEqualTo("XK_Z");
        assertThat(Duty.of(stand.id())).isEmpty();
        // What was in between stays in the record: the first time in the post, and the time back in the former one.
        assertThat(Stored.count(
                        "posting WHERE cadre_id = ?::uuid AND post_id = ?::uuid AND upper_inf(recorded)"
                                + " AND valid = daterange('2026-03-02', '2027-03-03')",
                        cast.cadres().getFirst().id(),
                        stand.post().id()))
                .isEqualTo(1);
        assertThat(Stored.count(
                        "posting WHERE cadre_id = ?::uuid AND post_id = ?::uuid AND upper_inf(recorded)"
                                + " AND valid = daterange('2027-03-03', '2027-03-23')",
                        cast.cadres().getFirst().id(),
                        former.id()))
                .isEqualTo(1);
        assertThat(PdfText.of(cast.self(0).inChinese().get(path() + "/reversion-decision")))
                .contains("已撤销");
        assertThat(PdfText.of(cast.self(0).inChinese().get("/appeals/" + appeal + "/decision")))
                .contains("撤销原免去试任职务决定");
        file(cast.self(0), "DIRECT").then().statusCode(409);
    }

    /** Nothing gets worse by it (G11): the former post is not left for one that somebody else has. */
    @Test
    void owesAnEqualPostWhereThePostIsTaken() {
        served();
        var appeal = filed();
        County.appoint(County.aCadre(cast.unit()), stand.post(), "2027-03-03");

        ok(decide(REVIEWER, appeal, "REVOKE"));

        assertThat(Selections.state(stand.id())).isEqualTo("CONFIRMED");
        assertThat(holds(stand.post())).isZero();
        assertThat(holds(former)).isEqualTo(1);
        assertThat(level()).isEqualTo("XK_Z");
        assertThat(Duty.of(stand.id())).containsExactly("ARRANGE organisation 2027-04-02");
    }

    /** What was opened in error is undone from where the appeal left it. */
    @Test
    void canBeCancelledAfterItWasRevoked() {
        served();
        ok(decide(REVIEWER, filed(), "REVOKE"));
        MovableClock.today(REVERTED_ON.plusDays(5));

        ok(step(Api.ORGANISATION, stand.id(), "cancellation", REASON));

        assertThat(holds(stand.post())).isZero();
        assertThat(holds(former)).isEqualTo(1);
        assertThat(level()).isEqualTo("XK_F");
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW, 2027-04-02, 201",
        "REVIEW, 2027-04-06, 409",
        "DIRECT, 2027-04-02, 201",
        "DIRECT, 2027-04-06, 409"
    })
    void isAppealedAgainstInThirtyDaysFromTheService(String route, LocalDate day, int status) {
        served();
        MovableClock.today(day);

        file(cast.self(0), route).then().statusCode(status);
    }

    @Test
    void isAppealedAgainstByTheCadreConcernedOnceItWasServed() {
        reverted();
        var early = file(cast.self(0), "REVIEW");
        ok(serve(signed(REVERTED_ON)));
        var another = file(cast.self(1), "REVIEW");
        var asMeasure =
                cast.self(0).post("/appeals", Map.of("measureId", stand.id(), "route", "REVIEW", "grounds", "不服"));
        var two = cast.self(0)
                .post(
                        "/appeals",
                        Map.of(
                                "measureId",
                                UUID.randomUUID(),
                                "selectionId",
                                stand.id(),
                                "route",
                                "REVIEW",
                                "grounds",
                                "不服"));

        early.then().statusCode(422).body("errors[0].pointer", equalTo("/selectionId"));
        another.then().statusCode(422).body("errors[0].pointer", equalTo("/selectionId"));
        asMeasure.then().statusCode(422).body("errors[0].pointer", equalTo("/measureId"));
        two.then().statusCode(422).body("errors[0].code", equalTo("one-decision"));
        filed();
        file(cast.self(0), "DIRECT").then().statusCode(409).body("type", equalTo("/problems/appeal-already-filed"));
    }

    /** By the level of the post, not by that which the cadre was given back; and by nobody who had a part in it. */
    @Test
    void isReviewedByTheBodyThatDecidedAndAnotherPerson() {
        served();
        var appeal = filed();

        decide(COMMITTEE, appeal, "REVOKE")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        decide(COLLEAGUE, appeal, "REVOKE")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("authority-matches-level"));
        assertThat(Duty.of(appeal)).containsExactly("DECIDE_REVIEW county-committee 2027-04-02");
        assertThat(Selections.state(stand.id())).isEqualTo("REVERTED");
    }

    @Test
    void isServedOnceWithAReceipt() {
        reverted();
        var witness = County.aCadre(County.aDepartment());
        var kin = County.aCadre(County.aDepartment());
        Talks.kin(cast.cadres().getFirst(), kin);
        MovableClock.today(REVERTED_ON.plusDays(1));

        serve(signed(REVERTED_ON.minusDays(1))).then().statusCode(422).body("errors[0].pointer", equalTo("/servedOn"));
        serve(signed(REVERTED_ON.plusDays(2))).then().statusCode(422);
        serve(Map.of("servedOn", "2027-03-03", "receipt", "REFUSED"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/refusal", "/witness")));
        serve(refused(kin)).then().statusCode(409).body("errors[0].code", equalTo("parties-recusal-clean"));
        ok(serve(refused(witness)));
        serve(signed(REVERTED_ON)).then().statusCode(409).body("type", equalTo("/problems/selection-decision-served"));
        assertThat(Stored.count(
                        "selection_service WHERE selection_id = ?::uuid AND receipt = 'REFUSED' AND witness_id ="
                                + " ?::uuid",
                        stand.id(),
                        witness.id()))
                .isEqualTo(1);
    }

    private static Map<String, Object> refused(County.Cadre witness) {
        return Map.of("servedOn", "2027-03-03", "receipt", "REFUSED", "refusal", "拒绝签收", "witness", witness.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"county-committee", "discipline", "hr-bureau", "cadre", "system-admin"})
    void isServedByTheOfficeOnly(String role) {
        reverted();

        step(Api.of(role), stand.id(), "reversion-service", signed(REVERTED_ON))
                .then()
                .statusCode(403);
    }
}
