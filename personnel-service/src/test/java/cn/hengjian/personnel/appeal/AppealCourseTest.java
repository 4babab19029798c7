package cn.hengjian.personnel.appeal;

import static cn.hengjian.personnel.appeal.Appeals.COMMITTEE;
import static cn.hengjian.personnel.appeal.Appeals.OFFICE;
import static cn.hengjian.personnel.appeal.Appeals.REASON;
import static cn.hengjian.personnel.appeal.Appeals.TEXT;
import static cn.hengjian.personnel.appeal.Appeals.decision;
import static cn.hengjian.personnel.appeal.Appeals.filing;
import static cn.hengjian.personnel.appeal.Appeals.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.ShippedPolicy;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AppealCourseTest {

    private Cast cast;
    private String talk;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Talks.aCast();
        talk = Talks.aCase(cast).planned().in(TalkState.RECTIFYING);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static void missing(String guard, Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo(guard));
    }

    private static void refused(String slug, Response answer) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + slug));
    }

    private String filed(String route) {
        return cast.self()
                .post("/appeals", filing(talk, route))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long running() {
        return Stored.count("effect WHERE case_id = ?::uuid AND ended_on IS NULL", talk);
    }

    @Test
    void goesFromTheReviewToTheFurtherAppeal() {
        var id = filed("REVIEW");
        assertThat(Duty.of(id)).containsExactly("DECIDE_REVIEW county-committee 2026-04-01");

        step(COMMITTEE, id, "decision", decision("UPHOLD"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REVIEW_DECIDED"))
                .body("stepDue", equalTo("2026-03-17"))
                .body("remedy", startsWith("Against the review an appeal is possible until 2026-03-17"));
        assertThat(Duty.of(id)).isEmpty();
        step(cast.self(), id, "appeal", TEXT).then().statusCode(200).body("stepDue", equalTo(null));
        assertThat(Duty.of(id)).containsExactly("ACCEPT organisation 2026-04-01");
        step(OFFICE, id, "acceptance").then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("DECIDE_APPEAL organisation 2026-05-06");
        step(OFFICE, id, "extension", REASON).then().statusCode(200).body("extended", equalTo(true));
        assertThat(Duty.of(id)).containsExactly("DECIDE_APPEAL organisation 2026-06-05");
        step(OFFICE, id, "panel", Appeals.panel(Appeals.members(3)))
                .then()
                .statusCode(200)
                .body("panel.chair", equalTo(List.of(true, false, false)));
        step(OFFICE, id, "hearing", TEXT).then().statusCode(200);
        step(OFFICE, id, "decision", decision("UPHOLD"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("stepDue", equalTo("2026-04-01"))
                .body("remedy", startsWith("Against the decision a further appeal"));
        WhatIfs.staysUnderItsOwnVersion("/appeals/" + id);
        step(cast.self(), id, "reappeal", TEXT).then().statusCode(200);
        // What the authority above decided is taken down by whoever did the rest.
        step(OFFICE, id, "decision", decision("UPHOLD"))
                .then()
                .statusCode(200)
                .body("state", equalTo("FINAL"))
                .body("closedOn", equalTo("2026-03-02"))
                .body("remedy", equalTo(null))
                .body("decisions.stage", equalTo(List.of("REVIEW", "APPEAL", "REAPPEAL")))
                .body("papers.kind", equalTo(List.of("REVIEW", "APPEAL", "HEARING", "REAPPEAL")))
                .body("history[1].rules", equalTo(List.of("SM-13", ShippedPolicy.REFERENCE)));

        assertThat(running()).isEqualTo(1);
        assertThat(Stored.events("appeal.changed.v1", id).stream().map(event -> event.getString("step")))
                .containsExactly(
                        "FILE",
                        "UPHOLD",
                        "APPEAL",
                        "ACCEPT",
                        "EXTEND",
                        "FORM_PANEL",
                        "HEAR",
                        "UPHOLD",
                        "REAPPEAL",
                        "UPHOLD");
    }

    @Test
    void undoesWhatIsRevokedAndKeepsItsHistory() {
        var id = filed("REVIEW");
        MovableClock.today(ORDINARY_DAY.plusDays(3));

        step(COMMITTEE, id, "decision", decision("REVOKE"))
                .then()
                .statusCode(200)
                .body("remedy", equalTo(null))
                .body("allowedTransitions", equalTo(List.of()));

        Api.ORGANISATION
                .get("/talks/" + talk)
                .then()
                .body("state", equalTo("REVOKED"))
                .body("held.place", equalTo("谈话室"))
                .body("history.event", equalTo(List.of("UNDO")))
                .body("history[0].actor", equalTo("user.county-committee"))
                .body("history[0].reason", equalTo("经审查，结论如下"));
        assertThat(Stored.count("effect WHERE case_id = ?::uuid AND ended_on = '2026-03-05'", talk))
                .isEqualTo(1);
        missing("something-left", step(cast.self(), id, "appeal", TEXT));
        MovableClock.today(ORDINARY_DAY.plusDays(30));
        Appeals.scan();
        cast.self().get("/appeals/" + id).then().body("state", equalTo("FINAL"));
    }

    @Test
    void shortensTheBarByAnAmendmentAndNeverLengthensIt() {
        var id = Appeals.in(AppealState.HEARD, talk, ORDINARY_DAY);
        for (var until : List.of("2026-09-02", "2026-12-31")) {
            var worse = decision("AMEND");
            worse.put("noPromotionUntil", until);
            missing("never-aggravates", step(OFFICE, id, "decision", worse));
        }

        step(OFFICE, id, "decision", decision("AMEND")).then().statusCode(200).body("state", equalTo("DECIDED"));

        assertThat(Stored.count("effect WHERE case_id = ?::uuid AND ended_on = '2026-06-03'", talk))
                .isEqualTo(1);
        MovableClock.today(LocalDate.of(2026, 6, 2));
        var effects = "/cadres/" + cast.cadre().id() + "/effects";
        assertThat(Api.ORGANISATION.get(effects).jsonPath().getList("items")).hasSize(1);
        MovableClock.today(LocalDate.of(2026, 6, 3));
        assertThat(Api.ORGANISATION.get(effects).jsonPath().getList("items")).isEmpty();
        Api.ORGANISATION.get("/talks/" + talk).then().body("state", equalTo("RECTIFYING"));
    }

    @Test
    void isRemandedOnceToOthersThanDecidedBefore() {
        var id = Appeals.in(AppealState.HEARD, talk, ORDINARY_DAY);
        Appeals.decided(id, "REVIEW", "UPHOLD", "user.county-committee");
        step(OFFICE, id, "decision", decision("REMAND")).then().statusCode(200).body("state", equalTo("REVIEW_FILED"));
        assertThat(Duty.of(id)).containsExactly("DECIDE_REVIEW county-committee 2026-04-01");

        refused("another-person-required", step(COMMITTEE, id, "decision", decision("UPHOLD")));
        var other = new Api(TestIssuer.token("committee.zheng", "county-committee"));
        step(other, id, "decision", decision("UPHOLD")).then().statusCode(200);
        step(cast.self(), id, "appeal", TEXT).then().statusCode(200);
        // The panel's decision is taken down by another, too.
        refused("another-person-required", step(OFFICE, id, "acceptance"));
        var office = new Api(TestIssuer.token("org.zhang", "organisation"));
        step(office, id, "acceptance").then().statusCode(200);
        step(office, id, "panel", Appeals.panel(Appeals.members(5)))
                .then()
                .statusCode(200)
                .body("panel.round.unique()", equalTo(List.of(2)));
        step(office, id, "hearing", TEXT).then().statusCode(200);
        refused("appeal-already-remanded", step(office, id, "decision", decision("REMAND")));
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW, 2026-04-01, 201",
        "REVIEW, 2026-04-02, 409",
        "DIRECT, 2026-04-01, 201",
        "DIRECT, 2026-04-02, 409"
    })
    void isFiledInThirtyDays(String route, LocalDate day, int status) {
        MovableClock.today(day);

        var answer = cast.self().post("/appeals", filing(talk, route));

        answer.then().statusCode(status);
        if (status == 409) {
            refused("appeal-too-late", answer);
        } else {
            answer.then().body("state", equalTo(route.equals("DIRECT") ? "APPEAL_FILED" : "REVIEW_FILED"));
        }
    }

    @Test
    void isFiledOnceByTheCadreConcernedAgainstWhatStands() {
        filed("DIRECT");
        var revoked = Talks.aCase(cast).in(TalkState.REVOKED);
        var approved = Talks.aCase(cast).in(TalkState.APPROVED);
        var stranger = Api.ofCadre(cast.witness().number());

        refused("appeal-already-filed", cast.self().post("/appeals", filing(talk, "REVIEW")));
        missing("decision-stands", cast.self().post("/appeals", filing(revoked, "REVIEW")));
        for (var answer : List.of(
                cast.self().post("/appeals", filing(approved, "REVIEW")),
                stranger.post("/appeals", filing(talk, "REVIEW")),
                cast.self().post("/appeals", filing(UUID.randomUUID().toString(), "REVIEW")))) {
            answer.then().statusCode(422).body("errors[0].pointer", equalTo("/talkId"));
        }
        assertThat(Api.ORGANISATION.post("/appeals", filing(talk, "REVIEW")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void isSeenByTheCadreAndTheOffices() {
        var id = filed("REVIEW");

        assertThat(cast.self().get("/appeals/" + id).statusCode()).isEqualTo(200);
        assertThat(Stored.audited(id)).last().isEqualTo("cadre." + cast.cadre().number() + " appeal-read");
        assertThat(cast.self().get("/appeals").jsonPath().getList("items.id")).containsExactly(id);
        assertThat(Api.ofCadre(cast.witness().number()).get("/appeals/" + id).statusCode())
                .isEqualTo(404);
        assertThat(step(Api.ofCadre(cast.witness().number()), id, "appeal", TEXT)
                        .statusCode())
                .isEqualTo(404);
        assertThat(step(cast.bystander(), id, "appeal", TEXT).statusCode()).isEqualTo(409);
        assertThat(Api.of("discipline").get("/appeals/" + id).statusCode()).isEqualTo(200);
        assertThat(Api.of("hr-bureau").get("/appeals/" + id).statusCode()).isEqualTo(403);
        assertThat(Api.ORGANISATION
                        .get("/appeals?state=REVIEW_FILED&limit=200")
                        .jsonPath()
                        .getList("items.id"))
                .contains(id);
    }

    @Test
    void isDecidedByNobodyWhoIsRecused() {
        var review = Appeals.in(AppealState.REVIEW_FILED, talk, ORDINARY_DAY);
        var heard = Appeals.in(AppealState.HEARD, cast);
        Talks.kin(cast.cadre(), cast.witness());
        var approver = new Api(TestIssuer.token("committee.zhou", "county-committee"));
        var leader = Api.ofCadreInOffice(cast.leader().number(), "county-committee");
        var self = Api.ofCadreInOffice(cast.cadre().number(), "organisation");

        refused("another-person-required", step(approver, review, "decision", decision("UPHOLD")));
        refused("another-person-required", step(leader, review, "decision", decision("UPHOLD")));
        missing("authority-matches-level", step(OFFICE, review, "decision", decision("UPHOLD")));
        refused("another-person-required", step(Api.ORGANISATION, heard, "decision", decision("UPHOLD")));
        refused("another-person-required", step(cast.bystander(), heard, "decision", decision("UPHOLD")));
        refused("another-person-required", step(self, heard, "decision", decision("REVOKE")));
        assertThat(Stored.count("appeal_decision WHERE appeal_id IN (?::uuid, ?::uuid)", review, heard))
                .isZero();
    }

    @Test
    void isDecidedByAnOddPanelWithOneChairAndNobodyRecused() {
        var id = Appeals.in(AppealState.ACCEPTED, cast);
        var members = Appeals.members(4);
        Talks.kin(cast.cadre(), members.getFirst());

        missing("panel-odd", step(OFFICE, id, "panel", Appeals.panel(members)));
        missing("panel-odd", step(OFFICE, id, "panel", Appeals.panel(members.subList(1, 2))));
        missing("panel-recusal-clean", step(OFFICE, id, "panel", Appeals.panel(members.subList(0, 3))));
        for (var recused : List.of(cast.cadre(), cast.leader(), cast.recorder())) {
            missing(
                    "panel-recusal-clean",
                    step(OFFICE, id, "panel", Appeals.panel(List.of(members.get(1), members.get(2), recused))));
        }
        missing(
                "panel-chair",
                step(
                        OFFICE,
                        id,
                        "panel",
                        Map.of(
                                "members",
                                List.of(
                                        member(members.get(1), true),
                                        member(members.get(2), true),
                                        member(members.get(3), false)))));
        missing(
                "panel-chair",
                step(
                        OFFICE,
                        id,
                        "panel",
                        Map.of(
                                "members",
                                List.of(
                                        member(members.get(1), false),
                                        member(members.get(2), false),
                                        member(members.get(3), false)))));
        step(OFFICE, id, "panel", Appeals.panel(List.of(members.get(1), members.get(2), members.get(2))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/members/2/cadre"))
                .body("errors[0].code", equalTo("named-twice"));
        step(OFFICE, id, "panel", Appeals.panel(members.subList(1, 4))).then().statusCode(200);
    }

    private static Map<String, Object> member(County.Cadre cadre, boolean chair) {
        return Map.of("cadre", cadre.number(), "chair", chair);
    }

    @Test
    void leavesTheCadreTimeToCompleteTheFile() {
        var id = filed("DIRECT");
        step(OFFICE, id, "correction-request", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("CORRECT_FILE"))
                .body("stepDue", equalTo("2026-03-17"));
        assertThat(Duty.of(id)).containsExactly("CORRECT  2026-03-17");

        missing("correction-time-ended", step(OFFICE, id, "non-acceptance", REASON));
        MovableClock.today(LocalDate.of(2026, 3, 18));
        refused("appeal-too-late", step(cast.self(), id, "correction", TEXT));
        step(OFFICE, id, "non-acceptance", REASON).then().statusCode(200).body("state", equalTo("NOT_ACCEPTED"));
        assertThat(Duty.of(id)).isEmpty();
    }

    @Test
    void isExtendedOnce() {
        var id = Appeals.in(AppealState.ACCEPTED, cast);

        step(OFFICE, id, "extension", REASON).then().statusCode(200);
        refused("appeal-already-extended", step(OFFICE, id, "extension", REASON));
    }

    @Test
    void buildsNothingOnADecisionThatIsGone() {
        var revoked = Talks.aCase(cast).in(TalkState.REVOKED);
        var id = Appeals.in(AppealState.HEARD, revoked, ORDINARY_DAY);

        missing("decision-stands", step(OFFICE, id, "decision", decision("UPHOLD")));
        step(OFFICE, id, "cancellation", REASON).then().statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void refusesADecisionThatIsNotWhole() {
        var id = Appeals.in(AppealState.HEARD, cast);
        var without = new HashMap<>(decision("AMEND"));
        without.remove("noPromotionUntil");
        var with = decision("UPHOLD");
        with.put("noPromotionUntil", "2026-06-02");

        step(OFFICE, id, "decision", without).then().statusCode(422).body("errors[0].code", equalTo("required"));
        step(OFFICE, id, "decision", with)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-of-this-outcome"));
    }

    @Test
    void printsTheDecisionWithTheWayThatIsOpen() {
        var id = filed("REVIEW");
        missing("decision", OFFICE.get("/appeals/" + id + "/decision"));
        step(COMMITTEE, id, "decision", decision("UPHOLD")).then().statusCode(200);
        var talkNumber = Api.ORGANISATION.get("/talks/" + talk).jsonPath().getString("number");

        var review = PdfText.of(cast.self().inChinese().get("/appeals/" + id + "/decision"));
        step(cast.self(), id, "appeal", TEXT).then().statusCode(200);
        step(OFFICE, id, "acceptance").then().statusCode(200);
        step(OFFICE, id, "panel", Appeals.panel(Appeals.members(3))).then().statusCode(200);
        step(OFFICE, id, "hearing", TEXT).then().statusCode(200);
        step(OFFICE, id, "decision", decision("AMEND")).then().statusCode(200);
        var appeal = PdfText.of(cast.self().get("/appeals/" + id + "/decision"));

        assertThat(review)
                .startsWith("衡申决〔2026〕1号 内部复核决定书王建国同志：你对诫勉谈话（" + talkNumber + "）不服，于2026年3月2日申请复核。")
                .contains("一、查明的事实、理由和依据经审查，结论如下", "二、决定维持原诫勉谈话决定。", "三、救济途径不服本决定的，可在2026年3月17日前（含当日）提出申诉")
                .doesNotContain("公正委员会");
        assertThat(appeal)
                .contains(
                        "Decision on an appeal",
                        "The admonishment talk stands, with a shorter",
                        "ends with 2 June 2026",
                        "by 1 April 2026");
        assertThat(Stored.audited(id)).contains("cadre." + cast.cadre().number() + " paper-printed");
    }
}
