package cn.hengjian.assessment.special;

import static cn.hengjian.assessment.special.Specials.act;
import static cn.hengjian.assessment.special.Specials.cite;
import static cn.hengjian.assessment.special.Specials.decide;
import static cn.hengjian.assessment.special.Specials.evaluate;
import static cn.hengjian.assessment.special.Specials.feedBack;
import static cn.hengjian.assessment.special.Specials.refused;
import static cn.hengjian.assessment.special.Specials.report;
import static cn.hengjian.assessment.special.Specials.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Annual;
import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.time.LegalPeriod;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SpecialTest {

    private static final String DOCUMENT = "县委督〔2026〕12号";

    @Inject
    County county;

    @Inject
    Terms terms;

    @Inject
    SpecialOverdue overdue;

    @BeforeEach
    void aCounty() {
        county.fresh();
        var one = county.department("D001");
        county.principal("C000010", one, "XK_Z");
        county.cadre("C000011", one, "NONE");
        county.cadre("C000021", county.department("D002"), "NONE");
        county.update("DELETE FROM special_appraisal");
    }

    private static ValidatableResponse get(RequestSpecification caller, String special) {
        return caller.get("/special-appraisals/{id}", special).then();
    }

    private String reported(LocalDate knownOn) {
        return report("C000011", DOCUMENT, knownOn)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String evidenced() {
        var special = reported(terms.today());
        act(Api.sun(), special, "opening").then().statusCode(200);
        state(Api.cadre("C000011"), special).then().statusCode(200);
        cite(Api.leader("D001", "C000010"), special, "D001〔2026〕防汛-1").then().statusCode(200);
        return special;
    }

    private String closed() {
        var special = evidenced();
        evaluate(Api.organisation(), special, "GOOD").then().statusCode(200);
        decide(Api.sun(), special, 9, 6, 5).then().statusCode(200);
        feedBack(Api.sun(), special).then().statusCode(200);
        return special;
    }

    @Test
    void takesAMatterFromItsReportToTheFeedback() {
        var special = reported(terms.today());
        refused(act(Api.official("C000011"), special, "opening"), "OWN_CASE");
        act(Api.sun(), special, "opening")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPENED"))
                .body("openedOn", equalTo(terms.today().toString()));
        cite(Api.organisation(), special, "D001〔2026〕防汛-2")
                .then()
                .statusCode(200)
                .body("counted", equalTo(true));
        refused(evaluate(Api.sun(), special, "GOOD"), "NOT_HEARD");
        state(Api.cadre("C000021"), special).then().statusCode(404);
        state(Api.cadre("C000011"), special).then().statusCode(200).body("statement", equalTo("当晚按预案处置"));
        refused(state(Api.cadre("C000011"), special), "STATED");
        evaluate(Api.sun(), special, "GOOD").then().statusCode(200).body("state", equalTo("EVALUATED"));
        act(Api.qian(), special, "return", Map.of("reason", "补充现场记录"))
                .then()
                .statusCode(200)
                .body("state", equalTo("EVIDENCE"))
                .body("grade", nullValue());
        evaluate(Api.sun(), special, "FAIRLY_GOOD").then().statusCode(200);
        refused(decide(Api.sun(), special, 9, 6, 5), "AUTHOR");
        refused(decide(Api.qian(), special, 9, 5, 5), "NOT_COLLECTIVE");
        decide(Api.qian(), special, 9, 6, 7).then().statusCode(422).body("errors.pointer", contains("/agreed"));
        decide(Api.qian(), special, 9, 6, 5)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("decision.agreed", equalTo(5));
        get(Api.cadre("C000011"), special)
                .body("grade", nullValue())
                .body("finding", nullValue())
                .body("decision", nullValue());
        feedBack(Api.sun(), special).then().statusCode(200).body("state", equalTo("FED_BACK"));
        get(Api.cadre("C000011"), special)
                .body("grade", equalTo("FAIRLY_GOOD"))
                .body("finding", equalTo("处置及时、到位"))
                .body(
                        "history.event",
                        contains(
                                "CREATE",
                                "OPEN",
                                "CITE",
                                "STATE",
                                "EVALUATE",
                                "RETURN",
                                "EVALUATE",
                                "DECIDE",
                                "FEED_BACK"))
                .body("history[-1].rules", contains("SM-10", "M22", "CN-CURRENT/4"));
        Api.sun().get("/special-appraisals/{id}/evidence", special).then().body("counted", contains(true));
    }

    @Test
    void hearsThePersonOrLetsTheTimeForItPass() {
        var special = reported(terms.today());
        act(Api.sun(), special, "opening").then().statusCode(200);
        cite(Api.organisation(), special, "X").then().statusCode(200);
        county.update("UPDATE special_appraisal SET hear_due = ? WHERE id = ?::uuid", terms.today(), special);
        refused(evaluate(Api.sun(), special, "POOR"), "NOT_HEARD");

        county.update(
                "UPDATE special_appraisal SET hear_due = ? WHERE id = ?::uuid",
                terms.today().minusDays(1),
                special);

        evaluate(Api.sun(), special, "POOR").then().statusCode(200).body("grade", equalTo("POOR"));
    }

    @Test
    void linksTheAnnualAppraisalOfItsYear() {
        var special = closed();
        refused(act(Api.sun(), special, "link"), "NO_ANNUAL_APPRAISAL");
        var annual = Annual.opened();
        county.update(
                "UPDATE special_appraisal SET occurred_on = ? WHERE id = ?::uuid",
                LocalDate.of(annual.year(), 6, 1),
                special);

        act(Api.sun(), special, "link")
                .then()
                .statusCode(200)
                .body("state", equalTo("LINKED"))
                .body("annualAppraisalId", equalTo(annual.appraisal("C000011")))
                .body("allowedTransitions", empty());

        Api.sun()
                .get("/appraisals/{id}/reference", annual.appraisal("C000011"))
                .then()
                .statusCode(200)
                .body("specials.id", contains(special))
                .body("specials.grade", contains("GOOD"))
                .body("specials.linked", contains(true))
                .body("suggestion", nullValue());
    }

    @Test
    void explainsItsClocksAndPutsThemOnTheAgenda() {
        var tenDays = terms.due(terms.today(), new LegalPeriod(10, LegalPeriod.Unit.CALENDAR_DAYS));
        var sixtyDays = terms.due(terms.today(), new LegalPeriod(60, LegalPeriod.Unit.CALENDAR_DAYS));
        var special = reported(terms.today());

        Api.sun()
                .get("/special-appraisals/{id}/clocks", special)
                .then()
                .statusCode(200)
                .body("name", contains("OPEN", "CLOSE"))
                .body("period", contains("P10D", "P60D"))
                .body("due", contains(tenDays.toString(), sixtyDays.toString()))
                .body("overdue", contains(false, false))
                .body("[0].explanation[0]", containsString("is not counted"));
        agenda("overdue", true).body("items", empty());
        agenda("warned", false).body("items.id", contains(special)).body("items.nextDue", contains(tenDays.toString()));
        county.update(
                "UPDATE special_appraisal SET known_on = ?, occurred_on = ?, open_warning = ?, open_due = ? WHERE id = ?::uuid",
                terms.today().minusDays(20),
                terms.today().minusDays(20),
                terms.today().minusDays(3),
                terms.today(),
                special);
        agenda("overdue", true).body("items", empty());
        agenda("warned", true).body("items.id", contains(special));
        assertThat(overdue.noteNext()).isZero();
        county.update(
                "UPDATE special_appraisal SET open_due = ? WHERE id = ?::uuid",
                terms.today().minusDays(1),
                special);

        assertThat(overdue.noteNext()).isEqualTo(1);

        assertThat(overdue.noteNext()).isZero();
        agenda("overdue", true).body("items.id", contains(special)).body("items.overdue", contains(true));
        get(Api.sun(), special)
                .body("overdue", equalTo(true))
                .body("history.event", contains("CREATE", "OVERDUE"))
                .body("history[1].actor", equalTo("assessment"))
                .body("history[1].reason", containsString("OPEN "));
        assertThat(county.count("SELECT count(*) AS n FROM outbox WHERE aggregate_id = ?", special))
                .isEqualTo(1);
        act(Api.sun(), special, "opening").then().statusCode(200).body("overdue", equalTo(false));
        assertThat(overdue.noteNext()).isZero();
    }

    private static ValidatableResponse agenda(String filter, boolean value) {
        return Api.organisation()
                .queryParam(filter, value)
                .get("/special-appraisals/agenda")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesWhatIsNoMatterOfSomebodyInService() {
        var today = terms.today();
        report("C000011", DOCUMENT, today.plusDays(1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/knownOn"));
        report(Api.organisation(), "C000011", DOCUMENT, today, today.minusDays(1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/occurredOn"));
        report("C000099", DOCUMENT, today).then().statusCode(422).body("errors.pointer", contains("/cadreNumber"));
        report(Api.unitLeader("D002"), "C000011", DOCUMENT, today, today)
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-cadre"));
        report(Api.official("C000011"), "C000011", DOCUMENT, today, today)
                .then()
                .statusCode(409)
                .body("detail", containsString("G2"));
        reported(today);
        report(Api.unitLeader("D001"), "C000011", DOCUMENT, today, today)
                .then()
                .statusCode(409)
                .body("type", containsString("special-matter-taken"));
        assertThatThrownBy(() ->
                        county.update("UPDATE special_appraisal SET state = 'DECIDED' WHERE document = ?", DOCUMENT))
                .hasStackTraceContaining("check");
    }

    @Test
    void cancelsWhatWasReportedInErrorAndShowsEachReaderHisOwn() {
        var special = reported(terms.today());
        get(Api.unitLeader("D001"), special).statusCode(200);
        get(Api.cadre("C000011"), special).statusCode(200);
        get(Annual.countyCommittee(), special).statusCode(200);
        get(Api.unitLeader("D002"), special).statusCode(404);
        get(Api.cadre("C000021"), special).statusCode(404);
        get(Annual.unitHr("D001"), special).statusCode(403);
        Api.unitLeader("D002")
                .get("/special-appraisals/{id}/clocks", special)
                .then()
                .statusCode(404);
        Api.unitLeader("D002").get("/special-appraisals/agenda").then().body("items", empty());
        Api.unitLeader("D002").get("/special-appraisals").then().body("items", empty());
        Api.sun()
                .queryParam("unit", "D001")
                .queryParam("cadre", "C000011")
                .queryParam("state", "EVENT")
                .get("/special-appraisals")
                .then()
                .body("items.id", contains(special));
        cite(Api.unitLeader("D002"), special, "X").then().statusCode(404);
        var reason = Map.of("reason", "情况不实");
        act(Api.sun(), special, "cancellation", reason).then().statusCode(403);

        act(Api.organisation(), special, "cancellation", reason)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("history[-1].reason", equalTo("情况不实"));

        agenda("overdue", false).body("items", empty());
        act(Api.sun(), special, "opening").then().statusCode(409).body("type", containsString("transition-refused"));
    }
}
