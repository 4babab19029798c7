package cn.hengjian.personnel.talk;

import static cn.hengjian.personnel.talk.Talks.COMMITTEE;
import static cn.hengjian.personnel.talk.Talks.REASON;
import static cn.hengjian.personnel.talk.Talks.TEXT;
import static cn.hengjian.personnel.talk.Talks.aCase;
import static cn.hengjian.personnel.talk.Talks.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.talk.Talks.Cast;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each guard of SM-1 as it refuses over HTTP; which events it guards is tested with the rules. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TalkGuardTest {

    private static final Map<String, String> UPHELD = Map.of("outcome", "UPHELD", "answer", "事实清楚");

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

    private static void missing(String guard, Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo(guard));
    }

    private static void another(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("/problems/another-person-required"));
    }

    private static void refused(String slug, Response answer) {
        answer.then().statusCode(409).body("type", equalTo("/problems/" + slug));
    }

    private static void unchanged(String id, TalkState state) {
        assertThat(Stored.count("talk WHERE id = ?::uuid AND state = ? AND steps = 0 AND version = 0", id, state))
                .isEqualTo(1);
        assertThat(Stored.count("transition WHERE subject_id = ?::uuid", id)).isZero();
    }

    @Test
    void letsNobodyActInHisOwnCase() {
        var self = Api.ofCadreInOffice(cast.cadre().number(), "organisation");
        var early = aCase(cast).in(TalkState.SCREENING);
        var held = aCase(cast).in(TalkState.REVIEW);

        step(self, early, "no-action", REASON).then().statusCode(404);
        another(step(self, held, "correction", REASON));
        another(step(self, held, "cancellation", REASON));
        assertThat(self.get("/talks/" + held).jsonPath().getList("allowedTransitions"))
                .containsExactly("OBJECT");
        unchanged(early, TalkState.SCREENING);
        unchanged(held, TalkState.REVIEW);
    }

    @Test
    void letsNoKinActWhicheverFileSaysSo() {
        Talks.kin(cast.cadre(), cast.witness());
        Talks.kin(cast.recorder(), cast.cadre());
        var id = aCase(cast).in(TalkState.SCREENING);

        another(step(cast.bystander(), id, "no-action", REASON));
        another(step(Api.ofCadreInOffice(cast.recorder().number(), "county-committee"), id, "approval", REASON));
        assertThat(cast.bystander().get("/talks/" + id).jsonPath().getList("allowedTransitions"))
                .isEmpty();
        unchanged(id, TalkState.SCREENING);
    }

    @Test
    void letsNobodyDecideWhoHadAPartInIt() {
        Talks.level(cast.cadre(), "NONE");
        var screening = aCase(cast).in(TalkState.SCREENING);
        var objected = aCase(cast).objected().in(TalkState.RECTIFYING);
        var approver = new Api(TestIssuer.token("committee.zhou", "county-committee"));
        var leader = Api.ofCadreInOffice(cast.leader().number(), "county-committee");

        another(step(Api.ORGANISATION, screening, "approval", REASON));
        another(step(approver, objected, "objection/answer", UPHELD));
        another(step(leader, objected, "objection/answer", UPHELD));
        unchanged(objected, TalkState.RECTIFYING);
        step(Api.of("organisation"), screening, "approval", REASON).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "XK_Z, county-committee, 200",
        "XK_Z, organisation,     409",
        "XK_F, organisation,     200",
        "NONE, organisation,     200",
        "NONE, county-committee, 200",
        "XC_F, county-committee, 409",
        "XC_F, organisation,     409"
    })
    void asksForTheAuthorityOverTheLevel(String level, String role, int status) {
        Talks.level(cast.cadre(), level);
        var id = aCase(cast).in(TalkState.SCREENING);

        var answer = step(Api.of(role), id, "approval", REASON);

        answer.then().statusCode(status);
        if (status == 409) {
            missing("authority-matches-level", answer);
        }
    }

    @Test
    void buildsNothingOnASourceThatFell() {
        var clue = Talks.aClue(cast.cadre(), "WITHDRAWN");
        var screening = aCase(cast).onClue(clue).in(TalkState.SCREENING);
        var approved = aCase(Talks.aCast()).onClue(clue).in(TalkState.APPROVED);

        missing("source-stands", step(Api.ORGANISATION, screening, "reminder", REASON));
        missing("source-stands", step(COMMITTEE, screening, "approval", REASON));
        missing("source-stands", step(Api.ORGANISATION, approved, "record", cast.talk()));
        assertThat(Api.ORGANISATION.get("/talks/" + screening).jsonPath().getList("allowedTransitions"))
                .containsExactly("DECIDE_NO_ACTION", "CANCEL");
    }

    @Test
    void asksForALeaderAndAnotherWhoRecords() {
        var id = aCase(cast).in(TalkState.APPROVED);
        var alone = cast.talk();
        alone.put("recorder", cast.leader().number());
        var nobody = cast.talk();
        nobody.put("leader", "C9999999");

        missing("separate-persons", step(Api.ORGANISATION, id, "record", alone));
        step(Api.ORGANISATION, id, "record", nobody)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/leader"))
                .body("errors[0].code", equalTo("unknown-reference"));
        unchanged(id, TalkState.APPROVED);
    }

    @Test
    void asksForPartiesWhoAreNoKin() {
        Talks.kin(cast.cadre(), cast.witness());
        var id = aCase(cast).in(TalkState.APPROVED);
        var held = aCase(cast).in(TalkState.TALK_HELD);

        for (var recused : List.of(cast.cadre(), cast.witness())) {
            var talk = cast.talk();
            talk.put("recorder", recused.number());
            missing("parties-recusal-clean", step(Api.ORGANISATION, id, "record", talk));
        }
        var witnessed = Map.of("reason", "不认可", "witness", cast.witness().number());
        missing("parties-recusal-clean", step(Api.ORGANISATION, held, "signature-refusal", witnessed));
        unchanged(id, TalkState.APPROVED);
        unchanged(held, TalkState.TALK_HELD);
    }

    @Test
    void asksForALeaderNotBelowTheCadre() {
        Talks.level(cast.leader(), "XK_F");
        var id = aCase(cast).in(TalkState.APPROVED);

        missing("leader-matches-level", step(Api.ORGANISATION, id, "record", cast.talk()));
        Talks.level(cast.leader(), "XK_Z");
        step(Api.ORGANISATION, id, "record", cast.talk()).then().statusCode(200);
    }

    @Test
    void asksForAWitnessBesidesThoseWhoTalked() {
        var id = aCase(cast).in(TalkState.TALK_HELD);

        for (var present : List.of(cast.leader(), cast.recorder())) {
            var witnessed = Map.of("reason", "不认可", "witness", present.number());
            missing("separate-persons", step(Api.ORGANISATION, id, "signature-refusal", witnessed));
        }
        unchanged(id, TalkState.TALK_HELD);
    }

    @Test
    void leavesTheCadresStepsToTheCadre() {
        var held = aCase(cast).in(TalkState.TALK_HELD);
        var rectifying = aCase(cast).planned().in(TalkState.RECTIFYING);

        step(cast.bystander(), held, "signature").then().statusCode(403);
        step(cast.bystander(), held, "objection", TEXT).then().statusCode(403);
        step(cast.bystander(), rectifying, "plan", TEXT).then().statusCode(403);
        step(cast.bystander(), rectifying, "report", TEXT).then().statusCode(403);
        step(Api.ofCadre(cast.witness().number()), held, "signature").then().statusCode(404);
        step(Api.ORGANISATION, held, "signature").then().statusCode(403);
    }

    @Test
    void asksForOnePlanBeforeTheReport() {
        var id = aCase(cast).in(TalkState.RECTIFYING);

        missing("plan", step(cast.self(), id, "report", TEXT));
        step(cast.self(), id, "plan", TEXT).then().statusCode(200);
        refused("talk-already-planned", step(cast.self(), id, "plan", TEXT));
        step(cast.self(), id, "report", TEXT).then().statusCode(200).body("state", equalTo("REVIEW"));
    }

    @Test
    void leavesTheCadreTheWholeTime() {
        var id = aCase(cast).rectifiedBy(ORDINARY_DAY).in(TalkState.RECTIFYING);

        var early = step(Api.ORGANISATION, id, "review");
        MovableClock.today(ORDINARY_DAY.plusDays(1));
        var later = step(Api.ORGANISATION, id, "review");

        missing("term-ended", early);
        early.then().body("detail", containsString("2026-03-02"));
        later.then().statusCode(200).body("state", equalTo("REVIEW"));
    }

    @Test
    void extendsOnceAndByThreeMonthsAtMost() {
        var once = aCase(cast).in(TalkState.REVIEW);
        var twice = aCase(cast).extended().in(TalkState.REVIEW);

        refused(
                "talk-already-extended",
                step(Api.ORGANISATION, twice, "extension", Map.of("reason", "未完成", "months", 1)));
        step(Api.ORGANISATION, once, "extension", Map.of("reason", "未完成", "months", 4))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/months"));
        unchanged(once, TalkState.REVIEW);
        unchanged(twice, TalkState.REVIEW);
    }

    @Test
    void takesOneObjectionInItsTime() {
        var objected = aCase(cast).objected().in(TalkState.RECTIFYING);
        var late = aCase(cast).objectedBy(ORDINARY_DAY.minusDays(1)).in(TalkState.RECTIFYING);

        refused("talk-already-objected", step(cast.self(), objected, "objection", TEXT));
        refused("talk-objection-late", step(cast.self(), late, "objection", TEXT));
    }

    @Test
    void answersWhatWasObjectedAndEscalatesOnlyAfterwards() {
        var calm = aCase(cast).in(TalkState.RECTIFYING);
        var objected = aCase(cast).objected().in(TalkState.REVIEW);

        missing("objection", step(COMMITTEE, calm, "objection/answer", UPHELD));
        missing("objection-answered", step(Api.ORGANISATION, objected, "escalation", REASON));
        step(COMMITTEE, objected, "objection/answer", UPHELD).then().statusCode(200);
        missing("objection", step(COMMITTEE, objected, "objection/answer", UPHELD));
        step(Api.ORGANISATION, objected, "escalation", REASON).then().statusCode(200);
    }

    @Test
    void isSeenFromTheTalkOnByTheCadreAndTheUnit() {
        var approved = aCase(cast).in(TalkState.APPROVED);
        var held = aCase(cast).in(TalkState.TALK_HELD);
        var unit = Api.ORGANISATION.get("/talks/" + held).jsonPath().getString("unitCode");
        var leader = Api.ofUnit(unit, "unit-leader");
        var elsewhere = Api.ofUnit(County.aDepartment().code(), "unit-leader");

        for (var reader : List.of(cast.self(), leader)) {
            assertThat(reader.get("/talks/" + approved).statusCode()).isEqualTo(404);
            assertThat(reader.get("/talks/" + held).statusCode()).isEqualTo(200);
            assertThat(reader.get("/talks").jsonPath().getList("items.id")).containsExactly(held);
        }
        assertThat(cast.self().get("/talks/" + approved + "/notice").statusCode())
                .isEqualTo(404);
        assertThat(elsewhere.get("/talks/" + held).statusCode()).isEqualTo(404);
        assertThat(Api.ofCadre(cast.witness().number()).get("/talks/" + held).statusCode())
                .isEqualTo(404);
        assertThat(leader.get("/talks/" + held).jsonPath().getList("allowedTransitions"))
                .isEmpty();
    }
}
