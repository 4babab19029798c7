package cn.hengjian.personnel.lastplace;

import static cn.hengjian.personnel.lastplace.LastPlaces.aCase;
import static cn.hengjian.personnel.lastplace.LastPlaces.decision;
import static cn.hengjian.personnel.lastplace.LastPlaces.facts;
import static cn.hengjian.personnel.lastplace.LastPlaces.step;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.anotherPerson;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.missing;
import static cn.hengjian.personnel.measure.MeasureCases.unchanged;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.adjustment.Adjustments;
import cn.hengjian.personnel.adjustment.rules.AdjustmentState;
import cn.hengjian.personnel.lastplace.rules.LastPlaceState;
import cn.hengjian.personnel.measure.MeasureCases;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
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

/** Each guard of SM-2 as it refuses over HTTP; which events it guards is tested with the rules. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LastPlaceGuardTest {

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
        "bottom ineffective loss,               ",
        "bottom dereliction mistake,            ",
        "ineffective loss,                      bottom",
        "bottom loss mistake,                   fault",
        "bottom ineffective dereliction,        loss",
        "bottom ineffective loss externalCause, no-external-cause"
    })
    void proposesOnlyIfTheWholePredicateHolds(String found, String guard) {
        var id = aCase(cast).unchecked().in(LastPlaceState.FACT_CHECK);
        missing("facts-checked", step(Api.ORGANISATION, id, "proposal", LastPlaces.REMOVAL));
        missing("facts-checked", step(Api.ORGANISATION, id, "help", LastPlaces.HELP));
        missing("facts-checked", step(Api.ORGANISATION, id, "excuse", REASON));
        step(Api.ORGANISATION, id, "facts", facts(found.split(" "))).then().statusCode(200);

        var answer = step(Api.ORGANISATION, id, "proposal", LastPlaces.REMOVAL);

        if (guard == null) {
            answer.then().statusCode(200).body("proposal.manner.code", equalTo("REMOVE"));
        } else {
            missing(guard, answer);
            assertThat(MeasureCases.state(id)).isEqualTo("FACT_CHECK");
        }
    }

    @Test
    void saysThatTheRankAloneIsNoGround() {
        var id = aCase(cast).unchecked().in(LastPlaceState.FACT_CHECK);
        step(Api.ORGANISATION, id, "facts", facts("bottom")).then().statusCode(200);

        step(Api.ORGANISATION, id, "proposal", LastPlaces.REMOVAL)
                .then()
                .body("detail", containsString("the rank alone is no ground"));
    }

    @Test
    void proposesOutcomesInUseOnly() {
        var id = aCase(cast).in(LastPlaceState.FACT_CHECK);

        step(Api.ORGANISATION, id, "proposal", Map.of("outcome", "EXCUSE", "reasons", "外因", "congress", false))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/outcome"));
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
        var id = aCase(cast).in(LastPlaceState.HEARD);

        var answer = step(Api.of(role), id, "decision", decision("REMOVE"));

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
        var early = aCase(cast).in(LastPlaceState.FACT_CHECK);
        var heard = aCase(cast).in(LastPlaceState.HEARD);
        var proposed = aCase(cast).in(LastPlaceState.PROPOSED);
        step(Api.ORGANISATION, proposed, "hearing", TEXT).then().statusCode(200);

        step(self, early, "excuse", REASON).then().statusCode(404);
        anotherPerson(common(self, heard, "cancellation", REASON));
        anotherPerson(step(cast.bystander(), early, "help", LastPlaces.HELP));
        anotherPerson(step(Api.ORGANISATION, proposed, "decision", decision("REMOVE")));
        for (var recused : List.of(self, cast.bystander())) {
            anotherPerson(
                    recused.post("/last-places", Map.of("cadreId", cast.cadre().id(), "grounds", "末位")));
        }
        unchanged(early, LastPlaceState.FACT_CHECK);
        unchanged(heard, LastPlaceState.HEARD);
    }

    @Test
    void asksForTwoVerifiersWhoAreNoKin() {
        var id = aCase(cast).in(LastPlaceState.BOTTOM_FLAGGED);
        var leader = cast.leader().number();

        missing(
                "two-verifiers",
                step(Api.ORGANISATION, id, "verification", Map.of("verifiers", List.of(leader, leader))));
        missing(
                "parties-recusal-clean",
                step(
                        Api.ORGANISATION,
                        id,
                        "verification",
                        Map.of("verifiers", List.of(leader, cast.cadre().number()))));
        unchanged(id, LastPlaceState.BOTTOM_FLAGGED);
    }

    @Test
    void leavesTheCadreTheWholeTimeHoweverEarlyHeOrSheStates() {
        var unnoticed = aCase(cast).unnoticed().in(LastPlaceState.PROPOSED);
        var early = aCase(cast).statingUntil(ORDINARY_DAY).stated().answered().in(LastPlaceState.PROPOSED);
        var unanswered = aCase(cast).stated().in(LastPlaceState.PROPOSED);

        missing("notice-served", step(Api.ORGANISATION, unnoticed, "hearing", TEXT));
        missing("statement-time-ended", step(Api.ORGANISATION, early, "hearing", TEXT));
        missing("statement-answered", step(Api.ORGANISATION, unanswered, "hearing", TEXT));
        MovableClock.today(ORDINARY_DAY.plusDays(1));
        step(Api.ORGANISATION, early, "hearing", TEXT).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"SUSPEND, SUSPEND, 200", "SUSPEND, EXCUSE, 200", "REMOVE, SUSPEND, 200", "SUSPEND, REMOVE, 409"})
    void decidesNoHarsherThanWasNoticed(String proposed, String decided, int status) {
        var id = aCase(cast).proposed(proposed).in(LastPlaceState.HEARD);

        var answer = step(COMMITTEE, id, "decision", decision(decided));

        answer.then().statusCode(status);
        if (status == 409) {
            missing("notice-covers-decision", answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 6, 5, ", "9, 5, 5, collective-quorum", "9, 9, 4, collective-majority"})
    void asksForACollectiveDecision(int due, int present, int agreed, String guard) {
        var id = aCase(cast).in(LastPlaceState.HEARD);
        var decision = Map.of("outcome", "REMOVE", "decision", MeasureCases.decision(due, present, agreed));

        var answer = step(COMMITTEE, id, "decision", decision);

        if (guard == null) {
            answer.then().statusCode(200);
        } else {
            missing(guard, answer);
        }
    }

    @Test
    void refusesCountsThatCannotBeAndReasonsOfAnother() {
        var first = aCase(cast).in(LastPlaceState.HEARD);
        var second = aCase(Talks.aCast()).in(LastPlaceState.HEARD);
        var decision = decision("REMOVE");

        step(COMMITTEE, first, "decision", Map.of("outcome", "REMOVE", "decision", MeasureCases.decision(9, 10, 11)))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/decision/present", "/decision/agreed")));
        step(COMMITTEE, first, "decision", decision).then().statusCode(200);
        missing("individual-reasons", step(COMMITTEE, second, "decision", decision));
    }

    @Test
    void carriesOutWhatWasDecidedAndServedOnly() {
        var unserved = aCase(cast).unserved().in(LastPlaceState.DECIDED);
        var undecided = aCase(cast).undecided().in(LastPlaceState.DECIDED);
        var other = aCase(cast).decidedOn("SUSPEND").in(LastPlaceState.DECIDED);
        var removed = aCase(cast).in(LastPlaceState.DECIDED);
        var suspended = aCase(cast).in(LastPlaceState.SUSPENDED);

        missing("decision-served", step(Api.ORGANISATION, unserved, "removal", LastPlaces.REMOVED));
        missing("human-decision", step(Api.ORGANISATION, undecided, "removal", LastPlaces.REMOVED));
        missing("decided-outcome", step(Api.ORGANISATION, other, "removal", LastPlaces.REMOVED));
        missing("decided-outcome", step(Api.ORGANISATION, removed, "suspension", LastPlaces.suspension(3)));
        missing("decided-outcome", step(Api.ORGANISATION, removed, "excuse", REASON));
        missing("decided-outcome", step(Api.ORGANISATION, suspended, "removal", LastPlaces.REMOVED));
        common(Api.ORGANISATION, unserved, "decision-service", SIGNED).then().statusCode(200);
        for (var day : List.of("2026-03-01", "2026-03-03")) {
            step(Api.ORGANISATION, unserved, "removal", Map.of("effectiveOn", day, "document", "衡委干〔2026〕21号"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/effectiveOn"));
        }
        step(Api.ORGANISATION, unserved, "removal", LastPlaces.REMOVED).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"0, 422", "1, 200", "6, 200", "7, 422"})
    void suspendsForSixMonthsAtMost(int months, int status) {
        var id = aCase(cast).decidedOn("SUSPEND").in(LastPlaceState.DECIDED);

        var answer = step(Api.ORGANISATION, id, "suspension", LastPlaces.suspension(months));

        answer.then().statusCode(status);
        if (status == 422) {
            answer.then().body("errors[0].pointer", equalTo("/months"));
            unchanged(id, LastPlaceState.DECIDED);
        }
    }

    @Test
    void prolongsNoSuspension() {
        var id = aCase(cast).in(LastPlaceState.SUSPENDED);

        step(COMMITTEE, id, "decision", decision("SUSPEND"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("already-suspended"));
    }

    @Test
    void asksForTheCongressStep() {
        var id = aCase(cast).ofTheCongress().in(LastPlaceState.DECIDED);

        missing("congress-step", step(Api.ORGANISATION, id, "removal", LastPlaces.REMOVED));
        step(
                        Api.ORGANISATION,
                        id,
                        "removal",
                        Map.of(
                                "effectiveOn",
                                ORDINARY_DAY.toString(),
                                "document",
                                "衡委干〔2026〕21号",
                                "congressStep",
                                "衡人常〔2026〕2号"))
                .then()
                .statusCode(200);
    }

    @Test
    void isSeenFromTheNoticeOnByTheCadreAndFromTheServiceOnByTheUnit() {
        var flagged = aCase(cast).in(LastPlaceState.BOTTOM_FLAGGED);
        var noticed = aCase(cast).in(LastPlaceState.PROPOSED);
        var served = aCase(cast).in(LastPlaceState.DECIDED);
        var unit = Api.ORGANISATION.get("/measures/" + served).jsonPath().getString("unitCode");
        var leader = Api.ofUnit(unit, "unit-leader");

        assertThat(cast.self().get("/measures?kind=LAST_PLACE").jsonPath().getList("items.id"))
                .containsExactly(noticed, served);
        assertThat(cast.self().get("/measures/" + flagged).statusCode()).isEqualTo(404);
        assertThat(leader.get("/measures?kind=LAST_PLACE").jsonPath().getList("items.id"))
                .containsExactly(served);
        assertThat(Api.ofUnit(County.aDepartment().code(), "unit-hr")
                        .get("/measures/" + served)
                        .statusCode())
                .isEqualTo(404);
        for (var role : List.of("discipline", "hr-bureau", "county-committee")) {
            step(Api.of(role), flagged, "verification", MeasureCases.verifiers(cast))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void leavesCasesOfAnotherKindAlone() {
        var adjustment = Adjustments.aCase(cast).in(AdjustmentState.CLUE);

        step(Api.ORGANISATION, adjustment, "verification", MeasureCases.verifiers(cast))
                .then()
                .statusCode(404);
        assertThat(Stored.count("measure WHERE id = ?::uuid AND state = 'CLUE'", adjustment))
                .isEqualTo(1);
    }
}
