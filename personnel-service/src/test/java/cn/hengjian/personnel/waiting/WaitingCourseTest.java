package cn.hengjian.personnel.waiting;

import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.another;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.decision;
import static cn.hengjian.personnel.measure.MeasureCases.refused;
import static cn.hengjian.personnel.measure.MeasureCases.signed;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static cn.hengjian.personnel.waiting.Waitings.aCase;
import static cn.hengjian.personnel.waiting.Waitings.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
class WaitingCourseTest {

    private static final LocalDate REVIEWED = LocalDate.of(2027, 1, 31);
    private static final LocalDate HEARD = LocalDate.of(2027, 2, 17);

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

    private List<Object> postsOn(LocalDate day) {
        return Api.ORGANISATION
                .get("/cadres/" + cast.cadre().id() + "/postings?asOf=" + day)
                .jsonPath()
                .getList("items.postId");
    }

    /** Waiting since {@code ORDINARY_DAY}, decided and served. */
    private String begun() {
        var id = Waitings.opening(Api.ORGANISATION, cast, "POOR_PERFORMANCE", true)
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("situation.title", equalTo("poor performance"))
                .body("proposal.manner.title", equalTo("an adjustment of the post, waiting for a post for 12 months"))
                .extract()
                .<String>path("id");
        assertThat(Duty.of(id)).containsExactly("SERVE_NOTICE organisation 2026-03-09", "CLEAR discipline 2026-03-16");
        assertThat(Duty.docket(DISCIPLINE, 30))
                .extracting(
                        duty -> duty.path("caseId").asText(),
                        duty -> duty.path("task").asText())
                .contains(tuple(id, "CLEAR"))
                .doesNotContain(tuple(id, "SERVE_NOTICE"));
        done(common(Api.ORGANISATION, id, "notice", SIGNED));
        done(common(cast.self(), id, "statement", TEXT));
        done(common(Api.ORGANISATION, id, "statement/answer", TEXT));
        done(common(DISCIPLINE, id, "clearance", MeasureCases.CLEAR));
        done(step(Api.ORGANISATION, id, "hearing", TEXT));
        assertThat(Duty.of(id)).containsExactly("DECIDE county-committee 2026-04-01");
        done(step(COMMITTEE, id, "decision", decision(9, 6, 5)));
        done(common(Api.ORGANISATION, id, "decision-service", SIGNED));
        step(
                        Api.ORGANISATION,
                        id,
                        "beginning",
                        Map.of(
                                "effectiveOn",
                                ORDINARY_DAY.toString(),
                                "document",
                                "衡委干〔2026〕41号",
                                "congressStep",
                                "衡人常〔2026〕7号"))
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("carriedOut.until", equalTo("2027-03-02"))
                .body("carriedOut.endedPosting", equalTo(posting));
        WhatIfs.staysUnderItsOwnVersion("/measures/" + id);
        return id;
    }

    private String inReview() {
        var id = begun();
        MovableClock.today(REVIEWED);
        Waitings.scan();
        return id;
    }

    @Test
    void leavesThePostAndBarsAppointmentsUntilTheEnd() {
        begun();

        Api.ORGANISATION
                .get("/postings/" + posting)
                .then()
                .body("validTo", equalTo("2026-03-02"))
                .body("removalDocument", equalTo("衡委干〔2026〕41号"));
        var barred = appointing("2027-03-02");
        refused("appointment-barred", barred);
        barred.then().body("detail", containsString("SM-3 待岗（M11）"));
        assertThat(appointing("2027-03-03").statusCode()).isEqualTo(201);
    }

    @Test
    void isReviewedEachQuarterAndBeforeItsEnd() {
        var id = begun();
        assertThat(Duty.of(id))
                .hasSize(4)
                .contains(
                        "QUARTERLY_REVIEW organisation 2026-06-02",
                        "REVIEW_EXPIRY organisation 2027-02-01",
                        "CONCLUDE organisation 2027-03-02")
                .anyMatch(duty -> duty.startsWith("PREPARE_EXPIRY organisation 2027-01-0"));

        for (var next : List.of("2026-09-02", "2026-12-02")) {
            done(step(Api.ORGANISATION, id, "review", TEXT));
            assertThat(Duty.of(id)).contains("QUARTERLY_REVIEW organisation " + next);
        }
        done(step(Api.ORGANISATION, id, "review", TEXT));
        assertThat(Duty.of(id)).noneMatch(duty -> duty.startsWith("QUARTERLY_REVIEW"));
        MovableClock.today(REVIEWED.minusDays(1));
        Waitings.scan();
        assertThat(MeasureCases.state(id)).isEqualTo("WAITING");
        MovableClock.today(REVIEWED);
        Waitings.scan();
        Waitings.scan();
        Api.ORGANISATION
                .get("/measures/" + id)
                .then()
                .body("state", equalTo("EXPIRY_REVIEW"))
                .body("history[-1].event", equalTo("OPEN_REVIEW"))
                .body("history[-1].actor", equalTo("personnel"));
        assertThat(Duty.of(id)).containsExactly("CONCLUDE organisation 2027-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "ADJUSTMENT, 2028-02-29, 2029-02-28",
        "ADJUSTMENT, 2027-02-28, 2028-02-28",
        "ADJUSTMENT, 2027-08-31, 2028-08-31",
        "SUSPENSION, 2027-08-31, 2028-02-29",
        "SUSPENSION, 2027-08-30, 2028-02-29",
        "SUSPENSION, 2027-08-28, 2028-02-28"
    })
    void endsOnTheSameDayOfTheMonthOrItsLast(String form, LocalDate from, String until) {
        var id = aCase(cast).inForm(form).in(WaitingState.DECIDED);
        MovableClock.today(from);

        step(Api.ORGANISATION, id, "beginning", Map.of("effectiveOn", from.toString(), "document", "衡委干〔2027〕1号"))
                .then()
                .statusCode(200)
                .body("carriedOut.until", equalTo(until));
    }

    @Test
    void reinstatesInTheFormerPost() {
        var id = inReview();

        step(Api.ORGANISATION, id, "outcome", Waitings.appointing("REINSTATE", REVIEWED))
                .then()
                .statusCode(200)
                .body("state", equalTo("REINSTATED"))
                .body("closedOn", equalTo("2027-01-31"));

        assertThat(postsOn(REVIEWED)).containsExactly(post.id());
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Stored.count("effect WHERE case_id = ?::uuid AND ended_on = '2027-01-31'", id))
                .isEqualTo(1);
    }

    @Test
    void transfersBeforeTheEndToAPostThatIsNoHigher() {
        var id = begun();
        MovableClock.today(LocalDate.of(2026, 9, 1));
        done(step(Api.ORGANISATION, id, "early-end", TEXT));
        assertThat(Duty.of(id)).containsExactly("CONCLUDE organisation 2027-03-02");
        var other = County.aPost(County.aDepartment());
        var body = Waitings.appointing("TRANSFER", LocalDate.of(2026, 9, 1));
        body.put("postId", other.id());

        Talks.level(cast.cadre(), "XK_F");
        step(Api.ORGANISATION, id, "outcome", body)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("above-level"));
        Talks.level(cast.cadre(), "XK_Z");
        step(Api.ORGANISATION, id, "outcome", body).then().statusCode(200).body("state", equalTo("TRANSFERRED"));

        assertThat(postsOn(LocalDate.of(2026, 9, 2))).containsExactly(other.id());
    }

    @Test
    void opensADemotion() {
        var id = inReview();

        done(step(Api.ORGANISATION, id, "outcome", Waitings.outcome("DEMOTE")));

        var child = Stored.text("SELECT id::text AS value FROM measure WHERE parent_id = ?::uuid", id);
        Api.ORGANISATION
                .get("/measures/" + child)
                .then()
                .body("kind", equalTo("ADJUSTMENT"))
                .body("state", equalTo("CLUE"))
                .body("source.kind", equalTo("MEASURE"))
                .body("source.measureId", equalTo(id));
    }

    @Test
    void letsTheCadreCompeteAgain() {
        var id = inReview();

        step(Api.ORGANISATION, id, "outcome", Waitings.outcome("COMPETE"))
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPETING"));

        // Not without competing: the block runs to its end, or to the appointment that a selection leads to.
        assertThat(appointing("2027-02-01").statusCode()).isEqualTo(409);
    }

    /** Dismissed at the end, noticed, heard, cleared and decided on anew. */
    private String dismissed() {
        var id = inReview();
        step(Api.ORGANISATION, id, "exit-proposal", Waitings.EXIT_PROPOSAL)
                .then()
                .statusCode(200)
                .body("proposal.manner.title", equalTo("a dismissal"))
                .body("situation.title", equalTo("poor performance; unfit and refuses another arrangement"));
        MeasureCases.missing("notice-served", step(another(), id, "decision", decision(9, 6, 5)));
        done(common(Api.ORGANISATION, id, "notice", signed(REVIEWED)));
        done(common(cast.self(), id, "statement", TEXT));
        done(common(Api.ORGANISATION, id, "statement/answer", TEXT));
        MovableClock.today(HEARD);
        MeasureCases.missing("discipline-clearance", step(another(), id, "decision", decision(9, 6, 5)));
        done(common(DISCIPLINE, id, "clearance", MeasureCases.CLEAR));
        done(step(another(), id, "decision", decision(9, 6, 5)));
        var exit = Map.of("effectiveOn", HEARD.toString(), "document", "衡人辞〔2027〕1号", "protection", "NONE");
        MeasureCases.missing("decision-served", step(Api.ORGANISATION, id, "exit", exit));
        done(common(Api.ORGANISATION, id, "decision-service", signed(HEARD)));
        step(Api.ORGANISATION, id, "exit", exit).then().statusCode(200).body("state", equalTo("EXIT"));
        return id;
    }

    private String status() {
        return Stored.text(
                "SELECT status AS value FROM cadre WHERE id = ?::uuid",
                cast.cadre().id());
    }

    @Test
    void dismissesByAHearingOfItsOwn() {
        var id = dismissed();

        assertThat(status()).isEqualTo("EXITED");
        assertThat(Stored.text(
                        "SELECT manner || ' ' || exited_on || ' ' || document AS value FROM exit_record WHERE cadre_id = ?::uuid",
                        cast.cadre().id()))
                .isEqualTo("DISMISSED " + HEARD + " 衡人辞〔2027〕1号");
        Api.ORGANISATION
                .get("/measures/" + id)
                .then()
                .body("decisions.outcome", equalTo(List.of("ADJUSTMENT", "EXIT")))
                .body("history[1].rules", equalTo(List.of("SM-3", ShippedPolicy.REFERENCE)));
        assertThat(Stored.events("measure.changed.v1", id).stream().map(event -> event.getString("step")))
                .startsWith("OPEN", "SERVE_NOTICE", "STATE", "ANSWER", "CLEAR", "HEAR", "DECIDE")
                .endsWith("DECIDE", "SERVE_DECISION", "EXIT");
    }

    @Test
    void isUndoneByAnAppealWithItsHistoryKept() {
        var id = dismissed();
        var appeal = cast.self()
                .post("/appeals", Map.of("measureId", id, "route", "REVIEW", "grounds", "未拒绝安排"))
                .then()
                .statusCode(201)
                .body("against.kind", equalTo("WAITING"))
                .extract()
                .<String>path("id");

        done(new Api(TestIssuer.token("committee.wu", "county-committee"))
                .post(
                        "/appeals/" + appeal + "/decision",
                        Map.of("outcome", "REVOKE", "grounds", "主要事实不成立", "document", "衡复决〔2027〕1号")));

        Api.ORGANISATION
                .get("/measures/" + id)
                .then()
                .body("state", equalTo("REVOKED"))
                .body("history[-1].event", equalTo("UNDO"));
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(Stored.count(
                        "exit_record WHERE cadre_id = ?::uuid", cast.cadre().id()))
                .isZero();
        assertThat(postsOn(HEARD)).containsExactly(post.id());
        Api.ORGANISATION.get("/postings/" + posting).then().body("validTo", equalTo("2026-03-02"));
    }

    @Test
    void printsItsPapers() {
        var proposed = aCase(cast).in(WaitingState.PROPOSED);
        var decided = aCase(cast).in(WaitingState.DECIDED);

        var notice = PdfText.of(cast.self().inChinese().get("/measures/" + proposed + "/notice"));
        var letter = PdfText.of(cast.self().inChinese().get("/measures/" + decided + "/decision"));

        assertThat(notice).contains("待岗事先告知书", "认定情形：工作实绩差", "调整职务，离岗待岗12 个月");
        assertThat(letter).contains("待岗决定书", "调整职务，离岗待岗12 个月");
    }
}
