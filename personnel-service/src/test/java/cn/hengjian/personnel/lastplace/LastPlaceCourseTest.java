package cn.hengjian.personnel.lastplace;

import static cn.hengjian.personnel.lastplace.LastPlaces.aCase;
import static cn.hengjian.personnel.lastplace.LastPlaces.decision;
import static cn.hengjian.personnel.lastplace.LastPlaces.facts;
import static cn.hengjian.personnel.lastplace.LastPlaces.step;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.another;
import static cn.hengjian.personnel.measure.MeasureCases.anotherPerson;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.missing;
import static cn.hengjian.personnel.measure.MeasureCases.refused;
import static cn.hengjian.personnel.measure.MeasureCases.signed;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.ShippedPolicy;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LastPlaceCourseTest {

    private static final LocalDate HEARD = LocalDate.of(2026, 3, 10);
    private static final LocalDate INSPECTED = LocalDate.of(2026, 6, 1);
    private static final LocalDate HEARD_AGAIN = LocalDate.of(2026, 6, 9);

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

    private static void done(Response answer) {
        answer.then().statusCode(200);
    }

    private Response appointing(String from) {
        return Api.ORGANISATION.post(
                "/postings", County.appointment(cast.cadre(), County.aPost(County.aDepartment()), from));
    }

    /** Suspended for six months, though a removal was proposed. */
    private String suspended() {
        var id = LastPlaces.opened(cast);
        assertThat(Duty.of(id)).containsExactly("VERIFY organisation 2026-03-16");
        done(step(Api.ORGANISATION, id, "verification", MeasureCases.verifiers(cast)));
        assertThat(Duty.of(id)).containsExactly("CHECK organisation 2026-03-30");
        step(Api.ORGANISATION, id, "facts", facts("bottom", "ineffective", "loss"))
                .then()
                .statusCode(200)
                .body("situation.title", equalTo("at the last place, ineffective work, a loss"));
        done(step(
                Api.ORGANISATION,
                id,
                "proposal",
                Map.of("outcome", "REMOVE", "reasons", "末位且工作不力，造成损失", "congress", true)));
        assertThat(Duty.of(id)).containsExactly("SERVE_NOTICE organisation 2026-03-09");
        common(Api.ORGANISATION, id, "notice", signed(ORDINARY_DAY))
                .then()
                .statusCode(200)
                .body("stateBy", equalTo("2026-03-09"));
        done(common(cast.self(), id, "statement", TEXT));
        done(common(Api.ORGANISATION, id, "statement/answer", TEXT));
        MovableClock.today(HEARD);
        done(step(Api.ORGANISATION, id, "hearing", TEXT));
        assertThat(Duty.of(id)).containsExactly("DECIDE county-committee 2026-04-09");
        done(step(COMMITTEE, id, "decision", decision("SUSPEND")));
        assertThat(Duty.of(id))
                .containsExactly("SERVE_DECISION organisation 2026-03-20", "TAKE_EFFECT organisation 2026-03-24");
        common(Api.ORGANISATION, id, "decision-service", signed(HEARD))
                .then()
                .statusCode(200)
                .body("remedy", containsString("until 2026-04-09"));
        step(Api.ORGANISATION, id, "suspension", Map.of("effectiveOn", HEARD.toString(), "months", 6))
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("carriedOut.until", equalTo("2026-09-10"));
        assertThat(Duty.of(id)).containsExactly("CONCLUDE organisation 2026-09-10");
        return id;
    }

    /** What the inspection found led to a removal, proposed, heard and decided on anew. */
    private void decideOnRemoval(String id) {
        MovableClock.today(INSPECTED);
        done(step(Api.ORGANISATION, id, "removal-proposal", Map.of("reasons", "检查期间查明瞒报两个停工项目", "congress", true)));
        missing("notice-served", step(another(), id, "decision", decision("REMOVE")));
        done(common(Api.ORGANISATION, id, "notice", signed(INSPECTED)));
        assertThat(Duty.of(id))
                .containsExactly(
                        "STATE  2026-06-08", "HEAR organisation 2026-06-15", "CONCLUDE organisation 2026-09-10");
        done(common(cast.self(), id, "statement", TEXT));
        done(common(Api.ORGANISATION, id, "statement/answer", TEXT));
        missing("statement-time-ended", step(another(), id, "decision", decision("REMOVE")));
        MovableClock.today(HEARD_AGAIN);
        anotherPerson(step(COMMITTEE, id, "decision", decision("REMOVE")));
        done(step(another(), id, "decision", decision("REMOVE")));
    }

    @Test
    void suspendsAndThenRemovesByAHearingOfItsOwn() {
        var id = suspended();
        refused("appointment-barred", appointing("2026-03-11"));
        assertThat(Stored.count("posting WHERE id = ?::uuid AND upper_inf(valid)", posting))
                .isEqualTo(1);
        missing("notice-covers-decision", step(another(), id, "decision", decision("REMOVE")));
        decideOnRemoval(id);
        var removal = Map.of(
                "effectiveOn", HEARD_AGAIN.toString(), "document", "衡委干〔2026〕31号", "congressStep", "衡人常〔2026〕4号");

        missing("decision-served", step(Api.ORGANISATION, id, "removal", removal));
        done(common(Api.ORGANISATION, id, "decision-service", signed(HEARD_AGAIN)));
        step(Api.ORGANISATION, id, "removal", removal)
                .then()
                .statusCode(200)
                .body("state", equalTo("REMOVED"))
                .body("carriedOut.endedPosting", equalTo(posting))
                .body("carriedOut.until", equalTo("2028-06-09"))
                .body("decisions.outcome", equalTo(List.of("SUSPEND", "REMOVE")))
                .body("formalities.congressStep", equalTo("衡人常〔2026〕4号"))
                .body(
                        "papers.kind",
                        equalTo(List.of("VERIFICATION", "STATEMENT", "ANSWER", "HEARING", "STATEMENT", "ANSWER")))
                .body("history[1].rules", equalTo(List.of("SM-2", ShippedPolicy.REFERENCE)));
        WhatIfs.staysUnderItsOwnVersion("/measures/" + id, "CONCLUDE");
        Api.ORGANISATION
                .get("/postings/" + posting)
                .then()
                .body("validTo", equalTo("2026-06-09"))
                .body("removalDocument", equalTo("衡委干〔2026〕31号"));
        Api.ORGANISATION
                .get("/cadres/" + cast.cadre().id() + "/effects?all=true")
                .then()
                .body("items.kind", equalTo(List.of("NO_APPOINTMENT", "NO_LEADING_POST", "NO_PROMOTION")))
                .body("items.until", equalTo(List.of("2026-09-10", "2027-06-09", "2028-06-09")))
                .body("items[0].endedOn", equalTo("2026-06-09"))
                .body("items[0].policy", equalTo(ShippedPolicy.REFERENCE));
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Stored.events("measure.changed.v1", id).stream().map(event -> event.getString("step")))
                .startsWith("OPEN", "VERIFY", "CHECK", "PROPOSE", "SERVE_NOTICE")
                .endsWith("DECIDE", "SERVE_DECISION", "REMOVE");
        // Removed from the post, not from service; the bars hold to their last days.
        assertThat(Stored.text(
                        "SELECT status AS value FROM cadre WHERE id = ?::uuid",
                        cast.cadre().id()))
                .isEqualTo("ACTIVE");
        refused("appointment-barred", appointing("2027-06-09"));
        assertThat(appointing("2027-06-10").statusCode()).isEqualTo(201);
    }

    @Test
    void barsAHigherPostLongerThanALeadingOne() {
        var id = aCase(cast).in(LastPlaceState.DECIDED);
        done(step(Api.ORGANISATION, id, "removal", LastPlaces.REMOVED));
        Talks.level(cast.cadre(), "XK_F");

        refused("promotion-barred", appointing("2028-03-02"));
        assertThat(appointing("2028-03-03").statusCode()).isEqualTo(201);
    }

    @Test
    void isUndoneByAnAppealWithItsHistoryKept() {
        var id = aCase(cast).in(LastPlaceState.DECIDED);
        done(step(Api.ORGANISATION, id, "removal", LastPlaces.REMOVED));
        MovableClock.today(HEARD);
        var appeal = appealed(id).then().statusCode(201).extract().<String>path("id");

        done(another()
                .post(
                        "/appeals/" + appeal + "/decision",
                        Map.of("outcome", "REVOKE", "grounds", "损失非本人所致", "document", "衡复决〔2026〕5号")));

        Api.ORGANISATION
                .get("/measures/" + id)
                .then()
                .body("state", equalTo("REVOKED"))
                .body("carriedOut.endedPosting", equalTo(posting))
                .body("history[-1].event", equalTo("UNDO"));
        assertThat(Stored.count("effect WHERE case_id = ?::uuid AND ended_on = '2026-03-10'", id))
                .isEqualTo(2);
        assertThat(Api.ORGANISATION
                        .get("/cadres/" + cast.cadre().id() + "/postings?asOf=2026-03-10")
                        .jsonPath()
                        .getList("items.postId"))
                .containsExactly(post.id());
        Api.ORGANISATION.get("/postings/" + posting).then().body("validTo", equalTo("2026-03-02"));
    }

    private Response appealed(String id) {
        return cast.self().post("/appeals", Map.of("measureId", id, "route", "REVIEW", "grounds", "停工因资金未到位"));
    }

    @Test
    void canBeAppealedAgainstOnceForEachDecision() {
        var id = suspended();
        appealed(id).then().statusCode(201).body("against.kind", equalTo("LAST_PLACE"));
        refused("appeal-already-filed", appealed(id));

        decideOnRemoval(id);
        done(common(Api.ORGANISATION, id, "decision-service", signed(HEARD_AGAIN)));

        appealed(id).then().statusCode(201);
        refused("appeal-already-filed", appealed(id));
    }

    @Test
    void reinstatesAndEndsTheSuspension() {
        var id = suspended();
        MovableClock.today(INSPECTED);

        step(Api.ORGANISATION, id, "reinstatement", TEXT)
                .then()
                .statusCode(200)
                .body("state", equalTo("REINSTATED"))
                .body("closedOn", equalTo("2026-06-01"));

        assertThat(Stored.count("effect WHERE case_id = ?::uuid AND ended_on = '2026-06-01'", id))
                .isEqualTo(1);
        refused("main-post-held", appointing("2026-06-02"));
        assertThat(Duty.of(id)).isEmpty();
    }

    @Test
    void leadsToATimeOfWaiting() {
        var id = suspended();
        var waiting = Map.of("ground", "UNSUITABLE", "reasons", "检查表明不适宜担任现职", "congress", false);
        step(Api.ORGANISATION, id, "waiting", Map.of("ground", "COMPLAINTS", "reasons", "群众反映", "congress", false))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ground"));

        step(Api.ORGANISATION, id, "waiting", waiting).then().statusCode(200).body("state", equalTo("HANDED_OVER"));

        var child = Stored.text("SELECT id::text AS value FROM measure WHERE parent_id = ?::uuid", id);
        Api.ORGANISATION
                .get("/measures/" + child)
                .then()
                .body("kind", equalTo("WAITING"))
                .body("state", equalTo("PROPOSED"))
                .body("source.measureId", equalTo(id));
        assertThat(Duty.of(child))
                .containsExactly("SERVE_NOTICE organisation 2026-03-17", "CLEAR discipline 2026-03-24");
        refused("appointment-barred", appointing("2026-03-11"));
    }

    @Test
    void takesBackWhatWasDoneInError() {
        var id = suspended();

        common(Api.ORGANISATION, id, "cancellation", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));

        refused("main-post-held", appointing("2026-03-11"));
    }

    @Test
    void helpsAndOpensATalkWhereOneIsDeserved() {
        var alone = aCase(cast).in(LastPlaceState.FACT_CHECK);
        var deserved = aCase(cast).in(LastPlaceState.FACT_CHECK);

        done(step(Api.ORGANISATION, alone, "help", LastPlaces.HELP));
        step(Api.ORGANISATION, deserved, "help", Map.of("plan", "结对帮扶", "talk", true))
                .then()
                .statusCode(200)
                .body("state", equalTo("IMPROVE"))
                .body("papers.kind", equalTo(List.of("HELP_PLAN")));

        assertThat(Stored.count("talk WHERE cadre_id = ?::uuid", cast.cadre().id()))
                .isEqualTo(1);
        var talk = Stored.text(
                "SELECT id::text AS value FROM talk WHERE cadre_id = ?::uuid",
                cast.cadre().id());
        var number = Stored.text("SELECT number AS value FROM measure WHERE id = ?::uuid", deserved);
        Api.ORGANISATION
                .get("/talks/" + talk)
                .then()
                .body("state", equalTo("TRIGGERED"))
                .body("source.kind", equalTo("LAST_PLACE"))
                .body("source.grounds", equalTo("末位核查（%s）：处于末位、工作不力、造成损失".formatted(number)));
        Api.ORGANISATION
                .post("/talks", Map.of("cadreId", cast.cadre().id(), "source", "LAST_PLACE", "grounds", "末位"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/source"));
    }

    @Test
    void excusesByTheCheckOrByTheDecision() {
        var checked = aCase(cast).in(LastPlaceState.FACT_CHECK);
        var decided = aCase(cast).decidedOn("EXCUSE").in(LastPlaceState.DECIDED);

        for (var id : List.of(checked, decided)) {
            step(Api.ORGANISATION, id, "excuse", REASON)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("EXCUSED"))
                    .body("history[-1].reason", equalTo("查无实据"));
        }
        assertThat(Stored.count("effect WHERE cadre_id = ?::uuid", cast.cadre().id()))
                .isZero();
    }

    @Test
    void printsItsPapers() {
        var proposed = aCase(cast).in(LastPlaceState.PROPOSED);
        var decided = aCase(cast).in(LastPlaceState.DECIDED);

        var notice = PdfText.of(cast.self().inChinese().get("/measures/" + proposed + "/notice"));
        var letter = PdfText.of(cast.self().inChinese().get("/measures/" + decided + "/decision"));

        assertThat(notice).contains("末位处理事先告知书", "认定情形：处于末位、工作不力、造成损失", "拟作处理：免去现任职务（不影响公职）");
        assertThat(letter).contains("末位处理决定书", "12 个月内不得担任领导职务", "自生效之日起24 个月内不得提拔");
    }
}
