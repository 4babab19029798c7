package cn.hengjian.personnel.waiting;

import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.anotherPerson;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.decision;
import static cn.hengjian.personnel.measure.MeasureCases.missing;
import static cn.hengjian.personnel.measure.MeasureCases.unchanged;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static cn.hengjian.personnel.waiting.Waitings.aCase;
import static cn.hengjian.personnel.waiting.Waitings.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.waiting.rules.WaitingState;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each guard of SM-3 as it refuses over HTTP; which events it guards is tested with the rules. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class WaitingGuardTest {

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

    @ParameterizedTest
    @CsvSource({
        "POOR_PERFORMANCE,   201, ADJUSTMENT",
        "UNSUITABLE,         201, ADJUSTMENT",
        "DISCIPLINE_FINDING, 201, SUSPENSION",
        "COMPLAINTS,         422, no-lawful-form",
        "GOSSIP,             422, unknown-code"
    })
    void takesALawfulFormOnly(String ground, int status, String what) {
        var answer = Waitings.opening(Api.ORGANISATION, cast, ground, false);

        answer.then().statusCode(status);
        if (status == 201) {
            answer.then().body("proposal.manner.code", equalTo(what));
        } else {
            answer.then().body("errors[0].pointer", equalTo("/proposal/ground")).body("errors[0].code", equalTo(what));
            assertThat(Stored.count(
                            "measure WHERE cadre_id = ?::uuid", cast.cadre().id()))
                    .isZero();
        }
    }

    @Test
    void namesTheGroundThatHasNoLawfulForm() {
        Waitings.opening(Api.ORGANISATION, cast, "COMPLAINTS", false)
                .then()
                .body("errors[0].detail", containsString("the ground COMPLAINTS has none"));
    }

    @ParameterizedTest
    @CsvSource({
        "XK_Z, county-committee, 200",
        "XK_Z, organisation,     409",
        "XK_F, organisation,     409",
        "NONE, organisation,     200",
        "XC_F, county-committee, 409"
    })
    void asksForTheAuthorityOverTheLevel(String level, String role, int status) {
        Talks.level(cast.cadre(), level);
        var id = aCase(cast).in(WaitingState.HEARD);

        var answer = step(Api.of(role), id, "decision", decision(9, 6, 5));

        answer.then().statusCode(status);
        if (status == 409) {
            missing("authority-matches-level", answer);
        }
    }

    @Test
    void letsNobodyActInHisOwnCaseOrThatOfKinNorDecideWithAPartInIt() {
        Talks.level(cast.cadre(), "NONE");
        Talks.kin(cast.cadre(), cast.witness());
        var self = Api.ofCadreInOffice(cast.cadre().number(), "organisation");
        var waiting = aCase(cast).in(WaitingState.WAITING);
        var proposed = aCase(cast).in(WaitingState.PROPOSED);
        step(Api.ORGANISATION, proposed, "hearing", TEXT).then().statusCode(200);

        anotherPerson(common(self, waiting, "cancellation", REASON));
        anotherPerson(step(cast.bystander(), waiting, "review", TEXT));
        anotherPerson(step(Api.ORGANISATION, proposed, "decision", decision(9, 9, 9)));
        for (var recused : List.of(self, cast.bystander())) {
            anotherPerson(Waitings.opening(recused, cast, "UNSUITABLE", false));
        }
        unchanged(waiting, WaitingState.WAITING);
    }

    @Test
    void hearsBeforeItIsDecided() {
        var unnoticed = aCase(cast).unnoticed().in(WaitingState.PROPOSED);
        var silent = aCase(cast).statingUntil(ORDINARY_DAY).in(WaitingState.PROPOSED);
        var unanswered = aCase(cast).stated().in(WaitingState.PROPOSED);

        missing("notice-served", step(Api.ORGANISATION, unnoticed, "hearing", TEXT));
        missing("statement-time-ended", step(Api.ORGANISATION, silent, "hearing", TEXT));
        missing("statement-answered", step(Api.ORGANISATION, unanswered, "hearing", TEXT));
        MovableClock.today(ORDINARY_DAY.plusDays(1));
        step(Api.ORGANISATION, silent, "hearing", TEXT).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"9, 6, 5, ", "9, 5, 5, collective-quorum", "9, 9, 4, collective-majority"})
    void asksForACollectiveDecision(int due, int present, int agreed, String guard) {
        var id = aCase(cast).in(WaitingState.HEARD);

        var answer = step(COMMITTEE, id, "decision", decision(due, present, agreed));

        if (guard == null) {
            answer.then().statusCode(200);
        } else {
            missing(guard, answer);
        }
    }

    @Test
    void asksTheDisciplineBody() {
        var unasked = aCase(cast).disciplineUnasked().in(WaitingState.HEARD);
        var open = aCase(cast).disciplineOpen(false).in(WaitingState.HEARD);
        var consenting = aCase(cast).disciplineOpen(true).in(WaitingState.HEARD);

        missing("discipline-clearance", step(COMMITTEE, unasked, "decision", decision(9, 9, 9)));
        missing("discipline-consent", step(COMMITTEE, open, "decision", decision(9, 9, 9)));
        step(COMMITTEE, consenting, "decision", decision(9, 9, 9)).then().statusCode(200);
        common(DISCIPLINE, open, "clearance", MeasureCases.CLEAR).then().statusCode(200);
        step(COMMITTEE, open, "decision", decision(9, 9, 9)).then().statusCode(200);
    }

    @Test
    void beginsWhatWasDecidedAndServedOnly() {
        var unserved = aCase(cast).unserved().in(WaitingState.DECIDED);
        var undecided = aCase(cast).undecided().in(WaitingState.DECIDED);
        var congress = aCase(cast).ofTheCongress().in(WaitingState.DECIDED);

        missing("decision-served", step(Api.ORGANISATION, unserved, "beginning", Waitings.BEGINNING));
        missing("human-decision", step(Api.ORGANISATION, undecided, "beginning", Waitings.BEGINNING));
        missing("congress-step", step(Api.ORGANISATION, congress, "beginning", Waitings.BEGINNING));
        for (var day : List.of("2026-03-01", "2026-03-03")) {
            step(Api.ORGANISATION, unserved, "beginning", Map.of("effectiveOn", day, "document", "衡委干〔2026〕41号"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/effectiveOn"));
        }
    }

    @Test
    void decidesOnNothingAtTheEndThatWasNotProposedAnew() {
        var id = aCase(cast).decidedAgain().in(WaitingState.EXPIRY_REVIEW);

        missing("notice-covers-decision", step(COMMITTEE, id, "decision", decision(9, 9, 9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORK_INJURY", "MEDICAL_PERIOD", "MATERNITY"})
    void dismissesNobodyWhomTheLawProtects(String protection) {
        var id = aCase(cast).decidedAgain().in(WaitingState.EXPIRY_REVIEW);

        missing(
                "not-protected",
                step(
                        Api.ORGANISATION,
                        id,
                        "exit-proposal",
                        Map.of("ground", "CSL-88-1", "reasons", "连续两年不称职", "protection", protection)));
        missing(
                "not-protected",
                step(
                        Api.ORGANISATION,
                        id,
                        "exit",
                        Map.of(
                                "effectiveOn",
                                ORDINARY_DAY.toString(),
                                "document",
                                "衡人辞〔2027〕1号",
                                "protection",
                                protection)));
        unchanged(id, WaitingState.EXPIRY_REVIEW);
        step(Api.ORGANISATION, id, "exit", Waitings.EXIT).then().statusCode(200);
    }

    @Test
    void dismissesOnAGroundOfTheLawAndByADecisionOnly() {
        var id = aCase(cast).in(WaitingState.EXPIRY_REVIEW);

        step(
                        Api.ORGANISATION,
                        id,
                        "exit-proposal",
                        Map.of("ground", "UNSUITABLE", "reasons", "不适宜", "protection", "NONE"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ground"))
                .body("errors[0].detail", containsString("CSL-88-1, CSL-88-2, CSL-88-4"));
        step(
                        Api.ORGANISATION,
                        id,
                        "exit-proposal",
                        Map.of("ground", "CSL-88-1", "reasons", "不称职", "protection", "SOMETHING"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/protection"));
        missing("decided-outcome", step(Api.ORGANISATION, id, "exit", Waitings.EXIT));
        unchanged(id, WaitingState.EXPIRY_REVIEW);
    }

    @Test
    void refusesAnOutcomeThatIsNotWhole() {
        var id = aCase(cast).in(WaitingState.EXPIRY_REVIEW);

        step(Api.ORGANISATION, id, "outcome", Waitings.outcome("TRANSFER"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/effectiveOn", "/document", "/postId")));
        step(Api.ORGANISATION, id, "outcome", Waitings.appointing("COMPETE", ORDINARY_DAY))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("not-of-this-outcome", "not-of-this-outcome")));
        step(Api.ORGANISATION, id, "outcome", Waitings.appointing("REINSTATE", ORDINARY_DAY))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/postId")));
        unchanged(id, WaitingState.EXPIRY_REVIEW);
    }

    @Test
    void isSeenFromTheNoticeOnByTheCadreAndFromTheServiceOnByTheUnit() {
        var proposed = aCase(cast).unnoticed().in(WaitingState.PROPOSED);
        var noticed = aCase(cast).in(WaitingState.PROPOSED);
        var served = aCase(cast).in(WaitingState.WAITING);
        var unit = Api.ORGANISATION.get("/measures/" + served).jsonPath().getString("unitCode");

        assertThat(cast.self().get("/measures?kind=WAITING").jsonPath().getList("items.id"))
                .containsExactly(noticed, served);
        assertThat(Api.ofUnit(unit, "unit-leader")
                        .get("/measures?kind=WAITING")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(served);
        assertThat(Api.ofUnit(County.aDepartment().code(), "unit-hr")
                        .get("/measures/" + served)
                        .statusCode())
                .isEqualTo(404);
        for (var role : List.of("discipline", "hr-bureau", "county-committee")) {
            step(Api.of(role), proposed, "hearing", TEXT).then().statusCode(403);
        }
        assertThat(cast.self().get("/measures/" + proposed).statusCode()).isEqualTo(404);
    }

    @Test
    void leavesCasesOfAnotherKindAlone() {
        var adjustment = Adjustments.aCase(cast).in(AdjustmentState.CONSULTED);

        step(Api.ORGANISATION, adjustment, "hearing", TEXT).then().statusCode(404);
        assertThat(Stored.count("measure WHERE id = ?::uuid AND state = 'CONSULTED'", adjustment))
                .isEqualTo(1);
    }
}
