package cn.hengjian.personnel.resignation;

import static cn.hengjian.personnel.measure.MeasureCases.CLEAR;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.decision;
import static cn.hengjian.personnel.measure.MeasureCases.missing;
import static cn.hengjian.personnel.measure.MeasureCases.refused;
import static cn.hengjian.personnel.measure.MeasureCases.unchanged;
import static cn.hengjian.personnel.resignation.Resignations.aCase;
import static cn.hengjian.personnel.resignation.Resignations.opened;
import static cn.hengjian.personnel.resignation.Resignations.step;
import static cn.hengjian.personnel.resignation.rules.ResignationKind.DUTY;
import static cn.hengjian.personnel.resignation.rules.ResignationKind.ORDERED;
import static cn.hengjian.personnel.resignation.rules.ResignationKind.TAKE_BLAME;
import static cn.hengjian.personnel.resignation.rules.ResignationKind.VOLUNTARY;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.resignation.rules.ResignationKind;
import cn.hengjian.personnel.resignation.rules.ResignationState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each guard of SM-5 as it refuses over HTTP; which events it guards is tested with the rules. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ResignationGuardTest {

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
    @ValueSource(strings = {"MINIMUM_SERVICE", "SECRECY", "UNFINISHED_BUSINESS", "UNDER_PROCESS"})
    void refusesOnEachGroundOfTheLawAndOnNoOther(String ground) {
        var held = aCase(VOLUNTARY, cast).holding(ground).in(ResignationState.VERIFYING);

        missing("no-ground-for-refusal", step(COMMITTEE, held, "decision", decision(9, 9, 9)));
        unchanged(held, ResignationState.VERIFYING);
        step(COMMITTEE, held, "refusal", decision(9, 6, 5))
                .then()
                .statusCode(200)
                .body("situation.code", equalTo(ground))
                .body("decisions[0].outcome", equalTo("REFUSED"));
        var free = aCase(VOLUNTARY, cast).in(ResignationState.VERIFYING);
        missing("ground-for-refusal", step(COMMITTEE, free, "refusal", decision(9, 9, 9)));
        unchanged(free, ResignationState.VERIFYING);
        step(COMMITTEE, free, "decision", decision(9, 6, 5)).then().statusCode(200);
    }

    @Test
    void asksForEveryGroundToBeExaminedAndGoesByWhatWasFoundLast() {
        var id = aCase(VOLUNTARY, cast).unexamined().in(ResignationState.VERIFYING);
        var three = Resignations.GROUNDS.subList(0, 3).stream()
                .map(ground -> Map.of("ground", ground, "holds", ground.equals("SECRECY"), "facts", "已核查"))
                .toList();

        missing("grounds-examined", step(COMMITTEE, id, "decision", decision(9, 9, 9)));
        step(Api.ORGANISATION, id, "grounds", Map.of("findings", three)).then().statusCode(200);
        missing("grounds-examined", step(COMMITTEE, id, "decision", decision(9, 9, 9)));
        step(Api.ORGANISATION, id, "grounds", Resignations.examined("SECRECY"))
                .then()
                .statusCode(200);
        missing("no-ground-for-refusal", step(COMMITTEE, id, "decision", decision(9, 9, 9)));
        step(
                        Api.ORGANISATION,
                        id,
                        "grounds",
                        Map.of("findings", List.of(Map.of("ground", "SECRECY", "holds", false, "facts", "脱密期已满"))))
                .then()
                .statusCode(200)
                .body("grounds.holds", equalTo(List.of(false, false, false, false)));
        step(
                        Api.ORGANISATION,
                        id,
                        "grounds",
                        Map.of("findings", List.of(Map.of("ground", "NO_WISH", "holds", true, "facts", "不愿放人"))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/findings/0/ground"));
        step(COMMITTEE, id, "decision", decision(9, 9, 9)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"VOLUNTARY, VERIFYING", "TAKE_BLAME, REVIEWED", "ORDERED, HEARD"})
    void letsNobodyResignWhoseCaseIsOpenWithoutConsent(ResignationKind kind, ResignationState state) {
        var unasked = aCase(kind, cast).disciplineUnasked().in(state);
        missing("discipline-clearance", step(COMMITTEE, unasked, "decision", decision(9, 9, 9)));
        var open = aCase(kind, cast).disciplineOpen(false).in(state);
        missing("discipline-consent", step(COMMITTEE, open, "decision", decision(9, 9, 9)));
        unchanged(open, state);
        common(Api.ORGANISATION, open, "clearance", CLEAR).then().statusCode(403);
        common(DISCIPLINE, open, "clearance", Map.of("openCase", true, "consents", true, "document", "县纪函〔2026〕4号"))
                .then()
                .statusCode(200);
        step(COMMITTEE, open, "decision", decision(9, 6, 5)).then().statusCode(200);
    }

    @Test
    void completesNoDutyResignationOfWhoseCaseIsOpen() {
        var unasked = aCase(DUTY, cast).disciplineUnasked().in(ResignationState.APPLIED);
        missing("discipline-clearance", step(Api.ORGANISATION, unasked, "formalities", Resignations.FORMALITIES));
        var open = aCase(DUTY, cast).disciplineOpen(false).in(ResignationState.APPLIED);
        missing("discipline-consent", step(Api.ORGANISATION, open, "formalities", Resignations.FORMALITIES));
        unchanged(open, ResignationState.APPLIED);
    }

    @Test
    void ordersNobodyWithoutAFindingNoticeAndHearing() {
        var unfound = aCase(ORDERED, cast).unnoticed().withoutFinding().in(ResignationState.PROPOSED);
        missing("hard-to-discipline", common(Api.ORGANISATION, unfound, "notice", SIGNED));
        unchanged(unfound, ResignationState.PROPOSED);
        missing("notice-served", step(Api.ORGANISATION, unfound, "hearing", TEXT));
        var undecidable = aCase(ORDERED, cast).withoutFinding().in(ResignationState.HEARD);
        missing("hard-to-discipline", step(COMMITTEE, undecidable, "decision", decision(9, 9, 9)));
        var silent = aCase(ORDERED, cast).statingUntil(ORDINARY_DAY).in(ResignationState.PROPOSED);
        missing("statement-time-ended", step(Api.ORGANISATION, silent, "hearing", TEXT));
        var stated = aCase(ORDERED, cast).stated().in(ResignationState.PROPOSED);
        missing("statement-answered", step(Api.ORGANISATION, stated, "hearing", TEXT));
        common(Api.ORGANISATION, stated, "statement/answer", TEXT).then().statusCode(200);
        step(Api.ORGANISATION, stated, "hearing", TEXT).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUNTARY,  VERIFYING, decision",
        "VOLUNTARY,  VERIFYING, refusal",
        "TAKE_BLAME, REVIEWED,  decision",
        "ORDERED,    HEARD,     decision",
        "ORDERED,    APPEALED,  appeal/revocation",
        "ORDERED,    APPEALED,  appeal/upholding"
    })
    void asksForACollectiveDecisionByTheAuthorityOfOthers(ResignationKind kind, ResignationState state, String step) {
        Talks.kin(cast.cadre(), cast.witness());
        var prepared = aCase(kind, cast);
        var id = (step.equals("refusal") ? prepared.holding("SECRECY") : prepared).in(state);
        var kin = Api.ofCadreInOffice(cast.witness().number(), "county-committee");

        missing("collective-quorum", step(COMMITTEE, id, step, decision(9, 5, 5)));
        missing("collective-majority", step(COMMITTEE, id, step, decision(8, 6, 4)));
        missing("authority-matches-level", step(Api.of("organisation"), id, step, decision(9, 9, 9)));
        refused("another-person-required", step(kin, id, step, decision(9, 9, 9)));
        step(cast.self(), id, step, decision(9, 9, 9)).then().statusCode(403);
        unchanged(id, state);
        step(COMMITTEE, id, step, decision(9, 6, 5)).then().statusCode(200);
    }

    @Test
    void asksForATalkByALeaderNotBelowAndAnotherWhoRecords() {
        var id = aCase(ORDERED, cast).in(ResignationState.DECIDED);
        var alone = Adjustments.talk(cast);
        alone.put("recorder", cast.leader().number());

        missing("separate-persons", step(Api.ORGANISATION, id, "talk", alone));
        Talks.level(cast.leader(), "XK_F");
        missing("leader-matches-level", step(Api.ORGANISATION, id, "talk", Adjustments.talk(cast)));
        unchanged(id, ResignationState.DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERED, TALKED,   decision-service, 2026-03-17",
        "ORDERED, UPHELD,   decision-service, 2026-03-05",
        "DUTY,    PREPARED, notice,           2026-03-09"
    })
    void leavesTheCadreTheWholeTimeAndNoMore(
            ResignationKind kind, ResignationState state, String service, LocalDate lastDay) {
        var onTheLastDay = aCase(kind, cast).unserved().in(state);
        common(Api.ORGANISATION, onTheLastDay, service, SIGNED).then().statusCode(200);
        var late = aCase(kind, Talks.aCast()).unserved().in(state);
        common(Api.ORGANISATION, late, service, SIGNED).then().statusCode(200);
        var lateSelf =
                Api.ofCadre(Api.ORGANISATION.get("/measures/" + late).jsonPath().getString("cadreNumber"));

        MovableClock.today(lastDay);
        missing("application-time-ended", step(Api.ORGANISATION, late, "lapse", REASON));
        step(cast.self(), onTheLastDay, "application", TEXT)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));
        MovableClock.today(lastDay.plusDays(1));
        refused("resignation-late", step(lateSelf, late, "application", TEXT));
        if (state == ResignationState.TALKED) {
            refused("resignation-late", step(lateSelf, late, "appeal", TEXT));
        }
        step(Api.ORGANISATION, late, "lapse", REASON).then().statusCode(200).body("state", equalTo("REFUSED"));
    }

    @ParameterizedTest
    @CsvSource({"NONE, 2026-04-01", "XK_F, 2026-06-01", "XK_Z, 2026-06-01"})
    void isDueInThirtyDaysAndForLeadingMembersInNinety(String level, LocalDate due) {
        Talks.level(cast.cadre(), level);
        var id = opened(
                cast.self().post("/resignations/voluntary", Map.of("scope", "PUBLIC_OFFICE", "reasons", "回乡照顾父母")));

        assertThat(Duty.of(id)).last().asString().startsWith("DECIDE ").endsWith(" " + due);
        MovableClock.today(due);
        Duty.scan();
        assertThat(overdue(id)).doesNotContain("DECIDE");
        MovableClock.today(due.plusDays(1));
        Duty.scan();
        assertThat(overdue(id)).contains("DECIDE");
    }

    @Test
    void decidesAnAppealInOneMonth() {
        var id = aCase(ORDERED, cast).in(ResignationState.NOTICE_SERVED);
        step(cast.self(), id, "appeal", TEXT).then().statusCode(200);

        MovableClock.today(LocalDate.of(2026, 4, 2));
        Duty.scan();
        assertThat(overdue(id)).isEmpty();
        MovableClock.today(LocalDate.of(2026, 4, 3));
        Duty.scan();
        assertThat(overdue(id)).containsExactly("DECIDE_APPEAL");
    }

    private static List<String> overdue(String id) {
        return Stored.events("measure.overdue.v1", id).stream()
                .map(event -> event.getString("task"))
                .toList();
    }

    @Test
    void closesWhatWasServedAndFormalOnly() {
        var unserved = aCase(TAKE_BLAME, cast).unserved().in(ResignationState.LEGAL_STEP);
        missing("decision-served", step(Api.ORGANISATION, unserved, "effect", Resignations.TODAY));
        unchanged(unserved, ResignationState.LEGAL_STEP);
        var undecided = aCase(TAKE_BLAME, cast).undecided().in(ResignationState.LEGAL_STEP);
        missing("human-decision", step(Api.ORGANISATION, undecided, "effect", Resignations.TODAY));
        var early = aCase(VOLUNTARY, cast).unserved().in(ResignationState.DECIDED);
        missing("decision-served", step(Api.ORGANISATION, early, "handover", TEXT));
        var informal = aCase(VOLUNTARY, cast).informal().in(ResignationState.HANDOVER);
        missing("formalities", step(Api.ORGANISATION, informal, "effect", Resignations.TODAY));
        var congress = aCase(TAKE_BLAME, cast).ofTheCongress().in(ResignationState.DECIDED);
        missing("congress-step", step(Api.ORGANISATION, congress, "formalities", Map.of("document", "衡委干〔2026〕32号")));
        unchanged(congress, ResignationState.DECIDED);
        var legal = aCase(ORDERED, cast).in(ResignationState.LEGAL_STEP);
        for (var day : List.of("2026-03-01", "2026-03-03")) {
            step(Api.ORGANISATION, legal, "effect", Map.of("effectiveOn", day))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/effectiveOn"));
        }
    }

    @Test
    void hasOneResignationUnderWay() {
        opened(cast.self().post("/resignations/voluntary", Resignations.resigning()));

        refused("measure-already-open", cast.self().post("/resignations/blame", Resignations.blame("SAFETY")));
        refused("measure-already-open", Api.ORGANISATION.post("/resignations/orders", Resignations.order(cast)));
    }

    @Test
    void isForLeadingMembersWhereTheLawSaysSo() {
        Talks.level(cast.cadre(), "NONE");

        for (var answer : List.of(
                cast.self().post("/resignations/blame", Resignations.blame("SAFETY")),
                cast.self().post("/resignations/voluntary", Resignations.resigning()),
                Api.ORGANISATION.post("/resignations/orders", Resignations.order(cast)))) {
            answer.then().statusCode(422).body("errors[0].code", equalTo("no-leading-member"));
        }
        Api.ORGANISATION
                .post("/resignations/duties", Resignations.duty(cast))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("no-post"));
        Talks.level(cast.cadre(), "XK_F");
        cast.self()
                .post("/resignations/blame", Resignations.blame("B10"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ground"));
        opened(cast.self().post("/resignations/blame", Resignations.blame("OTHER")));
    }

    @Test
    void isFiledByTheCadreAndProposedByOthers() {
        Talks.kin(cast.cadre(), cast.witness());
        var office = Api.ofCadreInOffice(cast.cadre().number(), "organisation");

        Api.ORGANISATION
                .post("/resignations/voluntary", Resignations.resigning())
                .then()
                .statusCode(403);
        Api.ofCadre("C9999999")
                .post("/resignations/voluntary", Resignations.resigning())
                .then()
                .statusCode(403);
        cast.self()
                .post("/resignations/orders", Resignations.order(cast))
                .then()
                .statusCode(403);
        Api.of("county-committee")
                .post("/resignations/duties", Resignations.duty(cast))
                .then()
                .statusCode(403);
        for (var recused : List.of(office, cast.bystander())) {
            refused("another-person-required", recused.post("/resignations/orders", Resignations.order(cast)));
            refused("another-person-required", recused.post("/resignations/duties", Resignations.duty(cast)));
        }
    }

    @Test
    void isSeenByTheCadreFromTheFilingOnAndByNobodyElseOfTheUnitBeforeItIsServed() {
        var filed = aCase(VOLUNTARY, cast).in(ResignationState.FILED);
        var proposed = aCase(ORDERED, cast).unnoticed().in(ResignationState.PROPOSED);
        var served = aCase(TAKE_BLAME, cast).in(ResignationState.DECIDED);
        var unit = Api.ORGANISATION.get("/measures/" + served).jsonPath().getString("unitCode");
        var leader = Api.ofUnit(unit, "unit-leader");
        var stranger = Api.ofCadre(cast.witness().number());

        assertThat(cast.self().get("/measures").jsonPath().getList("items.id")).containsExactly(filed, served);
        assertThat(cast.self().get("/measures/" + proposed).statusCode()).isEqualTo(404);
        assertThat(leader.get("/measures").jsonPath().getList("items.id")).containsExactly(served);
        for (var id : List.of(filed, proposed, served)) {
            assertThat(stranger.get("/measures/" + id).statusCode()).isEqualTo(404);
            step(stranger, id, "application", TEXT).then().statusCode(404);
        }
        assertThat(Api.of("hr-bureau").get("/measures/" + served).statusCode()).isEqualTo(403);
        step(DISCIPLINE, filed, "verification", Resignations.CONGRESS).then().statusCode(403);
        var adjustment = Adjustments.aCase(cast).in(AdjustmentState.CLUE);
        step(Api.ORGANISATION, adjustment, "verification", Resignations.CONGRESS)
                .then()
                .statusCode(404);
    }

    @Test
    void letsNobodyTakeStepsInHisOwnCaseOrThatOfKin() {
        Talks.kin(cast.cadre(), cast.witness());
        var self = Api.ofCadreInOffice(cast.cadre().number(), "organisation");
        var filed = aCase(VOLUNTARY, cast).in(ResignationState.FILED);

        refused("another-person-required", step(self, filed, "verification", Resignations.CONGRESS));
        refused("another-person-required", step(cast.bystander(), filed, "verification", Resignations.CONGRESS));
        refused("another-person-required", common(self, filed, "cancellation", REASON));
        unchanged(filed, ResignationState.FILED);
    }
}
