package cn.hengjian.personnel.resignation;

import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.another;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.decision;
import static cn.hengjian.personnel.resignation.Resignations.opened;
import static cn.hengjian.personnel.resignation.Resignations.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ResignationReviewTest {

    private Cast cast;
    private County.Post post;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Talks.aCast();
        post = County.aPost(County.aDepartment());
        County.appoint(cast.cadre(), post, "2020-01-01");
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private List<Object> postsNow() {
        return Api.ORGANISATION
                .get("/cadres/" + cast.cadre().id() + "/postings?asOf=" + LocalDate.of(2026, 3, 20))
                .jsonPath()
                .getList("items.postId");
    }

    @Test
    void goesToReviewAgainstARefusal() {
        var id = opened(cast.self().post("/resignations/voluntary", Resignations.resigning()));
        step(Api.ORGANISATION, id, "verification", Resignations.CONGRESS).then().statusCode(200);
        step(Api.ORGANISATION, id, "grounds", Resignations.examined("SECRECY"))
                .then()
                .statusCode(200);
        step(COMMITTEE, id, "refusal", decision(9, 6, 5))
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("situation.code", equalTo("SECRECY"));
        var filing = Map.of("measureId", id, "route", "REVIEW", "grounds", "脱密期已满");
        cast.self().post("/appeals", filing).then().statusCode(422);
        common(Api.ORGANISATION, id, "decision-service", SIGNED)
                .then()
                .statusCode(200)
                .body("remedy", containsString("until 2026-04-01"));
        var letter = PdfText.of(cast.self().inChinese().get("/measures/" + id + "/decision"));

        var appeal = cast.self()
                .post("/appeals", filing)
                .then()
                .statusCode(201)
                .body("against.kind", equalTo("VOLUNTARY_RESIGNATION"))
                .extract()
                .<String>path("id");
        another()
                .post(
                        "/appeals/" + appeal + "/decision",
                        Map.of("outcome", "REVOKE", "grounds", "脱密期确已届满", "document", "衡复决〔2026〕5号"))
                .then()
                .statusCode(200);

        assertThat(MeasureCases.state(id)).isEqualTo("REVOKED");
        assertThat(letter).contains("自愿辞职决定书", "认定情形：脱密期限未满", "不予批准", "30 日内申请复核");
        opened(cast.self().post("/resignations/voluntary", Resignations.resigning()));
    }

    @Test
    void givesThePostBackWhenAnOrderIsUndoneByAnAppeal() {
        var id = Resignations.ordered(cast);
        step(cast.self(), id, "application", TEXT).then().statusCode(200);
        Resignations.formalities(id);
        step(Api.ORGANISATION, id, "effect", Resignations.TODAY).then().statusCode(200);
        MovableClock.today(LocalDate.of(2026, 3, 10));
        var appeal = cast.self()
                .post("/appeals", Map.of("measureId", id, "route", "REVIEW", "grounds", "损失由洪水造成"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        another()
                .post(
                        "/appeals/" + appeal + "/decision",
                        Map.of("outcome", "REVOKE", "grounds", "主要事实不成立", "document", "衡复决〔2026〕6号"))
                .then()
                .statusCode(200);

        assertThat(MeasureCases.state(id)).isEqualTo("REVOKED");
        assertThat(postsNow()).containsExactly(post.id());
        assertThat(Stored.count("effect WHERE case_id = ?::uuid AND ended_on IS NULL", id))
                .isZero();
    }

    @Test
    void takesOneWayOfAppealAtATime() {
        var id = Resignations.ordered(cast);
        var review = Map.of("measureId", id, "route", "REVIEW", "grounds", "损失由洪水造成");
        var filed = cast.self()
                .post("/appeals", review)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        MeasureCases.missing("one-appeal-at-a-time", step(cast.self(), id, "appeal", TEXT));
        Api.ORGANISATION
                .post("/appeals/" + filed + "/cancellation", REASON)
                .then()
                .statusCode(200);
        step(cast.self(), id, "appeal", TEXT).then().statusCode(200);

        MeasureCases.missing("one-appeal-at-a-time", cast.self().post("/appeals", review));
        assertThat(Stored.count("appeal WHERE against_id = ?::uuid AND closed_on IS NULL", id))
                .isZero();
    }

    @Test
    void printsItsPapers() {
        var filed = opened(cast.self().post("/resignations/voluntary", Resignations.resigning()));
        for (var paper : List.of("notice", "decision", "talk-record")) {
            cast.self().get("/measures/" + filed + "/" + paper).then().statusCode(409);
        }
        common(Api.ORGANISATION, filed, "cancellation", REASON).then().statusCode(200);
        var id = Resignations.ordered(cast);

        var notice = PdfText.of(cast.self().inChinese().get("/measures/" + id + "/notice"));
        var letter = PdfText.of(cast.self().inChinese().get("/measures/" + id + "/decision"));
        var talk = PdfText.of(cast.self().get("/measures/" + id + "/talk-record"));

        assertThat(notice).contains("责令辞职事先告知书", "认定情形：失职造成损失", "损失二百万元", "书面陈述和申辩");
        assertThat(letter).contains("责令辞职决定书", "责令辞去现任领导职务", "送达之日起15 日内书面提出辞职申请", "12 个月内不安排领导职务", "自生效之日起24 个月内不得提拔");
        assertThat(talk).contains("Record of a talk: ordered resignation", "服从组织决定");
    }
}
