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
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.sql.Sql;
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
class ResignationCourseTest {

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

    /** The posting ended by its document, and nothing else is held. */
    private void assertLeft(String document) {
        Api.ORGANISATION
                .get("/postings/" + posting)
                .then()
                .body("validTo", equalTo("2026-03-02"))
                .body("removalDocument", equalTo(document));
        assertThat(postsNow()).isEmpty();
    }

    private List<Object> postsNow() {
        return Api.ORGANISATION
                .get("/cadres/" + cast.cadre().id() + "/postings?asOf=" + LocalDate.of(2026, 3, 20))
                .jsonPath()
                .getList("items.postId");
    }

    private List<String> effects() {
        return Stored.database()
                .list(
                        Sql.of(
                                "SELECT kind || ' ' || from_day || ' ' || until_day || ' ' || case_kind AS effect FROM effect"
                                        + " WHERE cadre_id = ?::uuid AND ended_on IS NULL ORDER BY kind",
                                cast.cadre().id()),
                        row -> row.text("effect"));
    }

    private int appointed(String level, String from) {
        var unit = County.aDepartment();
        var next = County.aPost(unit);
        Stored.database().update(Sql.of("UPDATE post SET level = ? WHERE id = ?::uuid", level, next.id()));
        var answer = Api.ORGANISATION.post("/postings", County.appointment(cast.cadre(), next, from));
        if (answer.statusCode() == 201) {
            Api.ORGANISATION
                    .post(
                            "/postings/" + answer.jsonPath().getString("id") + "/end",
                            Map.of("validTo", LocalDate.parse(from).plusDays(1).toString(), "document", "衡委干〔2026〕40号"))
                    .then()
                    .statusCode(200);
        }
        return answer.statusCode();
    }

    @Test
    void leavesVoluntarilyOnceItWasExaminedDecidedAndHandedOver() {
        var id = opened(cast.self().post("/resignations/voluntary", Resignations.resigning()));
        assertThat(Duty.of(id))
                .containsExactly(
                        "CLEAR discipline 2026-03-16",
                        "VERIFY organisation 2026-03-16",
                        "DECIDE county-committee 2026-06-01");
        step(Api.ORGANISATION, id, "verification", Resignations.CONGRESS).then().statusCode(200);
        step(Api.ORGANISATION, id, "grounds", Resignations.examined(null))
                .then()
                .statusCode(200)
                .body("grounds.ground.code", equalTo(Resignations.GROUNDS))
                .body("grounds.holds", equalTo(List.of(false, false, false, false)))
                .body("grounds[1].ground.title", equalTo("the secrecy period runs"));
        Resignations.clear(id);
        assertThat(Duty.of(id)).containsExactly("DECIDE county-committee 2026-06-01");
        step(COMMITTEE, id, "decision", decision(9, 6, 5)).then().statusCode(200);
        common(Api.ORGANISATION, id, "decision-service", SIGNED).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("HAND_OVER organisation 2026-04-01");
        step(Api.ORGANISATION, id, "handover", TEXT).then().statusCode(200);
        Resignations.formalities(id);
        step(Api.ORGANISATION, id, "effect", Resignations.TODAY)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("carriedOut.endedPosting", equalTo(posting))
                .body("carriedOut.until", equalTo(null))
                .body("closedOn", equalTo("2026-03-02"));
        WhatIfs.staysUnderItsOwnVersion("/measures/" + id);

        assertLeft("衡委干〔2026〕31号");
        assertThat(effects()).isEmpty();
        WhatIfs.staysUnderItsOwnVersion("/measures/" + id);
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Stored.events("measure.changed.v1", id).stream().map(event -> event.getString("step")))
                .containsExactly(
                        "OPEN",
                        "VERIFY",
                        "EXAMINE",
                        "CLEAR",
                        "DECIDE",
                        "SERVE_DECISION",
                        "HAND_OVER",
                        "COMPLETE_FORMALITIES",
                        "CLOSE");
        assertThat(Stored.events("measure.changed.v1", id).getFirst().getString("kind"))
                .isEqualTo("VOLUNTARY_RESIGNATION");
    }

    @Test
    void leavesTheServiceWithPublicOfficeAndComesBackWhenThatIsUndone() {
        var id = opened(
                cast.self().post("/resignations/voluntary", Map.of("scope", "PUBLIC_OFFICE", "reasons", "回乡照顾父母")));
        step(Api.ORGANISATION, id, "verification", Resignations.CONGRESS).then().statusCode(200);
        step(Api.ORGANISATION, id, "grounds", Resignations.examined(null))
                .then()
                .statusCode(200);
        Resignations.clear(id);
        step(COMMITTEE, id, "decision", decision(9, 6, 5)).then().statusCode(200);
        common(Api.ORGANISATION, id, "decision-service", SIGNED).then().statusCode(200);
        step(Api.ORGANISATION, id, "handover", TEXT).then().statusCode(200);
        Resignations.formalities(id);
        assertThat(status()).isEqualTo("ACTIVE");

        step(Api.ORGANISATION, id, "effect", Resignations.TODAY).then().statusCode(200);
        assertThat(status()).isEqualTo("EXITED");
        assertThat(postsNow()).isEmpty();
        assertThat(exit()).isEqualTo("RESIGNED 2026-03-02");

        common(Api.ORGANISATION, id, "cancellation", REASON).then().statusCode(200);
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(postsNow()).containsExactly(post.id());
        assertThat(exits()).isZero();
        assertThat(Stored.count(
                        "file_change WHERE cadre_id = ?::uuid AND record = 'exit_record' AND act = 'REMOVED'",
                        cast.cadre().id()))
                .isPositive();
    }

    private String exit() {
        return Stored.text(
                "SELECT manner || ' ' || exited_on AS value FROM exit_record WHERE cadre_id = ?::uuid",
                cast.cadre().id());
    }

    private long exits() {
        return Stored.count("exit_record WHERE cadre_id = ?::uuid", cast.cadre().id());
    }

    private String status() {
        return Stored.text(
                "SELECT status AS value FROM cadre WHERE id = ?::uuid",
                cast.cadre().id());
    }

    @Test
    void takesTheBlameAndIsBarredFromLeadingPostsForAYearAndFromHigherOnesForTwo() {
        var id = opened(cast.self().post("/resignations/blame", Resignations.blame("SAFETY")));
        assertThat(Duty.of(id)).containsExactly("CLEAR discipline 2026-03-16", "ESTABLISH organisation 2026-04-01");
        step(Api.ORGANISATION, id, "review", Map.of("text", "安全责任不落实，本人负主要领导责任", "congress", true))
                .then()
                .statusCode(200)
                .body("situation.title", equalTo("failure in safety"));
        Resignations.clear(id);
        step(COMMITTEE, id, "decision", decision(9, 6, 5)).then().statusCode(200);
        common(Api.ORGANISATION, id, "decision-service", SIGNED).then().statusCode(200);
        Resignations.formalities(id);
        step(Api.ORGANISATION, id, "effect", Resignations.TODAY)
                .then()
                .statusCode(200)
                .body("carriedOut.until", equalTo("2028-03-02"));

        assertLeft("衡委干〔2026〕31号");
        assertThat(effects())
                .containsExactly(
                        "NO_LEADING_POST 2026-03-02 2027-03-02 BLAME_RESIGNATION",
                        "NO_PROMOTION 2026-03-02 2028-03-02 BLAME_RESIGNATION");
        WhatIfs.staysUnderItsOwnVersion("/measures/" + id);
        assertThat(appointed("NONE", "2027-03-01")).isEqualTo(201);
        assertThat(appointed("XK_F", "2027-03-02")).isEqualTo(409);
        assertThat(appointed("XK_Z", "2027-03-03")).isEqualTo(201);
        assertThat(appointed("XC_F", "2028-03-02")).isEqualTo(409);
        assertThat(appointed("XC_F", "2028-03-03")).isEqualTo(201);
    }

    @Test
    void resignsAsOrdered() {
        var id = Resignations.ordered(cast);

        step(cast.self(), id, "application", TEXT).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("FORMALITIES organisation 2026-04-01");
        Resignations.formalities(id);
        step(Api.ORGANISATION, id, "effect", Resignations.TODAY)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body(
                        "papers.kind",
                        equalTo(List.of(
                                "FINDING", "STATEMENT", "ANSWER", "HEARING", "TALK", "EXPLANATION", "APPLICATION")));

        assertLeft("衡委干〔2026〕31号");
        assertThat(effects())
                .containsExactly(
                        "NO_LEADING_POST 2026-03-02 2027-03-02 ORDERED_RESIGNATION",
                        "NO_PROMOTION 2026-03-02 2028-03-02 ORDERED_RESIGNATION");
        WhatIfs.staysUnderItsOwnVersion("/measures/" + id);
    }

    @Test
    void appealsAgainstTheOrderAndIsHeardByOthers() {
        var id = Resignations.ordered(cast);
        step(cast.self(), id, "appeal", TEXT).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("DECIDE_APPEAL county-committee 2026-04-02");

        step(COMMITTEE, id, "appeal/revocation", decision(9, 9, 9))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        step(another(), id, "appeal/revocation", decision(9, 6, 5))
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("decisions.outcome", equalTo(List.of("ORDERED", "REVOKED")));

        assertThat(postsNow()).containsExactly(post.id());
        assertThat(effects()).isEmpty();
        assertThat(Duty.of(id)).isEmpty();
    }

    @Test
    void resignsInThreeDaysOnceTheOrderIsUpheldAndServed() {
        var id = Resignations.ordered(cast);
        step(cast.self(), id, "appeal", TEXT).then().statusCode(200);
        MovableClock.today(LocalDate.of(2026, 3, 10));
        step(another(), id, "appeal/upholding", decision(9, 6, 5)).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("SERVE_DECISION organisation 2026-03-20");

        step(cast.self(), id, "application", TEXT)
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("decision-served"));
        common(Api.ORGANISATION, id, "decision-service", SIGNED)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/servedOn"));
        common(Api.ORGANISATION, id, "decision-service", Map.of("servedOn", "2026-03-10", "receipt", "SIGNED"))
                .then()
                .statusCode(200);

        assertThat(Duty.of(id)).containsExactly("APPLY_UPHELD  2026-03-13");
        step(cast.self(), id, "application", TEXT).then().statusCode(200).body("state", equalTo("APPLIED"));
    }

    @Test
    void isRemovedByTheSameWayAsAnybodyWhoDoesNotFollowTheOrder() {
        var id = Resignations.ordered(cast);
        MovableClock.today(LocalDate.of(2026, 3, 18));

        step(Api.ORGANISATION, id, "lapse", REASON).then().statusCode(200).body("state", equalTo("REFUSED"));

        var removal = Stored.text("SELECT id::text AS value FROM measure WHERE parent_id = ?::uuid", id);
        Api.ORGANISATION
                .get("/measures/" + removal)
                .then()
                .body("kind", equalTo("ADJUSTMENT"))
                .body("state", equalTo("CLUE"))
                .body("source.measureId", equalTo(id))
                .body("source.grounds", equalTo("查无实据"));
        common(Api.ORGANISATION, id, "cancellation", REASON).then().statusCode(200);
        Api.ORGANISATION.get("/measures/" + removal).then().body("source.fell", equalTo(true));
    }

    @Test
    void aRemovalBarsFromLeadingPostsAsAnOrderedResignationDoes() {
        var id = Adjustments.aCase(cast).in(AdjustmentState.LEGAL_STEP);

        Api.ORGANISATION
                .post("/adjustments/" + id + "/effect", Resignations.TODAY)
                .then()
                .statusCode(200)
                .body("carriedOut.until", equalTo("2028-03-02"));

        assertThat(effects())
                .containsExactly(
                        "NO_LEADING_POST 2026-03-02 2027-03-02 ADJUSTMENT",
                        "NO_PROMOTION 2026-03-02 2028-03-02 ADJUSTMENT");
    }

    @Test
    void resignsBecauseOfAChangeOfPost() {
        var id = opened(Api.ORGANISATION.post("/resignations/duties", Resignations.duty(cast)));
        var notice = Api.ORGANISATION.inChinese().get("/measures/" + id + "/notice");
        common(Api.ORGANISATION, id, "notice", SIGNED)
                .then()
                .statusCode(200)
                .body("state", equalTo("NOTICE_SERVED"))
                .body("stateBy", equalTo("2026-03-09"));
        assertThat(Duty.of(id)).containsExactly("APPLY  2026-03-09", "CLEAR discipline 2026-03-16");
        Resignations.clear(id);
        step(cast.self(), id, "application", TEXT).then().statusCode(200);
        step(Api.ORGANISATION, id, "formalities", Map.of("document", "衡委干〔2026〕31号"))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("congress-step"));
        Resignations.formalities(id);
        step(Api.ORGANISATION, id, "effect", Resignations.TODAY)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("formalities.congressStep", equalTo("衡人常〔2026〕5号"));

        assertLeft("衡委干〔2026〕31号");
        assertThat(effects()).isEmpty();
        assertThat(PdfText.of(notice)).contains("因公辞职通知书", "因职务变动", "送达后7 日内书面提出辞职申请");
    }
}
