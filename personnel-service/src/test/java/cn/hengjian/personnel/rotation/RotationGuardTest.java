package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.rotation.Rotations.COMMITTEE;
import static cn.hengjian.personnel.rotation.Rotations.REASON;
import static cn.hengjian.personnel.rotation.Rotations.SIGNED;
import static cn.hengjian.personnel.rotation.Rotations.TEXT;
import static cn.hengjian.personnel.rotation.Rotations.aCase;
import static cn.hengjian.personnel.rotation.Rotations.common;
import static cn.hengjian.personnel.rotation.Rotations.decision;
import static cn.hengjian.personnel.rotation.Rotations.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guard of SM-6 as it refuses over HTTP; which events it guards is tested with the rules. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RotationGuardTest {

    private Rotations.Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Rotations.aCast();
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private static void missing(String guard, Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo(guard));
    }

    private static void another(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("/problems/another-person-required"));
    }

    private static void invalid(String pointer, String code, Response answer) {
        answer.then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "XK_Z, county-committee, 200",
        "XK_Z, organisation,     409",
        "NONE, organisation,     200",
        "XC_F, county-committee, 409"
    })
    void asksForTheAuthorityOverTheLevel(String level, String role, int status) {
        Talks.level(cast.cadre(), level);
        var id = aCase(cast).in(RotationState.CONSULTED);

        var answer = step(Api.of(role), id, "decision", decision(9, 6, 5));

        answer.then().statusCode(status);
        if (status == 409) {
            missing("authority-matches-level", answer);
        }
    }

    @Test
    void letsNobodyActInHisOwnCaseOrThatOfKin() {
        Talks.kin(cast.cadre(), cast.other());
        var id = aCase(cast).in(RotationState.LISTED);
        var notified = aCase(cast).in(RotationState.NOTIFIED);

        another(step(cast.bystander(), id, "plan", cast.plan()));
        another(step(cast.bystander(), id, "exemption", Rotations.REST));
        another(step(
                Api.ofCadreInOffice(cast.cadre().number(), "organisation"), notified, "handover", cast.handOver()));
        assertThat(Rotations.state(id)).isEqualTo("LISTED");
    }

    @Test
    void letsNobodyDecideWhoHadAPartInIt() {
        Talks.level(cast.cadre(), "NONE");
        var id = aCase(cast).in(RotationState.PLANNED);
        step(Api.ORGANISATION, id, "consultation", TEXT).then().statusCode(200);

        another(step(Api.ORGANISATION, id, "decision", decision(9, 9, 9)));
        another(step(Api.ORGANISATION, id, "rejection", REASON));
        step(Api.of("organisation"), id, "decision", decision(9, 9, 9)).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 6, 5, ",
        "9, 5, 5, collective-quorum",
        "9, 9, 4, collective-majority",
        "8, 8, 4, collective-majority"
    })
    void asksForACollectiveDecision(int due, int present, int agreed, String guard) {
        var id = aCase(cast).in(RotationState.CONSULTED);

        var answer = step(COMMITTEE, id, "decision", decision(due, present, agreed));

        if (guard == null) {
            answer.then().statusCode(200);
        } else {
            missing(guard, answer);
        }
    }

    @Test
    void movesNobodyWhileADisciplineCaseIsOpenWithoutConsent() {
        missing(
                "discipline-clearance",
                step(
                        COMMITTEE,
                        aCase(cast).disciplineUnasked().in(RotationState.CONSULTED),
                        "decision",
                        decision(9, 9, 9)));
        missing(
                "discipline-consent",
                step(
                        COMMITTEE,
                        aCase(cast).disciplineOpen(false).in(RotationState.CONSULTED),
                        "decision",
                        decision(9, 9, 9)));
        step(COMMITTEE, aCase(cast).disciplineOpen(true).in(RotationState.CONSULTED), "decision", decision(9, 9, 9))
                .then()
                .statusCode(200);
    }

    @Test
    void asksForAnAuditWhereAPrincipalLeaves() {
        var unaudited = cast.handOver();
        unaudited.remove("audit");
        var principal = aCase(cast).in(RotationState.NOTIFIED);
        missing("audit-named", step(Api.ORGANISATION, principal, "handover", unaudited));
        Stored.database()
                .update(Sql.of(
                        "UPDATE post SET principal = false WHERE id = ?::uuid",
                        cast.post().id()));

        step(Api.ORGANISATION, principal, "handover", unaudited).then().statusCode(200);
        var unknown = cast.handOver();
        unknown.put("receiver", "C0000000");
        invalid(
                "/receiver",
                "unknown-reference",
                step(Api.ORGANISATION, aCase(cast).in(RotationState.NOTIFIED), "handover", unknown));
    }

    @Test
    void asksForTheDecisionToBeServedAndTheCongressStep() {
        var congress = new HashMap<>(Rotations.REPORT);
        congress.put("congressStep", "衡人常〔2026〕2号");

        missing(
                "decision-served",
                step(Api.ORGANISATION, aCase(cast).unserved().in(RotationState.HANDOVER), "report-in", congress));
        var id = aCase(cast).ofTheCongress().in(RotationState.HANDOVER);
        missing("congress-step", step(Api.ORGANISATION, id, "report-in", Rotations.REPORT));
        step(Api.ORGANISATION, id, "report-in", congress).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 422", "2026-03-03, 200", "2028-03-02, 200", "2028-03-03, 422"})
    void exemptsForAWhileAndNoLonger(LocalDate until, int status) {
        var id = aCase(cast).in(RotationState.LISTED);

        var answer = step(Api.ORGANISATION, id, "exemption", Map.of("ground", "工程收尾", "until", until.toString()));

        answer.then().statusCode(status);
        if (status == 422) {
            invalid("/until", "out-of-range", answer);
        }
    }

    private static void refused(String code, Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/rotation-plan-refused"))
                .body("errors[0].pointer", equalTo("/postId"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void leadsToALikePostOfAnotherUnit() {
        var id = aCase(cast).in(RotationState.LISTED);
        var plan = cast.plan();
        var lower = County.aPost(County.aDepartment());
        Stored.database().update(Sql.of("UPDATE post SET level = 'XK_F' WHERE id = ?::uuid", lower.id()));

        plan.put("postId", cast.post().id());
        refused("same-post", step(Api.ORGANISATION, id, "plan", plan));
        plan.put("postId", lower.id());
        refused("not-lateral", step(Api.ORGANISATION, id, "plan", plan));
        plan.put("postId", County.aPost(cast.unit()).id());
        refused("same-unit", step(Api.ORGANISATION, id, "plan", plan));
        plan.put("postId", UUID.randomUUID().toString());
        invalid("/postId", "unknown-reference", step(Api.ORGANISATION, id, "plan", plan));
        assertThat(Rotations.state(id)).isEqualTo("LISTED");
        step(Api.ORGANISATION, id, "plan", cast.plan()).then().statusCode(200);
    }

    @Test
    void neverLetsTheHeadsOfAUnitLeaveTogether() {
        var second = County.aCadre(cast.unit(), "李红");
        var post = County.aPost(cast.unit());
        var posting = County.appoint(second, post, "2017-01-01");
        var other = new Rotations.Cast(
                cast.unit(), second, post, posting, County.aPost(County.aDepartment()), cast.other());
        var first = aCase(cast).in(RotationState.LISTED);
        var later = aCase(other).in(RotationState.LISTED);
        step(Api.ORGANISATION, first, "plan", cast.plan()).then().statusCode(200);

        refused("heads-together", step(Api.ORGANISATION, later, "plan", other.plan()));
        step(Api.ORGANISATION, first, "plan-withdrawal", REASON).then().statusCode(200);
        step(Api.ORGANISATION, later, "plan", other.plan()).then().statusCode(200);
    }

    @Test
    void plansNobodyBesideKinAtHomeUnderABarOrOntoAnother() {
        var id = aCase(cast).in(RotationState.LISTED);
        var kin = County.aCadre(cast.unit());
        var desk = Stored.text(
                "SELECT unit_id::text AS value FROM post WHERE id = ?::uuid",
                cast.target().id());
        var code = Stored.text("SELECT code AS value FROM unit WHERE id = ?::uuid", desk);
        var beside = County.aPost(new County.Unit(desk, code));
        County.appoint(kin, beside, "2020-01-01");
        var onto = cast.plan();
        onto.put("postId", beside.id());

        refused("held", step(Api.ORGANISATION, id, "plan", onto));
        Talks.kin(kin, cast.cadre());
        var answer = step(Api.ORGANISATION, id, "plan", cast.plan());
        refused("kin", answer);
        answer.then().body("errors[0].detail", containsString(kin.number()));
        var town = County.aUnit("TOWNSHIP", County.ROOT);
        var home = cast.plan();
        home.put("postId", County.aPost(town).id());
        Stored.database()
                .update(Sql.of(
                        "UPDATE cadre SET native_place = '衡安县' || (SELECT name FROM unit WHERE code = ?) WHERE id = ?::uuid",
                        town.code(),
                        cast.cadre().id()));
        refused("from-there", step(Api.ORGANISATION, id, "plan", home));
        assertThat(Rotations.state(id)).isEqualTo("LISTED");
    }

    @Test
    void isOpenToThoseWhoseStepItIsOnly() {
        var listed = aCase(cast).in(RotationState.LISTED);
        var consulted = aCase(cast).in(RotationState.CONSULTED);

        for (var role : new String[] {"hr-bureau", "county-committee", "discipline", "inspector"}) {
            step(Api.of(role), listed, "plan", cast.plan()).then().statusCode(403);
        }
        step(Api.ofUnit(cast.unit().code(), "unit-leader"), listed, "exemption", Rotations.REST)
                .then()
                .statusCode(403);
        step(Api.of("hr-bureau"), consulted, "decision", decision(9, 9, 9))
                .then()
                .statusCode(403);
        step(Api.ORGANISATION, UUID.randomUUID().toString(), "plan", cast.plan())
                .then()
                .statusCode(404);
    }

    @Test
    void isShownToTheCadreAndTheUnitOnceItWasServed() {
        var self = Api.ofCadre(cast.cadre().number());
        var unit = Api.ofUnit(cast.unit().code(), "unit-hr");
        var foreign = Api.ofUnit(County.aDepartment().code(), "unit-hr");
        var decided = aCase(cast).in(RotationState.DECIDED);

        self.get("/measures/" + decided).then().statusCode(404);
        unit.get("/measures/" + decided).then().statusCode(404);
        common(Api.ORGANISATION, decided, "decision-service", SIGNED)
                .then()
                .statusCode(200)
                .body("remedy", equalTo(null));
        self.get("/measures/" + decided).then().statusCode(200);
        unit.get("/measures/" + decided).then().statusCode(200);
        foreign.get("/measures/" + decided).then().statusCode(404);
    }
}
