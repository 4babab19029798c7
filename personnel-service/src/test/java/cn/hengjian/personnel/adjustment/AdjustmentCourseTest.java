package cn.hengjian.personnel.adjustment;

import static cn.hengjian.personnel.adjustment.Adjustments.step;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.another;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.decision;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.measure.MeasureCases;
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
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AdjustmentCourseTest {

    private Cast cast;
    private County.Post post;
    private String posting;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Talks.aCast();
        post = County.aPost(County.aDepartment());
        posting = County.appoint(cast.cadre(), post, "2020-01-01");
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    /** A demotion to a post of a lower level, decided and served. */
    private String decided(String toPost) {
        var id = Adjustments.opened(cast);
        step(Api.ORGANISATION, id, "verification", MeasureCases.verifiers(cast))
                .then()
                .statusCode(200);
        step(Api.ORGANISATION, id, "facts", Adjustments.FACTS).then().statusCode(200);
        var proposal = new HashMap<String, Object>(
                Map.of("manner", "DEMOTION", "reasons", "整改无效，不适宜担任现职", "congress", true, "level", "XK_F"));
        proposal.put("postId", toPost);
        step(Api.ORGANISATION, id, "proposal", proposal).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("CLEAR discipline 2026-03-16", "CONSULT organisation 2026-03-16");
        step(Api.ORGANISATION, id, "consultation", TEXT).then().statusCode(200);
        common(Api.ORGANISATION, id, "notice", SIGNED).then().statusCode(200).body("stateBy", equalTo("2026-03-09"));
        assertThat(Duty.of(id))
                .containsExactly("STATE  2026-03-09", "CLEAR discipline 2026-03-16", "HEAR organisation 2026-03-16");
        common(cast.self(), id, "statement", TEXT).then().statusCode(200);
        common(Api.ORGANISATION, id, "statement/answer", TEXT).then().statusCode(200);
        common(DISCIPLINE, id, "clearance", MeasureCases.CLEAR).then().statusCode(200);
        step(Api.ORGANISATION, id, "hearing", TEXT).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("DECIDE county-committee 2026-04-01");
        step(COMMITTEE, id, "decision", decision(9, 6, 5)).then().statusCode(200);
        assertThat(Duty.of(id))
                .containsExactly("SERVE_DECISION organisation 2026-03-12", "TALK organisation 2026-03-16");
        common(Api.ORGANISATION, id, "decision-service", SIGNED)
                .then()
                .statusCode(200)
                .body("remedy", containsString("until 2026-04-01"));
        return id;
    }

    private String effective(String toPost) {
        var id = decided(toPost);
        step(Api.ORGANISATION, id, "talk", Adjustments.talk(cast)).then().statusCode(200);
        step(Api.ORGANISATION, id, "formalities", Map.of("document", "衡委干〔2026〕21号", "congressStep", "衡人常〔2026〕2号"))
                .then()
                .statusCode(200);
        step(Api.ORGANISATION, id, "effect", Map.of("effectiveOn", ORDINARY_DAY.toString()))
                .then()
                .statusCode(200)
                .body("carriedOut.until", equalTo("2028-03-02"))
                .body("carriedOut.endedPosting", equalTo(posting))
                .body("carriedOut.levelBefore", equalTo("XK_Z"));
        WhatIfs.staysUnderItsOwnVersion("/measures/" + id);
        return id;
    }

    private String lowerPost() {
        var lower = County.aPost(County.aDepartment());
        Stored.database()
                .update(Sql.of("UPDATE post SET level = 'XK_F', principal = false WHERE id = ?::uuid", lower.id()));
        return lower.id();
    }

    private String level() {
        return Stored.text(
                "SELECT level AS value FROM cadre WHERE id = ?::uuid",
                cast.cadre().id());
    }

    private List<Object> postsNow() {
        return Api.ORGANISATION
                .get("/cadres/" + cast.cadre().id() + "/postings?asOf=" + LocalDate.of(2026, 3, 20))
                .jsonPath()
                .getList("items.postId");
    }

    @Test
    void goesFromTheClueToTheDayOfNewEligibility() {
        var lower = lowerPost();
        var id = effective(lower);

        assertThat(level()).isEqualTo("XK_F");
        assertThat(postsNow()).containsExactly(lower);
        Api.ORGANISATION
                .get("/postings/" + posting)
                .then()
                .body("validTo", equalTo("2026-03-02"))
                .body("removalDocument", equalTo("衡委干〔2026〕21号"));
        Api.ORGANISATION
                .get("/cadres/" + cast.cadre().id() + "/effects")
                .then()
                .body("items.caseKind", equalTo(List.of("ADJUSTMENT")))
                .body("items[0].until", equalTo("2028-03-02"))
                .body("items[0].policy", equalTo(ShippedPolicy.REFERENCE));
        assertThat(Duty.of(id)).containsExactly("FOLLOW_UP organisation 2026-09-02");
        var promotion = County.appointment(cast.cadre(), post, "2026-03-05");
        Api.ORGANISATION
                .post("/postings", promotion)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/promotion-barred"));

        step(Api.ORGANISATION, id, "follow-up", TEXT).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("RESTORE organisation 2028-03-16");
        MovableClock.today(LocalDate.of(2028, 3, 3));
        step(Api.ORGANISATION, id, "restoration", TEXT)
                .then()
                .statusCode(200)
                .body("closedOn", equalTo("2028-03-03"))
                .body(
                        "papers.kind",
                        equalTo(List.of(
                                "VERIFICATION",
                                "CONSULTATION",
                                "STATEMENT",
                                "ANSWER",
                                "HEARING",
                                "TALK",
                                "EXPLANATION",
                                "FOLLOW_UP",
                                "CONCLUSION")))
                .body("history[1].rules", equalTo(List.of("SM-4", ShippedPolicy.REFERENCE)));
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Stored.events("measure.changed.v1", id).stream().map(event -> event.getString("step")))
                .startsWith("OPEN", "VERIFY", "ESTABLISH", "PROPOSE")
                .endsWith("TAKE_EFFECT", "TRACK", "RESTORE");
        cast.self().get("/measures/" + id).then().statusCode(200);
        assertThat(Stored.audited(id)).last().isEqualTo("cadre." + cast.cadre().number() + " measure-read");
    }

    @Test
    void isUndoneByAnAppealWithItsHistoryKept() {
        var lower = lowerPost();
        var id = effective(lower);
        MovableClock.today(LocalDate.of(2026, 3, 10));
        var appeal = filed(id);

        COMMITTEE
                .post("/appeals/" + appeal + "/decision", revoked())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        another().post("/appeals/" + appeal + "/decision", revoked()).then().statusCode(200);

        Api.ORGANISATION
                .get("/measures/" + id)
                .then()
                .body("state", equalTo("REVOKED"))
                .body("carriedOut.endedPosting", equalTo(posting))
                .body("history[-1].event", equalTo("UNDO"))
                .body("history[-1].actor", equalTo("committee.zheng"));
        assertThat(level()).isEqualTo("XK_Z");
        assertThat(postsNow()).containsExactly(post.id());
        assertThat(Stored.count("effect WHERE case_id = ?::uuid AND ended_on = '2026-03-10'", id))
                .isEqualTo(1);
        Api.ORGANISATION.get("/postings/" + posting).then().body("validTo", equalTo("2026-03-02"));
        assertThat(Duty.of(id)).isEmpty();
    }

    @Test
    void owesAnEqualPostWhereTheOldOneIsTaken() {
        var id = effective(lowerPost());
        var successor = County.aCadre(County.aDepartment());
        County.appoint(successor, post, "2026-03-03");
        MovableClock.today(LocalDate.of(2026, 3, 10));

        another().post("/appeals/" + filed(id) + "/decision", revoked()).then().statusCode(200);

        assertThat(level()).isEqualTo("XK_Z");
        assertThat(postsNow()).isEmpty();
        assertThat(Duty.of(id)).containsExactly("ARRANGE organisation 2026-04-09");
    }

    private String filed(String measure) {
        return cast.self()
                .post("/appeals", Map.of("measureId", measure, "route", "REVIEW", "grounds", "停工因资金未到位"))
                .then()
                .statusCode(201)
                .body("against.kind", equalTo("ADJUSTMENT"))
                .body("talkId", equalTo(null))
                .extract()
                .path("id");
    }

    private static Map<String, Object> revoked() {
        return Map.of("outcome", "REVOKE", "grounds", "主要事实不成立", "document", "衡复决〔2026〕3号");
    }

    @Test
    void isAppealedAgainstOnceServedByTheCadreOnly() {
        var unserved = Adjustments.aCase(cast).unserved().in(AdjustmentState.DECIDED);
        var served = Adjustments.aCase(cast).in(AdjustmentState.DECIDED);
        var stranger = Api.ofCadre(cast.witness().number());
        var filing = Map.of("measureId", served, "route", "DIRECT", "grounds", "不服");
        var both = Map.of("measureId", served, "talkId", served, "route", "DIRECT", "grounds", "不服");

        cast.self()
                .post("/appeals", Map.of("measureId", unserved, "route", "DIRECT", "grounds", "不服"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/measureId"));
        stranger.post("/appeals", filing).then().statusCode(422);
        cast.self().post("/appeals", both).then().statusCode(422).body("errors[0].code", equalTo("one-decision"));
        cast.self()
                .post("/appeals", Map.of("talkId", served, "route", "DIRECT", "grounds", "不服"))
                .then()
                .statusCode(422);
        cast.self().post("/appeals", filing).then().statusCode(201);
    }

    @Test
    void isOpenedByATalkAfterWhichNothingWasPutRight() {
        var talk = Talks.aCase(cast).in(TalkState.REVIEW);

        Talks.step(Api.ORGANISATION, talk, "escalation", Talks.REASON).then().statusCode(200);

        var id = Stored.text("SELECT id::text AS value FROM measure WHERE talk_id = ?::uuid", talk);
        Api.ORGANISATION
                .get("/measures/" + id)
                .then()
                .body("state", equalTo("CLUE"))
                .body("source.kind", equalTo("TALK"))
                .body("source.talkId", equalTo(talk))
                .body("source.grounds", equalTo("经核查属实"));
        assertThat(Duty.of(id)).containsExactly("VERIFY organisation 2026-03-16");
    }

    @Test
    void flagsASidewaysMoveThatFollowsATrigger() {
        var talk = Talks.aCase(cast).in(TalkState.ESCALATED);
        var sideways = Map.of("manner", "TRANSFER", "reasons", "不适宜现岗位", "congress", false);
        var triggered = Adjustments.aCase(cast).ofTalk(talk).in(AdjustmentState.ESTABLISHED);
        var byHand = Adjustments.aCase(cast).in(AdjustmentState.ESTABLISHED);

        step(Api.ORGANISATION, triggered, "proposal", sideways)
                .then()
                .statusCode(200)
                .body("proposal.levelShifting", equalTo(true));
        step(Api.ORGANISATION, byHand, "proposal", sideways)
                .then()
                .statusCode(200)
                .body("proposal.levelShifting", equalTo(false));
    }

    @Test
    void refusesAProposalThatDoesNotFitItsManner() {
        var id = Adjustments.aCase(cast).in(AdjustmentState.ESTABLISHED);
        for (var level : List.of("XK_Z", "XC_F")) {
            step(
                            Api.ORGANISATION,
                            id,
                            "proposal",
                            Map.of("manner", "DEMOTION", "reasons", "不胜任", "congress", false, "level", level))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/level"));
        }
        step(
                        Api.ORGANISATION,
                        id,
                        "proposal",
                        Map.of(
                                "manner",
                                "REMOVAL",
                                "reasons",
                                "不胜任",
                                "congress",
                                false,
                                "level",
                                "XK_F",
                                "postId",
                                post.id()))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/level", "/postId")));
        var verifying = Adjustments.aCase(cast).in(AdjustmentState.VERIFYING);
        step(Api.ORGANISATION, verifying, "facts", Map.of("situation", "S99", "facts", "无"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("CSL-50, M10, M13, S1"));
    }

    @Test
    void takesBackWhatWasDoneInError() {
        var id = effective(lowerPost());

        common(Api.ORGANISATION, id, "cancellation", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        assertThat(level()).isEqualTo("XK_Z");
        assertThat(postsNow()).containsExactly(post.id());
    }

    @Test
    void printsItsPapers() {
        var clue = Adjustments.aCase(cast).in(AdjustmentState.CLUE);
        for (var paper : List.of("notice", "decision", "talk-record")) {
            Api.ORGANISATION.get("/measures/" + clue + "/" + paper).then().statusCode(409);
        }
        var id = decided(lowerPost());
        step(Api.ORGANISATION, id, "talk", Adjustments.talk(cast)).then().statusCode(200);

        var notice = PdfText.of(cast.self().inChinese().get("/measures/" + id + "/notice"));
        var letter = PdfText.of(cast.self().inChinese().get("/measures/" + id + "/decision"));
        var talk = PdfText.of(cast.self().get("/measures/" + id + "/talk-record"));

        assertThat(notice).contains("调整事先告知书", "认定情形：领导能力不足且工作长期落后", "连续两年未完成主要任务", "拟作处理：降职", "送达后5 个工作日内书面陈述和申辩");
        assertThat(letter).contains("调整决定书", "调整：降职。", "自生效之日起24 个月内不得提拔", "自送达之日起30 日内申请复核", "30 日内直接提出申诉");
        assertThat(talk).contains("Record of a talk: adjustment", "李为民", "服从组织决定");
        assertThat(Stored.audited(id)).contains("cadre." + cast.cadre().number() + " paper-printed");
        assertThat(Api.ofCadre(cast.witness().number())
                        .get("/measures/" + id + "/notice")
                        .statusCode())
                .isEqualTo(404);
    }
}
