package cn.hengjian.supervision.petition;

import static cn.hengjian.supervision.petition.Petitions.DECLINED;
import static cn.hengjian.supervision.petition.Petitions.EXTENSION;
import static cn.hengjian.supervision.petition.Petitions.REASON;
import static cn.hengjian.supervision.petition.Petitions.REPLY;
import static cn.hengjian.supervision.petition.Petitions.aClaim;
import static cn.hengjian.supervision.petition.Petitions.decision;
import static cn.hengjian.supervision.petition.Petitions.in;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PetitionTest {

    private static final String ANOTHER_PERSON = "/problems/another-person-required";

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    @Test
    void goesTheWholeWayToTheReReview() {
        var claim = aClaim();
        var unit = claim.unit();

        get(wu(), claim.path())
                .then()
                .statusCode(200)
                .body("state", equalTo("CLASSIFIED"))
                .body("task", equalTo("TRANSFER"))
                .body("due", equalTo("2026-03-17"))
                .body("handlingUnitCode", nullValue())
                .body("windCodes", contains("W1.2", "W2"))
                .body("allowedTransitions", contains("TRANSFER", "DECLINE"));
        claim.step(wu(), "transfer", Map.of("unitCode", unit))
                .then()
                .statusCode(200)
                .body("task", equalTo("ACCEPT"))
                .body("handlingUnitCode", equalTo(unit))
                .body("deadlines.purpose", contains("TRANSFER", "TRANSFER_OBJECTION", "INFORMING"));
        get(hr(unit), claim.path()).then().body("allowedTransitions", contains("OBJECT", "ACCEPT", "DECLINE"));
        claim.step(hr(unit), "acceptance")
                .then()
                .body("acceptedOn", equalTo("2026-03-02"))
                .body("task", equalTo("HANDLE"))
                .body("allowedTransitions", contains("START"));
        claim.step(hr(unit), "handling").then().body("allowedTransitions", contains("REPLY"));
        get(leader(unit), claim.path()).then().body("allowedTransitions", contains("EXTEND", "REPLY"));
        claim.step(hr(unit), "reply", REPLY)
                .then()
                .body("repliedBy", equalTo("hr." + unit))
                .body("task", nullValue())
                .body("due", equalTo("2026-04-01"));
        claim.asks("review").then().statusCode(200);
        get(leader(claim.parent()), claim.path())
                .then()
                .body("allowedTransitions", contains("UPHOLD", "AMEND", "REVOKE"));
        claim.step(leader(claim.parent()), "review-decision", decision("AMENDED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REVIEWED"))
                .body("review.outcome", equalTo("AMENDED"))
                .body("review.unitCode", equalTo(claim.parent()))
                .body("reReview", nullValue());
        claim.asks("re-review").then().statusCode(200);
        claim.step(chen(), "review-decision", decision("REVOKED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("FINAL"))
                .body("reReview.outcome", equalTo("REVOKED"))
                .body("reReview.by", equalTo("supervision.chen"))
                .body("reReview.unitCode", nullValue())
                .body("closedOn", equalTo("2026-03-02"))
                .body("due", nullValue())
                .body("allowedTransitions", empty())
                .body(
                        "history.event",
                        contains(
                                "CREATE",
                                "REGISTER",
                                "CLASSIFY",
                                "TRANSFER",
                                "ACCEPT",
                                "START",
                                "REPLY",
                                "REQUEST_REVIEW",
                                "AMEND",
                                "REQUEST_RE_REVIEW",
                                "REVOKE"));
        assertThat(events(claim.id()))
                .containsExactly(
                        "opinion.classified.v1",
                        "petition.transferred.v1",
                        "petition.accepted.v1",
                        "petition.replied.v1",
                        "petition.reviewed.v1",
                        "petition.closed.v1");
    }

    @Test
    void refusesAUnitThatIsNotThereOrNoMore() {
        var gone = aUnit();
        database().update(Sql.of("UPDATE unit SET abolished_on = '2026-03-02' WHERE code = ?", gone));

        aClaim().step(wu(), "transfer", Map.of("unitCode", "NONE"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode"));
        aClaim().step(wu(), "transfer", Map.of("unitCode", gone))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unitCode"))
                .body("errors.code", contains("unit-abolished"));
    }

    @Test
    void keepsOfficersFromPassingOnWhatTheirUnitHasToDoWith() {
        var claim = aClaim();
        var own = TestIssuer.unitToken("petition.own", claim.unit(), "petition-office");
        var above = TestIssuer.unitToken("petition.above", claim.parent(), "petition-office");
        var other = aUnit();
        var ofOther = TestIssuer.unitToken("petition.other", other, "petition-office");

        for (var token : List.of(own, above)) {
            claim.step(token, "transfer", Map.of("unitCode", other))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(ANOTHER_PERSON));
            claim.step(token, "non-acceptance", DECLINED).then().statusCode(409).body("type", equalTo(ANOTHER_PERSON));
        }
        claim.step(ofOther, "transfer", Map.of("unitCode", other))
                .then()
                .statusCode(409)
                .body("type", equalTo(ANOTHER_PERSON));
        claim.step(ofOther, "transfer", Map.of("unitCode", claim.unit())).then().statusCode(200);
    }

    @Test
    void isHandledByTheUnitItselfAndNotByOneAbove() {
        var claim = in(PetitionState.TRANSFERRED);
        var above = leader(claim.parent());

        get(above, claim.path()).then().statusCode(200).body("allowedTransitions", empty());
        claim.step(above, "objection", REASON).then().statusCode(403);
        claim.step(above, "acceptance").then().statusCode(403);
        claim.step(above, "non-acceptance", DECLINED).then().statusCode(403);
        claim.step(wu(), "non-acceptance", DECLINED).then().statusCode(403);
        in(PetitionState.ACCEPTED, aClaim(claim.unit(), claim.parent()))
                .step(above, "handling")
                .then()
                .statusCode(403);
        var handled = in(PetitionState.HANDLING, aClaim(claim.unit(), claim.parent()));
        handled.step(above, "reply", REPLY).then().statusCode(403);
        handled.step(above, "extension", EXTENSION).then().statusCode(403);
    }

    @Test
    void isExtendedOnceByTheHeadOfTheUnitOrThePetitionOffice() {
        var claim = in(PetitionState.HANDLING);
        claim.step(hr(claim.unit()), "extension", EXTENSION).then().statusCode(403);
        claim.step(chen(), "extension", EXTENSION).then().statusCode(403);
        claim.step(TestIssuer.unitToken("petition.above", claim.parent(), "petition-office"), "extension", EXTENSION)
                .then()
                .statusCode(409)
                .body("type", equalTo(ANOTHER_PERSON));
        claim.step(leader(claim.unit()), "extension", Map.of("reason", "需要鉴定", "days", 31))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/days"));

        claim.step(leader(claim.unit()), "extension", EXTENSION)
                .then()
                .statusCode(200)
                .body("extendedOn", equalTo("2026-03-02"))
                .body("due", equalTo("2026-06-05"))
                .body("deadlines.purpose", hasItem("HANDLING_EXTENSION"));

        claim.step(wu(), "extension", EXTENSION)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/handling-already-extended"));
        in(PetitionState.HANDLING).step(wu(), "extension", EXTENSION).then().statusCode(200);
    }

    @Test
    void isReviewedByTheUnitOneLevelUpOrAnOfficeAndByNobodyWhoHadAHandInIt() {
        var top = aUnit();
        var parent = aUnitUnder(top);
        var unit = aUnitUnder(top + "." + parent);
        var claim = in(PetitionState.REVIEW_REQUESTED, aClaim(unit, parent));

        refused(claim, hr(unit));
        refused(claim, leader(top));
        refused(claim, TestIssuer.unitToken("petition.own", parent, "petition-office"));
        refused(claim, TestIssuer.unitToken("leader.both", unit, "unit-leader", "petition-office"));
        claim.step(leader(parent), "review-decision", decision("UPHELD")).then().statusCode(200);
        claim.asks("re-review").then().statusCode(200);
        refused(claim, leader(parent));
        refused(claim, hr(parent));
        claim.step(leader(top), "review-decision", decision("UPHELD"))
                .then()
                .statusCode(200)
                .body("state", equalTo("FINAL"));

        var second = in(PetitionState.RE_REVIEW_REQUESTED, aClaim(unit, parent));
        // Who decided the review; and after an office no unit decides.
        refused(second, chen());
        refused(second, leader(parent));
        second.step(zhao(), "review-decision", decision("UPHELD")).then().statusCode(200);
    }

    @Test
    void isNotReviewedByAUnitThatItIsAbout() {
        var parent = aUnit();
        var unit = aUnitUnder(parent);
        var claim = aClaim(parent, "");
        claim.step(wu(), "transfer", Map.of("unitCode", unit)).then().statusCode(200);
        claim.step(hr(unit), "acceptance").then().statusCode(200);
        claim.step(hr(unit), "handling").then().statusCode(200);
        claim.step(hr(unit), "reply", REPLY).then().statusCode(200);
        claim.asks("review").then().statusCode(200);

        refused(claim, leader(parent));
        claim.step(chen(), "review-decision", decision("REVOKED")).then().statusCode(200);
    }

    @Test
    void isNotReviewedByWhoApprovedMoreTime() {
        var claim = in(PetitionState.HANDLING);
        claim.step(wu(), "extension", EXTENSION).then().statusCode(200);
        claim.step(hr(claim.unit()), "reply", REPLY).then().statusCode(200);
        claim.asks("review").then().statusCode(200);

        refused(claim, wu());
        claim.step(chen(), "review-decision", decision("UPHELD")).then().statusCode(200);
    }

    private static void refused(Petitions.Claim claim, String token) {
        claim.step(token, "review-decision", decision("UPHELD"))
                .then()
                .statusCode(409)
                .body("type", equalTo(ANOTHER_PERSON));
        get(token, claim.path()).then().body("allowedTransitions", empty());
    }

    @Test
    void filtersByUnitStateWindDueDayAndOverdue() {
        var parent = aUnit();
        var unit = aUnitUnder(parent);
        var running = in(PetitionState.HANDLING, aClaim(unit, parent));
        var waiting = aClaim(unit, parent);
        var answered = in(PetitionState.REPLIED, aClaim(unit, parent));
        var list = "/petitions?unit=" + parent;

        get(wu(), list)
                .then()
                .body("items.id", contains(answered.id(), waiting.id(), running.id()))
                .body("items[1].subject", equalTo("窗口午间无人"))
                .body("items[1].task", equalTo("TRANSFER"))
                .body("items[0].task", nullValue())
                .body("items[0].due", equalTo("2026-04-01"));
        get(wu(), "/petitions?unit=" + unit + "&state=HANDLING").then().body("items.id", contains(running.id()));
        get(wu(), list + "&wind=W2").then().body("items.size()", equalTo(3));
        get(wu(), list + "&wind=W3").then().body("items", empty());
        get(wu(), list + "&dueUntil=2026-03-16").then().body("items", empty());
        get(wu(), list + "&dueUntil=2026-03-17").then().body("items.id", contains(waiting.id()));
        get(wu(), list + "&dueUntil=2026-05-06").then().body("items.id", contains(waiting.id(), running.id()));
        get(wu(), list + "&dueUntil=soon").then().statusCode(400);
        today(MovableClock.ORDINARY_DAY.plusDays(15));
        get(wu(), list + "&overdue=true").then().body("items", empty());
        today(MovableClock.ORDINARY_DAY.plusDays(16));
        get(wu(), list + "&overdue=true")
                .then()
                .body("items.id", contains(waiting.id()))
                .body("items[0].overdue", equalTo(true));
        get(wu(), list + "&overdue=false").then().body("items.id", contains(answered.id(), running.id()));
        get(hr(unit), "/petitions").then().body("items.id", contains(answered.id(), running.id()));
        String next = get(wu(), list + "&limit=2").path("next");
        get(wu(), list + "&limit=2&cursor=" + next).then().body("items.id", contains(running.id()));
    }
}
