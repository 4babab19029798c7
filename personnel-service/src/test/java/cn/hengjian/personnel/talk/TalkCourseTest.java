package cn.hengjian.personnel.talk;

import static cn.hengjian.personnel.talk.Talks.COMMITTEE;
import static cn.hengjian.personnel.talk.Talks.REASON;
import static cn.hengjian.personnel.talk.Talks.TEXT;
import static cn.hengjian.personnel.talk.Talks.aCase;
import static cn.hengjian.personnel.talk.Talks.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

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
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TalkCourseTest {

    private Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Talks.aCast();
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    /** Cases that began under the first version of the pack, which knew of screening only. */
    @Test
    void goesOnUnderThePackInForceWhereItsOwnKnowsOnlyTheBeginning() {
        var id = Talks.opened(cast);
        Stored.database().update(Sql.of("UPDATE talk SET policy_version = 1 WHERE id = ?::uuid", id));

        step(Api.ORGANISATION, id, "screening").then().statusCode(200);
        step(COMMITTEE, id, "approval", REASON).then().statusCode(200);

        assertThat(Duty.of(id)).containsExactly("HOLD organisation 2026-03-16");
    }

    @Test
    void goesFromTheAdviceToTheCorrection() {
        var id = Talks.opened(cast);

        step(Api.ORGANISATION, id, "screening").then().statusCode(200);
        step(COMMITTEE, id, "approval", REASON)
                .then()
                .statusCode(200)
                .body("approval.by", equalTo("user.county-committee"));
        assertThat(Duty.of(id)).containsExactly("HOLD organisation 2026-03-16");
        step(Api.ORGANISATION, id, "record", cast.talk()).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("SIGN  2026-03-05", "PLAN  2026-03-16", "RECTIFY  2026-09-02");
        step(cast.self(), id, "signature").then().statusCode(200);
        step(cast.self(), id, "plan", TEXT).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("RECTIFY  2026-09-02");
        MovableClock.today(LocalDate.of(2026, 8, 3));
        step(cast.self(), id, "report", TEXT).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("REVIEW organisation 2026-08-17");
        var closed = step(Api.ORGANISATION, id, "correction", REASON);
        WhatIfs.staysUnderItsOwnVersion("/talks/" + id);

        closed.then()
                .statusCode(200)
                .body("state", equalTo("CLOSED_CORRECTED"))
                .body("closedOn", equalTo("2026-08-03"))
                .body("held.signedOn", equalTo("2026-03-02"))
                .body("held.leader.number", equalTo(cast.leader().number()))
                .body("rectifyDue", equalTo("2026-09-02"))
                .body("objectionDue", equalTo("2026-04-01"))
                .body("papers.kind", equalTo(List.of("PLAN", "REPORT", "CONCLUSION")))
                .body(
                        "deadlines.task",
                        equalTo(List.of("SCREEN", "HOLD", "SIGN", "PLAN", "RECTIFY", "OBJECT", "REVIEW")))
                .body(
                        "history.event",
                        equalTo(List.of(
                                "CREATE",
                                "BEGIN_SCREENING",
                                "APPROVE",
                                "HOLD",
                                "SIGN",
                                "PLAN",
                                "REPORT",
                                "CONFIRM_CORRECTION")))
                .body("history[3].rules", equalTo(List.of("SM-1", ShippedPolicy.REFERENCE)));
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Stored.events("talk.changed.v1", id).stream()
                        .map(event -> event.getString("step") + " " + event.getString("state")))
                .containsExactly(
                        "BEGIN_SCREENING SCREENING",
                        "APPROVE APPROVED",
                        "HOLD TALK_HELD",
                        "SIGN RECTIFYING",
                        "PLAN RECTIFYING",
                        "REPORT REVIEW",
                        "CONFIRM_CORRECTION CLOSED_CORRECTED");
        assertThat(Stored.events("talk.changed.v1", id).stream().map(event -> event.getInt("version")))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void barsPromotionForSixMonthsAndExcellenceThatYearFromTheDayOfTheTalk() {
        var id = aCase(cast).in(TalkState.APPROVED);
        MovableClock.today(ORDINARY_DAY.plusDays(4));

        step(Api.ORGANISATION, id, "record", cast.talk()).then().statusCode(200);

        var effects = Api.ORGANISATION
                .get("/cadres/" + cast.cadre().id() + "/effects")
                .jsonPath();
        assertThat(effects.getList("items.collect { it.kind + ' ' + it.from + ' ' + it.until }"))
                .containsExactly("NO_PROMOTION 2026-03-02 2026-09-02", "NOT_EXCELLENT 2026-03-02 2026-12-31");
        assertThat(effects.getList("items.caseId")).containsOnly(id);
        var effect = effects.getString("items[0].id");
        assertThat(Stored.events("effect.changed.v1", effect).getFirst().getMap(""))
                .containsEntry("cadreId", cast.cadre().id())
                .containsEntry("kind", "NO_PROMOTION")
                .containsEntry("until", "2026-09-02")
                .containsEntry("caseId", id);
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        Stored.database().update(Sql.of("UPDATE post SET level = 'XC_F' WHERE id = ?::uuid", post.id()));
        Api.ORGANISATION
                .post("/postings", County.appointment(cast.cadre(), post, "2026-03-09"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/promotion-barred"));
    }

    @Test
    void notesThatTheSignatureIsRefused() {
        var id = aCase(cast).in(TalkState.TALK_HELD);

        step(
                        Api.ORGANISATION,
                        id,
                        "signature-refusal",
                        Map.of("reason", "不认可谈话事由", "witness", cast.witness().number()))
                .then()
                .statusCode(200)
                .body("state", equalTo("RECTIFYING"))
                .body("held.signedOn", equalTo(null))
                .body("held.refusal", equalTo("不认可谈话事由"))
                .body("held.witness.name", equalTo("钱清"));
        assertThatThrownBy(() -> Stored.database()
                        .update(Sql.of("UPDATE talk_record SET signed_on = now() WHERE talk_id = ?::uuid", id)))
                .hasStackTraceContaining("the record of a talk is not changed");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 6, /heldOn",
        "2026-03-03, 6, /heldOn",
        "2026-03-02, 0, /rectifyMonths",
        "2026-03-02, 13, /rectifyMonths"
    })
    void refusesDaysAndTermsOutOfRange(String heldOn, int months, String pointer) {
        var id = aCase(cast).in(TalkState.APPROVED);
        var talk = cast.talk();
        talk.put("heldOn", heldOn);
        talk.put("rectifyMonths", months);

        step(Api.ORGANISATION, id, "record", talk)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo("out-of-range"));
        assertThat(Stored.count("talk WHERE id = ?::uuid AND state = 'APPROVED'", id))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-04-02", "12, 2027-03-02"})
    void setsTheTimeThatTheTalkGives(int months, String due) {
        var id = aCase(cast).in(TalkState.APPROVED);
        var talk = cast.talk();
        talk.put("rectifyMonths", months);

        step(Api.ORGANISATION, id, "record", talk).then().statusCode(200).body("rectifyDue", equalTo(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 2026-06-01, 2026-08-03", "2026-03-02, 2026-06-01, 2026-09-01"})
    void extendsFromTheDeadlineOrFromTodayIfThatIsLater(LocalDate due, LocalDate today, String extended) {
        var id = aCase(cast).planned().rectifiedBy(due).in(TalkState.REVIEW);
        MovableClock.today(today);

        step(Api.ORGANISATION, id, "extension", Map.of("reason", "尚有一项未完成", "months", due.equals(today) ? 2 : 3))
                .then()
                .statusCode(200)
                .body("state", equalTo("EXTENDED"))
                .body("extended", equalTo(true))
                .body("rectifyDue", equalTo(extended));
        assertThat(Duty.of(id)).containsExactly("RECTIFY  " + extended);
    }

    @Test
    void undoesWithTheObjectionWhatWasWrong() {
        var id = Talks.opened(cast);
        step(Api.ORGANISATION, id, "screening").then().statusCode(200);
        step(COMMITTEE, id, "approval", REASON).then().statusCode(200);
        step(Api.ORGANISATION, id, "record", cast.talk()).then().statusCode(200);
        var committee = new Api(TestIssuer.token("committee.zhou", "county-committee"));
        step(cast.self(), id, "objection", TEXT).then().statusCode(200).body("state", equalTo("TALK_HELD"));
        assertThat(Duty.of(id)).contains("ANSWER county-committee 2026-04-01");
        MovableClock.today(ORDINARY_DAY.plusDays(10));

        var revoked = step(committee, id, "objection/answer", Map.of("outcome", "REVOKED", "answer", "票数有误"));

        revoked.then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("closedOn", equalTo("2026-03-12"))
                .body("papers.kind", equalTo(List.of("OBJECTION", "ANSWER")))
                .body("held.place", equalTo("县委组织部谈话室"));
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Api.ORGANISATION
                        .get("/cadres/" + cast.cadre().id() + "/effects")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(Stored.count(
                        "effect WHERE case_id = ?::uuid AND ended_on = '2026-03-12' AND end_reason = '票数有误'", id))
                .isEqualTo(2);
        assertThat(Api.ORGANISATION.get("/talks/" + id + "/record").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersAnObjectionEvenIfTheCaseWasClosedMeanwhile() {
        var id = aCase(cast).planned().in(TalkState.REVIEW);
        step(cast.self(), id, "objection", TEXT).then().statusCode(200);

        step(Api.ORGANISATION, id, "correction", REASON).then().statusCode(200);

        assertThat(Duty.of(id)).containsExactly("ANSWER county-committee 2026-04-01");
        step(COMMITTEE, id, "objection/answer", Map.of("outcome", "UPHELD", "answer", "事实清楚"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED_CORRECTED"));
        assertThat(Duty.of(id)).isEmpty();
    }

    @Test
    void endsTheEffectsOfWhatWasOpenedInError() {
        var id = aCase(cast).in(TalkState.RECTIFYING);

        step(Api.ORGANISATION, id, "cancellation", Map.of("reason", "误将同名人员立项"))
                .then()
                .statusCode(200);

        assertThat(Stored.count("effect WHERE case_id = ?::uuid AND end_reason = '误将同名人员立项'", id))
                .isEqualTo(1);
    }

    @Test
    void remindsAndTellsWhatIsLateOnce() {
        var id = aCase(cast).in(TalkState.APPROVED);
        step(Api.ORGANISATION, id, "record", cast.talk()).then().statusCode(200);

        MovableClock.today(LocalDate.of(2026, 3, 4));
        Duty.scan();
        Duty.scan();
        assertThat(Stored.events("talk.reminded.v1", id).stream()
                        .map(event -> event.getString("task") + " " + event.getString("due")))
                .containsExactly("SIGN 2026-03-05");
        MovableClock.today(LocalDate.of(2026, 3, 6));
        Duty.scan();
        Duty.scan();

        assertThat(Stored.events("talk.overdue.v1", id).stream()
                        .map(event -> event.getString("task") + " " + event.getList("roles")))
                .containsExactly("SIGN []");
        assertThat(Stored.events("talk.reminded.v1", id)).hasSize(1);
    }

    @Test
    void showsEachRoleWhatFallsDueForIt() {
        var screening = Talks.opened(cast);
        var other = Talks.aCast();
        var held = aCase(other).in(TalkState.APPROVED);
        step(Api.ORGANISATION, held, "record", other.talk()).then().statusCode(200);
        var unit = Api.ORGANISATION.get("/talks/" + held).jsonPath().getString("unitCode");
        Talks.kin(cast.cadre(), cast.leader());
        var kin = Api.ofCadreInOffice(cast.leader().number(), "organisation");

        assertThat(due(Api.ORGANISATION, 14))
                .contains(screening + " SCREEN false")
                .doesNotContain(held + " SIGN false");
        assertThat(due(Api.ORGANISATION, 13)).doesNotContain(screening + " SCREEN false");
        assertThat(due(COMMITTEE, 14)).contains(screening + " SCREEN false");
        assertThat(due(kin, 14)).doesNotContain(screening + " SCREEN false");
        assertThat(due(other.self(), 30)).containsExactly(held + " SIGN false", held + " PLAN false");
        assertThat(due(cast.self(), 366)).isEmpty();
        assertThat(due(Api.ofUnit(unit, "unit-leader"), 200))
                .containsExactly(held + " SIGN false", held + " PLAN false", held + " RECTIFY false");
        assertThat(due(Api.of("discipline"), 200)).doesNotContain(screening + " SCREEN false", held + " SIGN false");
        assertThat(Api.of("inspector").get("/docket").statusCode()).isEqualTo(403);
        MovableClock.today(LocalDate.of(2026, 3, 17));
        assertThat(due(Api.ORGANISATION, 0))
                .contains(screening + " SCREEN true", held + " SIGN true", held + " PLAN true")
                .doesNotContain(held + " RECTIFY false");
    }

    private static List<String> due(Api reader, int horizon) {
        return Duty.docket(reader, horizon).stream()
                .map(item -> item.path("caseId").asText() + " "
                        + item.path("task").asText() + " "
                        + item.path("overdue").asBoolean())
                .toList();
    }

    @Test
    void printsTheNotice() {
        var id = Talks.opened(cast);
        step(Api.ORGANISATION, id, "screening").then().statusCode(200);
        Api.ORGANISATION
                .get("/talks/" + id + "/notice")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("approval"));
        step(COMMITTEE, id, "approval", Map.of("reason", "失察属实。\n建议适当。")).then().statusCode(200);
        var talk = Api.ORGANISATION.get("/talks/" + id).jsonPath();

        var chinese = PdfText.of(Api.ORGANISATION.inChinese().get("/talks/" + id + "/notice"));
        var english = PdfText.of(Api.ORGANISATION.get("/talks/" + id + "/notice"));

        assertThat(chinese)
                .startsWith(talk.getString("number") + " 内部诫勉谈话通知书王建国同志：经研究，2026年3月2日决定对你（" + talk.getString("unitName")
                        + "）进行诫勉谈话。一、事由来源：纪检监察机关建议（")
                .contains(
                        talk.getString("source.document") + "）。失察属实。建议适当。二、谈话谈话于2026年3月16日前（含当日）进行",
                        "起算日 2026-03-02 不计入，期限为 10 个工作日",
                        "自谈话之日起6 个月内不得提拔、晋升",
                        "可在谈话后30 日内书面提出")
                .contains("县委组织部2026年3月2日");
        assertThat(english).contains("Notice of an admonishment talk", "by 16 March 2026", "within 30 calendar days");
        assertThat(Stored.audited(id)).contains("org.wang paper-printed");
    }

    @Test
    void printsTheRecordToBeSignedAndAsItWasSigned() {
        var id = aCase(cast).in(TalkState.APPROVED);
        Api.ORGANISATION
                .get("/talks/" + id + "/record")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("talk-held"));
        step(Api.ORGANISATION, id, "record", cast.talk()).then().statusCode(200);

        var toSign = PdfText.of(Api.ORGANISATION.inChinese().get("/talks/" + id + "/record"));
        step(cast.self(), id, "signature").then().statusCode(200);
        var signed = PdfText.of(cast.self().inChinese().get("/talks/" + id + "/record"));

        assertThat(toSign)
                .contains(
                        "诫勉谈话记录",
                        "谈话人 李为民",
                        "记录人 赵明",
                        "民主测评反映履职不力重点工作三次未按期完成",
                        "二、谈话对象的说明承认安排不周，说明人手不足",
                        "整改计划于2026年3月16日前提交，整改于2026年9月2日前完成",
                        "至2026年9月2日（含）不得提拔、晋升",
                        "五、签字谈话对象： 谈话人： 记录人：");
        assertThat(signed).contains("谈话对象王建国已于2026年3月2日签字。");
    }
}
