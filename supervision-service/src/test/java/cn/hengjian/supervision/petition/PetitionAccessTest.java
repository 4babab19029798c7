package cn.hengjian.supervision.petition;

import static cn.hengjian.supervision.petition.Petitions.DECLINED;
import static cn.hengjian.supervision.petition.Petitions.EXTENSION;
import static cn.hengjian.supervision.petition.Petitions.REASON;
import static cn.hengjian.supervision.petition.Petitions.REPLY;
import static cn.hengjian.supervision.petition.Petitions.aClaim;
import static cn.hengjian.supervision.petition.Petitions.decision;
import static cn.hengjian.supervision.petition.Petitions.in;
import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.entered;
import static cn.hengjian.supervision.submission.Mail.opinion;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.submission.Mail;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which claims, and what of them. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PetitionAccessTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    @Test
    void passesAReturnedClaimOnToAnotherUnitWhichAloneSeesItThen() {
        var claim = in(PetitionState.RETURNED);
        var other = aUnit();
        get(hr(claim.unit()), claim.path()).then().statusCode(200).body("task", equalTo("TRANSFER"));
        get(wu(), claim.path() + "/texts").then().body("papers.kind", contains("TRANSFER_OBJECTION"));

        claim.step(wu(), "transfer", Map.of("unitCode", other)).then().statusCode(200);

        get(hr(claim.unit()), claim.path()).then().statusCode(404);
        get(hr(claim.unit()), claim.path() + "/texts").then().statusCode(404);
        get(hr(claim.unit()), "/petitions").then().body("items", empty());
        claim.step(hr(claim.unit()), "acceptance").then().statusCode(404);
        claim.step(hr(other), "acceptance").then().statusCode(200);
    }

    @Test
    void keepsWhatPeopleWroteEncryptedAndNotesWhoReadsIt() {
        var claim = in(PetitionState.FINAL);

        get(chen(), claim.path() + "/texts")
                .then()
                .statusCode(200)
                .body("subject", equalTo("窗口午间无人"))
                .body("sender.name", equalTo("张**"))
                .body("sender.contact", equalTo("138****1234"))
                .body(
                        "papers.kind",
                        contains(
                                "ACCEPTANCE",
                                "REPLY",
                                "REVIEW_REQUEST",
                                "REVIEW_DECISION",
                                "RE_REVIEW_REQUEST",
                                "RE_REVIEW_DECISION"))
                .body("papers[1].facts", equalTo("工资确有拖欠"))
                .body("papers[2].by", nullValue())
                .body("papers[3].outcome", equalTo("UPHELD"));

        assertThat(value(Sql.of(
                        "SELECT string_agg(encode(content, 'escape'), ' ') AS value FROM petition_paper"
                                + " WHERE petition_id = ?::uuid",
                        claim.id())))
                .isNotEmpty()
                .doesNotContain("UPHELD")
                .doesNotContain("finding");
        assertThat(value(Sql.of(
                        "SELECT actor AS value FROM audit_entry WHERE object_id = ? AND action = 'petition-read'",
                        claim.id())))
                .isEqualTo("supervision.chen");
    }

    @Test
    void tellsNoTextInEventsAndInAnswersThatAreKeptWithAKey() {
        var claim = in(PetitionState.HANDLING);
        var key = UUID.randomUUID().toString();

        as(hr(claim.unit()))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("facts", "in plain words", "finding", "in plain words", "basis", "in plain words"))
                .post(ROOT + claim.path() + "/reply")
                .then()
                .statusCode(200);

        assertThat(value(Sql.of("SELECT convert_from(body, 'UTF8') AS value FROM idempotency_key WHERE key = ?", key)))
                .contains("REPLIED")
                .doesNotContain("plain words");
        assertThat(value(Sql.of(
                        "SELECT string_agg(payload::text, ' ') AS value FROM outbox WHERE aggregate_id = ?",
                        claim.id())))
                .doesNotContain("plain words")
                .doesNotContain("张")
                .doesNotContain("13812341234");
    }

    @Test
    void showsTheSenderToThePetitionOfficeOnlyAndForAReason() {
        var claim = in(PetitionState.HANDLING);
        var path = "/opinions/" + claim.id() + "/unmasking";

        post(wu(), path, Map.of("reason", "电话核实")).then().statusCode(200).body("name", equalTo("张三丰"));
        post(hr(claim.unit()), path, Map.of("reason", "核实")).then().statusCode(403);
        get(hr(claim.unit()), claim.path() + "/texts")
                .then()
                .body("sender.name", equalTo("张**"))
                .body("messages", empty());
    }

    @Test
    void showsUnitsOnlyWhatWasPassedOnToThemOrBelowThem() {
        var claim = aClaim();
        for (var token : List.of(hr(claim.unit()), leader(claim.parent()))) {
            get(token, claim.path()).then().statusCode(404);
            get(token, claim.path() + "/texts").then().statusCode(404);
            get(token, "/petitions").then().body("items", empty());
        }
        claim.step(wu(), "transfer", Map.of("unitCode", claim.unit())).then().statusCode(200);

        for (var token : List.of(hr(claim.unit()), leader(claim.parent()))) {
            get(token, claim.path()).then().statusCode(200);
            get(token, "/petitions").then().body("items.id", contains(claim.id()));
        }
        var foreign = leader(aUnit());
        get(foreign, claim.path()).then().statusCode(404);
        get(foreign, claim.path() + "/texts").then().statusCode(404);
        claim.step(foreign, "acceptance").then().statusCode(404);
        claim.step(foreign, "objection", REASON).then().statusCode(404);
        claim.step(foreign, "non-acceptance", DECLINED).then().statusCode(404);
        claim.step(foreign, "handling").then().statusCode(404);
        claim.step(foreign, "extension", EXTENSION).then().statusCode(404);
        claim.step(foreign, "reply", REPLY).then().statusCode(404);
        claim.step(foreign, "review-decision", decision("UPHELD")).then().statusCode(404);
        get(foreign, "/petitions").then().body("items.id", not(hasItem(claim.id())));
        get(wu(), "/petitions/" + UUID.randomUUID()).then().statusCode(404);
        var opinion = opinion(claim.unit());
        get(wu(), "/petitions/" + opinion).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discipline",
                "organisation",
                "county-committee",
                "inspector",
                "cadre",
                "assessment-committee",
                "system-admin",
                "audit-admin"
            })
    void isOpenToOfficesAndUnitsOnly(String role) {
        var claim = in(PetitionState.TRANSFERRED);
        var token = TestIssuer.token("somebody", role);

        get(token, "/petitions").then().statusCode(403);
        get(token, claim.path()).then().statusCode(403);
        get(token, claim.path() + "/texts").then().statusCode(403);
        claim.step(token, "transfer", Map.of("unitCode", claim.unit())).then().statusCode(403);
        claim.step(token, "acceptance").then().statusCode(403);
        claim.step(token, "review-decision", decision("UPHELD")).then().statusCode(403);
    }

    @Test
    void keepsEachStepToItsRoles() {
        var claim = in(PetitionState.HANDLING);

        claim.step(hr(claim.unit()), "transfer", Map.of("unitCode", claim.unit()))
                .then()
                .statusCode(403);
        for (var step : List.of("objection", "acceptance", "handling", "reply")) {
            var body = step.equals("reply") ? REPLY : REASON;
            (step.equals("objection") || step.equals("reply") ? claim.step(wu(), step, body) : claim.step(wu(), step))
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void givesTheUnitTheFilesOfTheClaimAndTheOfficesThoseOfMessagesToo() {
        var letter = aLetter("附件诉求 " + UUID.randomUUID());
        letter.put("attachments", List.of(Stranger.attached(Stranger.uploaded(), "工资条.png")));
        var code = entered(letter);
        var submission = Mail.find((String) letter.get("body"));
        post(wu(), "/submissions/" + submission + "/registration").then().statusCode(200);
        var unit = aUnit();
        var claim = new Petitions.Claim(Mail.classified(submission, "CLAIM", unit), code, unit, "");
        in(PetitionState.TRANSFERRED, claim);
        Stranger.post(
                        "/follow-up/messages",
                        Map.of(
                                "receiptCode",
                                code,
                                "text",
                                "补充",
                                "attachments",
                                List.of(Stranger.attached(Stranger.uploaded(), "补充.png"))))
                .then()
                .statusCode(200);

        List<String> ofOffice = get(wu(), claim.path() + "/texts").path("attachments.id");
        assertThat(ofOffice).hasSize(2);
        get(hr(unit), claim.path() + "/texts").then().body("attachments.name", contains("工资条.png"));
        var first = claim.path() + "/attachments/" + ofOffice.getFirst();
        var second = claim.path() + "/attachments/" + ofOffice.getLast();
        get(hr(unit), first).then().statusCode(200).contentType("image/png");
        get(hr(unit), second).then().statusCode(404);
        get(wu(), second).then().statusCode(200);
        get(hr(aUnit()), first).then().statusCode(404);
        get(TestIssuer.token("discipline.he", "discipline"), first).then().statusCode(403);
        assertThat(value(Sql.of(
                        "SELECT string_agg(actor, ' ' ORDER BY actor) AS value FROM audit_entry WHERE object_id = ?"
                                + " AND action = 'petition-attachment-read'",
                        claim.id())))
                .isEqualTo("hr." + unit + " petition.wu");
    }
}
