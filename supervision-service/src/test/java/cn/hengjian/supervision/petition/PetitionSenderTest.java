package cn.hengjian.supervision.petition;

import static cn.hengjian.supervision.petition.Petitions.EXTENSION;
import static cn.hengjian.supervision.petition.Petitions.REPLY;
import static cn.hengjian.supervision.petition.Petitions.aClaim;
import static cn.hengjian.supervision.petition.Petitions.decision;
import static cn.hengjian.supervision.petition.Petitions.in;
import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.entered;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.testing.RealParts;
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

/** What somebody with the receipt code of a claim sees and can do. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PetitionSenderTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    @Test
    void followsAClaimUntilItIsFinal() {
        var claim = aClaim();
        claim.followUp()
                .then()
                .statusCode(200)
                .body("state", equalTo("CLASSIFIED"))
                .body("stateText", equalTo("Registered as a claim; it is being decided who handles it"))
                .body("deadlines.purpose", contains("TRANSFER", "INFORMING"))
                .body("papers", empty())
                .body("reply", nullValue())
                .body("possible", contains("MESSAGE", "WITHDRAWAL"));
        in(PetitionState.HANDLING, claim);
        claim.step(leader(claim.unit()), "extension", EXTENSION).then().statusCode(200);
        claim.followUp()
                .then()
                .body("stateText", equalTo("Being handled"))
                .body("papers.kind", contains("ACCEPTANCE", "EXTENSION"))
                .body("papers[1].title", equalTo("Notice that it takes longer"))
                .body("papers[1].reason", equalTo("需要鉴定"))
                .body("possible", contains("MESSAGE", "WITHDRAWAL"));
        claim.step(hr(claim.unit()), "reply", REPLY).then().statusCode(200);
        claim.followUp()
                .then()
                .body("papers[2].facts", equalTo("工资确有拖欠"))
                .body("papers[2].finding", equalTo("十日内补发"))
                .body("papers[2].basis", equalTo("劳动法第五十条"))
                .body("papers[2].remedy", containsString("until 2026-04-01, that day included"))
                .body("reply", containsString("十日内补发"))
                .body("repliedOn", equalTo("2026-03-02"))
                .body("possible", contains("MESSAGE", "RATING", "REVIEW"));
        claim.asks("review")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVIEW_REQUESTED"))
                .body("papers[3].reason", equalTo("数额不符"))
                .body("possible", contains("MESSAGE", "RATING"));
        claim.step(chen(), "review-decision", decision("AMENDED")).then().statusCode(200);
        claim.followUp()
                .then()
                .body("papers[4].outcome", equalTo("AMENDED"))
                .body("papers[4].remedy", containsString("re-review"))
                .body("possible", contains("MESSAGE", "RATING", "RE_REVIEW"));
        claim.asks("re-review").then().statusCode(200);
        claim.step(leader(claim.parent()), "review-decision", decision("UPHELD"))
                .then()
                .statusCode(409);
        claim.step(wu(), "review-decision", decision("UPHELD")).then().statusCode(200);
        claim.followUp()
                .then()
                .body("state", equalTo("FINAL"))
                .body("papers[6].remedy", containsString("This is final"))
                .body("possible", contains("MESSAGE", "RATING"))
                .body("toString()", not(containsString("supervision.chen")))
                .body("toString()", not(containsString("hr." + claim.unit())));
    }

    @Test
    void isToldWhyAClaimIsNotTakenUpAndWhereElseToTurn() {
        var claim = in(PetitionState.NOT_ACCEPTED);

        claim.followUp()
                .then()
                .body("state", equalTo("NOT_ACCEPTED"))
                .body("papers.kind", contains("NON_ACCEPTANCE"))
                .body("papers[0].reason", equalTo("应通过诉讼解决"))
                .body("papers[0].route", equalTo("向县人民法院提起诉讼"))
                .body("possible", contains("MESSAGE"));
    }

    @Test
    void seesNothingOfWhatUnitAndOfficeWriteToEachOther() {
        in(PetitionState.RETURNED)
                .followUp()
                .then()
                .body("stateText", equalTo("It is being decided anew who handles it"))
                .body("papers", empty());
    }

    @Test
    void ratesTheReplyOnce() {
        var claim = in(PetitionState.HANDLING);
        var rating = Map.of("receiptCode", claim.code(), "rating", 2);
        Stranger.post("/follow-up/rating", rating).then().statusCode(409);
        claim.step(hr(claim.unit()), "reply", REPLY).then().statusCode(200);

        Stranger.post("/follow-up/rating", rating).then().statusCode(200).body("rating", equalTo(2));

        Stranger.post("/follow-up/rating", rating)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-rated"));
        get(wu(), claim.path()).then().body("rating", equalTo(2));
    }

    @Test
    void writesToTheOfficeAndReadsItsAnswer() {
        var claim = in(PetitionState.HANDLING);
        Stranger.post("/follow-up/messages", Map.of("receiptCode", claim.code(), "text", "补充工资条"))
                .then()
                .statusCode(200);
        post(wu(), "/opinions/" + claim.id() + "/messages", Map.of("text", "已收到"))
                .then()
                .statusCode(200);

        claim.followUp().then().body("messages.text", contains("补充工资条", "已收到"));
    }

    @Test
    void takesAClaimBackUntilItIsAnswered() {
        var claim = in(PetitionState.HANDLING);
        var withdrawal = Map.of("receiptCode", claim.code());

        Stranger.post("/follow-up/withdrawal", withdrawal)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("possible", contains("MESSAGE"));

        get(wu(), claim.path())
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("closedOn", equalTo("2026-03-02"))
                .body("overdue", equalTo(false));
        get(wu(), "/opinions/" + claim.id()).then().body("state", equalTo("WITHDRAWN"));
        Stranger.post("/follow-up/withdrawal", withdrawal).then().statusCode(409);
    }

    @Test
    void sharesTheAnswerOfAClaimThatIsTheSameMatter() {
        var claim = in(PetitionState.REPLIED);
        var letter = aLetter("同一诉求 " + UUID.randomUUID());
        var code = entered(letter);
        var submission = Mail.find((String) letter.get("body"));
        post(wu(), "/submissions/" + submission + "/registration").then().statusCode(200);
        post(wu(), "/submissions/" + submission + "/joining", Map.of("opinionId", claim.id()))
                .then()
                .statusCode(200)
                .body("kind", equalTo("CLAIM"));

        Stranger.followUp(code)
                .then()
                .body("state", equalTo("REPLIED"))
                .body("reply", containsString("十日内补发"))
                .body("possible", contains("MESSAGE", "RATING", "REVIEW"));
        Stranger.post("/follow-up/withdrawal", Map.of("receiptCode", code))
                .then()
                .statusCode(409);
        Stranger.post("/follow-up/rating", Map.of("receiptCode", code, "rating", 5))
                .then()
                .statusCode(200);
        claim.followUp().then().body("rating", nullValue());
        get(wu(), claim.path()).then().body("duplicates.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "re-review"})
    void asksForNoReviewOfWhatIsNoClaim(String what) {
        var opinion = Stranger.sent(Stranger.aMatter("意见 " + UUID.randomUUID()));
        var accusation = Stranger.sent(Stranger.anAccusation("举报 " + UUID.randomUUID()));

        for (var code : List.of(opinion, accusation)) {
            Stranger.post("/follow-up/" + what, Map.of("receiptCode", code, "reason", "不服"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/guard-missing"));
        }
        Stranger.post("/follow-up/" + what, Map.of("receiptCode", "nonsense", "reason", "不服"))
                .then()
                .statusCode(404);
        get(hr(aUnit()), "/petitions").then().body("items", empty());
    }
}
