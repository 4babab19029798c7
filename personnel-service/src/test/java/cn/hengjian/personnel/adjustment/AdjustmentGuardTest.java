package cn.hengjian.personnel.adjustment;

import static cn.hengjian.personnel.adjustment.Adjustments.aCase;
import static cn.hengjian.personnel.adjustment.Adjustments.step;
import static cn.hengjian.personnel.measure.MeasureCases.COMMITTEE;
import static cn.hengjian.personnel.measure.MeasureCases.DISCIPLINE;
import static cn.hengjian.personnel.measure.MeasureCases.REASON;
import static cn.hengjian.personnel.measure.MeasureCases.SIGNED;
import static cn.hengjian.personnel.measure.MeasureCases.TEXT;
import static cn.hengjian.personnel.measure.MeasureCases.anotherPerson;
import static cn.hengjian.personnel.measure.MeasureCases.common;
import static cn.hengjian.personnel.measure.MeasureCases.decision;
import static cn.hengjian.personnel.measure.MeasureCases.missing;
import static cn.hengjian.personnel.measure.MeasureCases.refused;
import static cn.hengjian.personnel.measure.MeasureCases.unchanged;
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
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guard of SM-4 as it refuses over HTTP; which events it guards is tested with the rules. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AdjustmentGuardTest {

    private static final Map<String, Object> TODAY = Map.of("effectiveOn", ORDINARY_DAY.toString());

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
        "XK_Z, county-committee, 200",
        "XK_Z, organisation,     409",
        "XK_F, organisation,     409",
        "NONE, organisation,     200",
        "XC_F, county-committee, 409"
    })
    void asksForTheAuthorityOverTheLevel(String level, String role, int status) {
        Talks.level(cast.cadre(), level);
        var id = aCase(cast).in(AdjustmentState.HEARD);

        var answer = step(Api.of(role), id, "decision", decision(9, 6, 5));

        answer.then().statusCode(status);
        if (status == 409) {
            missing("authority-matches-level", answer);
        }
    }

    @Test
    void letsNobodyActInHisOwnCaseOrThatOfKin() {
        Talks.kin(cast.cadre(), cast.witness());
        var self = Api.ofCadreInOffice(cast.cadre().number(), "organisation");
        var early = aCase(cast).in(AdjustmentState.VERIFYING);
        var heard = aCase(cast).in(AdjustmentState.HEARD);

        step(self, early, "dismissal", REASON).then().statusCode(404);
        anotherPerson(common(self, heard, "cancellation", REASON));
        anotherPerson(step(cast.bystander(), early, "dismissal", REASON));
        anotherPerson(step(
                Api.ofCadreInOffice(cast.witness().number(), "county-committee"),
                heard,
                "decision",
                decision(9, 9, 9)));
        for (var recused : List.of(self, cast.bystander())) {
            anotherPerson(
                    recused.post("/adjustments", Map.of("cadreId", cast.cadre().id(), "grounds", "反映")));
        }
        unchanged(early, AdjustmentState.VERIFYING);
        unchanged(heard, AdjustmentState.HEARD);
    }

    @Test
    void letsNobodyDecideWhoHadAPartInIt() {
        Talks.level(cast.cadre(), "NONE");
        var consulted = aCase(cast).in(AdjustmentState.CONSULTED);
        var opened = aCase(cast).in(AdjustmentState.HEARD);
        step(Api.ORGANISATION, consulted, "hearing", TEXT).then().statusCode(200);

        anotherPerson(step(Api.ORGANISATION, consulted, "decision", decision(9, 9, 9)));
        anotherPerson(step(new Api(TestIssuer.token("org.li", "organisation")), opened, "decision", decision(9, 9, 9)));
        step(Api.of("organisation"), consulted, "decision", decision(9, 9, 9))
                .then()
                .statusCode(200);
    }

    @Test
    void asksForTwoVerifiersWhoAreNoKin() {
        Talks.kin(cast.witness(), cast.cadre());
        var id = aCase(cast).in(AdjustmentState.CLUE);
        var leader = cast.leader().number();

        missing("two-verifiers", step(Api.ORGANISATION, id, "verification", Map.of("verifiers", List.of(leader))));
        missing(
                "two-verifiers",
                step(Api.ORGANISATION, id, "verification", Map.of("verifiers", List.of(leader, leader))));
        for (var recused : List.of(cast.cadre(), cast.witness())) {
            missing(
                    "parties-recusal-clean",
                    step(Api.ORGANISATION, id, "verification", Map.of("verifiers", List.of(leader, recused.number()))));
        }
        step(Api.ORGANISATION, id, "verification", Map.of("verifiers", List.of(leader, "C9999999")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/verifiers/1"));
        unchanged(id, AdjustmentState.CLUE);
    }

    @Test
    void hearsNobodyWithoutNoticeAndReceipt() {
        var id = aCase(cast).unnoticed().in(AdjustmentState.CONSULTED);

        missing("notice-served", step(Api.ORGANISATION, id, "hearing", TEXT));
        common(Api.ORGANISATION, id, "notice", Map.of("servedOn", ORDINARY_DAY.toString(), "receipt", "REFUSED"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/refusal", "/witness")));
        unchanged(id, AdjustmentState.CONSULTED);
        common(
                        Api.ORGANISATION,
                        id,
                        "notice",
                        Map.of(
                                "servedOn",
                                ORDINARY_DAY.toString(),
                                "receipt",
                                "REFUSED",
                                "refusal",
                                "当面拒收",
                                "witness",
                                cast.witness().number()))
                .then()
                .statusCode(200)
                .body("notice.receipt", equalTo("REFUSED"))
                .body("stateBy", equalTo("2026-03-09"));
        refused("measure-already-served", common(Api.ORGANISATION, id, "notice", SIGNED));
    }

    @Test
    void leavesTheCadreTheWholeTimeAndAnswersWhatWasStated() {
        var silent = aCase(cast).statingUntil(ORDINARY_DAY).in(AdjustmentState.CONSULTED);
        var stated = aCase(cast).stated().in(AdjustmentState.CONSULTED);

        var early = step(Api.ORGANISATION, silent, "hearing", TEXT);
        missing("statement-time-ended", early);
        early.then().body("detail", containsString("2026-03-02"));
        missing("statement", common(Api.ORGANISATION, silent, "statement/answer", TEXT));
        missing("statement-answered", step(Api.ORGANISATION, stated, "hearing", TEXT));
        common(Api.ORGANISATION, stated, "statement/answer", TEXT).then().statusCode(200);
        refused("measure-already-answered", common(Api.ORGANISATION, stated, "statement/answer", TEXT));
        step(Api.ORGANISATION, stated, "hearing", TEXT).then().statusCode(200);
        MovableClock.today(ORDINARY_DAY.plusDays(1));
        refused("measure-statement-late", common(cast.self(), silent, "statement", TEXT));
        step(Api.ORGANISATION, silent, "hearing", TEXT).then().statusCode(200);
    }

    @Test
    void leavesTheStatementToTheCadreOnce() {
        var id = aCase(cast).statingUntil(ORDINARY_DAY).in(AdjustmentState.CONSULTED);

        common(cast.bystander(), id, "statement", TEXT).then().statusCode(403);
        common(Api.ofCadre(cast.witness().number()), id, "statement", TEXT)
                .then()
                .statusCode(404);
        common(cast.self(), id, "statement", TEXT).then().statusCode(200);
        refused("measure-already-stated", common(cast.self(), id, "statement", TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "9, 6, 5, ",
        "9, 5, 5, collective-quorum",
        "8, 6, 5, ",
        "8, 5, 5, collective-quorum",
        "8, 6, 4, collective-majority",
        "9, 9, 4, collective-majority"
    })
    void asksForACollectiveDecision(int due, int present, int agreed, String guard) {
        var id = aCase(cast).in(AdjustmentState.HEARD);

        var answer = step(COMMITTEE, id, "decision", decision(due, present, agreed));

        if (guard == null) {
            answer.then().statusCode(200).body("decisions[0].agreed", equalTo(agreed));
        } else {
            missing(guard, answer);
            unchanged(id, AdjustmentState.HEARD);
        }
    }

    @Test
    void refusesCountsThatCannotBe() {
        var id = aCase(cast).in(AdjustmentState.HEARD);

        step(COMMITTEE, id, "decision", decision(9, 10, 11))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/present", "/agreed")));
    }

    @Test
    void refusesToDecideOnSeveralByTheSameReasons() {
        var first = aCase(cast).in(AdjustmentState.HEARD);
        var second = aCase(Talks.aCast()).in(AdjustmentState.HEARD);
        var reasons = decision(9, 9, 9);
        step(COMMITTEE, first, "decision", reasons).then().statusCode(200);

        missing("individual-reasons", step(COMMITTEE, second, "decision", reasons));
        var spaced = new HashMap<>(reasons);
        spaced.put("grounds", " " + reasons.get("grounds") + "\n");
        missing("individual-reasons", step(COMMITTEE, second, "decision", spaced));
        unchanged(second, AdjustmentState.HEARD);
    }

    @Test
    void asksTheDisciplineBody() {
        var unasked = aCase(cast).disciplineUnasked().in(AdjustmentState.HEARD);
        var open = aCase(cast).disciplineOpen(false).in(AdjustmentState.HEARD);
        var consenting = aCase(cast).disciplineOpen(true).in(AdjustmentState.HEARD);

        missing("discipline-clearance", step(COMMITTEE, unasked, "decision", decision(9, 9, 9)));
        missing("discipline-consent", step(COMMITTEE, open, "decision", decision(9, 9, 9)));
        step(COMMITTEE, consenting, "decision", decision(9, 9, 9)).then().statusCode(200);
        common(Api.ORGANISATION, open, "clearance", MeasureCases.CLEAR).then().statusCode(403);
        common(DISCIPLINE, open, "clearance", MeasureCases.CLEAR)
                .then()
                .statusCode(200)
                .body("clearance.openCase", equalTo(false));
        step(COMMITTEE, open, "decision", decision(9, 9, 9)).then().statusCode(200);
    }

    @Test
    void asksForTheCongressStep() {
        var id = aCase(cast).ofTheCongress().in(AdjustmentState.TALKED);
        var without = Map.of("document", "衡委干〔2026〕21号");

        missing("congress-step", step(Api.ORGANISATION, id, "formalities", without));
        unchanged(id, AdjustmentState.TALKED);
        step(Api.ORGANISATION, id, "formalities", Map.of("document", "衡委干〔2026〕21号", "congressStep", "衡人常〔2026〕2号"))
                .then()
                .statusCode(200)
                .body("formalities.congressStep", equalTo("衡人常〔2026〕2号"));
    }

    /** G6 is required by what the post is, whatever the proposal says. */
    @Test
    void asksForTheCongressStepWhereThePostIsTheCongresss() {
        var id = aCase(cast).in(AdjustmentState.TALKED);
        var without = Map.of("document", "衡委干〔2026〕21号");
        var post = County.aPost(County.aDepartment());
        County.appoint(cast.cadre(), post, "2024-01-01");
        Api.ORGANISATION
                .patch("/posts/" + post.id(), 0, Map.of("congress", true))
                .then()
                .statusCode(200);

        missing("congress-step", step(Api.ORGANISATION, id, "formalities", without));
        Api.ORGANISATION
                .patch("/posts/" + post.id(), 1, Map.of("congress", false))
                .then()
                .statusCode(200);
        step(Api.ORGANISATION, id, "formalities", without).then().statusCode(200);
    }

    @Test
    void carriesOutWhatWasDecidedAndServedOnly() {
        var unserved = aCase(cast).unserved().in(AdjustmentState.LEGAL_STEP);
        var undecided = aCase(cast).undecided().in(AdjustmentState.LEGAL_STEP);

        missing("decision-served", step(Api.ORGANISATION, unserved, "effect", TODAY));
        missing("human-decision", step(Api.ORGANISATION, undecided, "effect", TODAY));
        unchanged(unserved, AdjustmentState.LEGAL_STEP);
        common(Api.ORGANISATION, unserved, "decision-service", SIGNED).then().statusCode(200);
        refused("measure-already-served", common(Api.ORGANISATION, unserved, "decision-service", SIGNED));
        for (var day : List.of("2026-03-01", "2026-03-03")) {
            step(Api.ORGANISATION, unserved, "effect", Map.of("effectiveOn", day))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/effectiveOn"));
        }
        step(Api.ORGANISATION, unserved, "effect", TODAY).then().statusCode(200);
    }

    @Test
    void asksForATalkByALeaderNotBelowAndAnotherWhoRecords() {
        Talks.kin(cast.cadre(), cast.witness());
        var id = aCase(cast).in(AdjustmentState.DECIDED);
        var alone = Adjustments.talk(cast);
        alone.put("recorder", cast.leader().number());
        var kin = Adjustments.talk(cast);
        kin.put("recorder", cast.witness().number());

        missing("separate-persons", step(Api.ORGANISATION, id, "talk", alone));
        missing("parties-recusal-clean", step(Api.ORGANISATION, id, "talk", kin));
        Talks.level(cast.leader(), "XK_F");
        missing("leader-matches-level", step(Api.ORGANISATION, id, "talk", Adjustments.talk(cast)));
        unchanged(id, AdjustmentState.DECIDED);
    }

    @Test
    void restoresOnceTheBarIsOver() {
        var id = aCase(cast).runningUntil(ORDINARY_DAY).in(AdjustmentState.TRACKING);

        missing("term-ended", step(Api.ORGANISATION, id, "restoration", TEXT));
        MovableClock.today(ORDINARY_DAY.plusDays(1));
        step(Api.ORGANISATION, id, "restoration", TEXT).then().statusCode(200);
    }

    @Test
    void buildsNothingOnATalkThatFell() {
        var revoked = Talks.aCase(cast).in(TalkState.REVOKED);
        var id = aCase(cast).ofTalk(revoked).in(AdjustmentState.HEARD);

        missing("source-stands", step(COMMITTEE, id, "decision", decision(9, 9, 9)));
        common(Api.ORGANISATION, id, "cancellation", REASON).then().statusCode(200);
    }

    @Test
    void isSeenFromTheNoticeOnByTheCadreAndFromTheServiceOnByTheUnit() {
        var clue = aCase(cast).in(AdjustmentState.CLUE);
        var noticed = aCase(cast).in(AdjustmentState.CONSULTED);
        var served = aCase(cast).in(AdjustmentState.DECIDED);
        var unit = Api.ORGANISATION.get("/measures/" + served).jsonPath().getString("unitCode");
        var leader = Api.ofUnit(unit, "unit-leader");
        var elsewhere = Api.ofUnit(County.aDepartment().code(), "unit-hr");

        assertThat(cast.self().get("/measures/" + clue).statusCode()).isEqualTo(404);
        assertThat(cast.self().get("/measures").jsonPath().getList("items.id")).containsExactly(noticed, served);
        assertThat(leader.get("/measures?kind=ADJUSTMENT").jsonPath().getList("items.id"))
                .containsExactly(served);
        assertThat(leader.get("/measures/" + noticed).statusCode()).isEqualTo(404);
        assertThat(leader.get("/measures/" + served).jsonPath().getList("allowedTransitions"))
                .isEmpty();
        assertThat(elsewhere.get("/measures/" + served).statusCode()).isEqualTo(404);
        assertThat(Api.ofCadre(cast.witness().number())
                        .get("/measures/" + served)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.of("hr-bureau").get("/measures/" + served).statusCode()).isEqualTo(403);
        step(Api.of("discipline"), clue, "verification", MeasureCases.verifiers(cast))
                .then()
                .statusCode(403);
    }
}
