package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.accusation.Sealed.he;
import static cn.hengjian.supervision.accusation.Sealed.ids;
import static cn.hengjian.supervision.accusation.Sealed.newOne;
import static cn.hengjian.supervision.petition.Petitions.in;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.petition.Petitions;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a sender suffers for a claim is sealed to discipline, and nobody else learns that it was reported. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RetaliationTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static Map<String, Object> report(String code) {
        return Map.of("receiptCode", code, "key", UUID.randomUUID().toString(), "text", "被停工并威胁");
    }

    /** A report of the sender of a claim, as discipline has it. */
    private static String reported(Petitions.Claim claim) {
        var before = ids();
        Stranger.post("/follow-up/retaliation", report(claim.code())).then().statusCode(201);
        return newOne(before);
    }

    @Test
    void opensARecordForDisciplineWithACodeOfItsOwn() {
        var claim = in(PetitionState.HANDLING);
        var before = ids();

        String code = Stranger.post("/follow-up/retaliation", report(claim.code()))
                .then()
                .statusCode(201)
                .extract()
                .path("receiptCode");

        var id = newOne(before);
        String number = get(wu(), claim.path()).path("number");
        get(he(), "/accusations/" + id)
                .then()
                .body("subject", equalTo("反映打击报复：" + number))
                .body("body", equalTo("被停工并威胁"));
        post(he(), "/accusations/" + id + "/identity-reading", Map.of("reason", "核实"))
                .then()
                .body("name", equalTo("张三丰"));
        Stranger.followUp(code).then().body("state", equalTo("SEALED"));
        claim.followUp().then().body("state", equalTo("HANDLING"));
    }

    @Test
    void isHiddenFromEverybodyOfTheUnitsConcernedEvenInDiscipline() {
        var claim = Petitions.aClaim();
        var handling = aUnit();
        claim.step(wu(), "transfer", Map.of("unitCode", handling)).then().statusCode(200);
        var id = reported(claim);

        for (var unit : List.of(claim.unit(), claim.parent(), handling)) {
            get(TestIssuer.unitToken("discipline.of." + unit, unit, "discipline"), "/accusations/" + id)
                    .then()
                    .statusCode(404);
            get(leader(unit), "/accusations/" + id).then().statusCode(403);
            get(hr(unit), "/accusations").then().statusCode(403);
        }
        get(wu(), "/accusations/" + id).then().statusCode(403);
        get(TestIssuer.unitToken("discipline.other", aUnit(), "discipline"), "/accusations/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void leavesNoTraceWithTheClaim() {
        var claim = in(PetitionState.HANDLING);
        var paths = List.of(claim.path(), claim.path() + "/texts", "/opinions/" + claim.id());
        var before = paths.stream().map(path -> get(wu(), path).asString()).toList();
        var outside = outside();

        reported(claim);

        assertThat(outside()).isEqualTo(outside);
        assertThat(paths.stream().map(path -> get(wu(), path).asString()).toList())
                .isEqualTo(before);
    }

    /** What a report could have written outside the sealed store. */
    private static String outside() {
        return value(Sql.of("SELECT (SELECT count(*) FROM outbox) || ' ' || (SELECT count(*) FROM transition) || ' '"
                + " || (SELECT count(*) FROM audit_entry WHERE action <> 'petition-read') || ' '"
                + " || (SELECT count(*) FROM intake.submission) || ' ' || (SELECT count(*) FROM deadline) AS value"));
    }

    @Test
    void hasOneEffectThoughItIsSentTwice() {
        var claim = in(PetitionState.HANDLING);
        var report = report(claim.code());
        var before = ids();
        String first = Stranger.post("/follow-up/retaliation", report).path("receiptCode");

        String second = Stranger.post("/follow-up/retaliation", report).path("receiptCode");

        assertThat(second).isEqualTo(first);
        assertThat(ids()).hasSize(before.size() + 1);
    }

    @Test
    void isTakenForWhateverWasSentAndForNothingElse() {
        var sent = Stranger.sent(Stranger.aMatter("意见 " + UUID.randomUUID()));
        var accusation = Stranger.sent(Stranger.anAccusation("举报 " + UUID.randomUUID()));

        for (var code : List.of(sent, accusation)) {
            Stranger.post("/follow-up/retaliation", report(code)).then().statusCode(201);
        }
        Stranger.post("/follow-up/retaliation", report("nonsense")).then().statusCode(404);
    }
}
