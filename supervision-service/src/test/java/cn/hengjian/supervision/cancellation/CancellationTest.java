package cn.hengjian.supervision.cancellation;

import static cn.hengjian.supervision.cancellation.Cancelling.asked;
import static cn.hengjian.supervision.cancellation.Cancelling.cancel;
import static cn.hengjian.supervision.cancellation.Cancelling.cancelled;
import static cn.hengjian.supervision.cancellation.Cancelling.requested;
import static cn.hengjian.supervision.cancellation.Cancelling.wang;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.confirmed;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.petition.Petitions;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.testing.Campaigns;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A case that should never have been ends, when two people of two offices say so. That each state of each case can end
 * so, and nothing leads out of it, stands in the tests of their machines.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CancellationTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/cancellations/" + id;
    }

    @Test
    void endsTheCaseOnlyWhenItIsApproved() {
        var unit = aUnit();
        var finding = confirmed(unit, "MINOR");

        var id = requested(CaseKind.FINDING, finding);

        get(wang(), path(id))
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .body("caseNumber", equalTo(get(chen(), "/findings/" + finding).<String>path("number")))
                .body("unitCode", equalTo(unit))
                .body("reason", equalTo("登记单位有误"))
                .body("requestedBy", equalTo("supervision.chen"))
                .body("allowedTransitions", contains("APPROVE", "REJECT"));
        get(chen(), "/findings/" + finding).then().body("state", equalTo("CONFIRMED"));

        post(wang(), path(id) + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decidedBy", equalTo("org.wang"))
                .body("decidedOn", equalTo("2026-03-02"))
                .body("allowedTransitions", empty());

        get(chen(), "/findings/" + finding)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("history[-1].event", equalTo("CANCEL"))
                .body("history[-1].actor", equalTo("org.wang"))
                .body("history[-1].reason", equalTo("登记单位有误"))
                .body("allowedTransitions", empty());
    }

    @Test
    void letsTheCaseGoOnWhenItIsRejectedOrTakenBack() {
        var finding = confirmed(aUnit(), "MINOR");

        var rejected = requested(CaseKind.FINDING, finding);
        post(wang(), path(rejected) + "/rejection", Map.of("reason", " "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        post(wang(), path(rejected) + "/rejection", Map.of("reason", "登记无误"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("decision", equalTo("登记无误"));
        var withdrawn = requested(CaseKind.FINDING, finding);
        post(zhao(), path(withdrawn) + "/withdrawal").then().statusCode(403);
        post(chen(), path(withdrawn) + "/withdrawal").then().statusCode(200).body("state", equalTo("WITHDRAWN"));

        for (var ended : List.of(rejected, withdrawn)) {
            post(wang(), path(ended) + "/approval")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/transition-refused"));
        }
        get(chen(), "/findings/" + finding).then().body("state", equalTo("CONFIRMED"));
    }

    @Test
    void takesTwoPeopleOfTwoOffices() {
        var finding = confirmed(aUnit(), "MINOR");
        var both = TestIssuer.token("both", "supervision-office", "organisation");
        String id = asked(both, CaseKind.FINDING, finding)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        for (var decision : List.of("approval", "rejection")) {
            post(both, path(id) + "/" + decision, Map.of("reason", "r"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/another-person-required"));
            post(li(), path(id) + "/" + decision, Map.of("reason", "r")).then().statusCode(403);
        }
        get(both, path(id)).then().body("allowedTransitions", contains("WITHDRAW"));
    }

    @Test
    void isNotForPeopleOfTheUnit() {
        var unit = aUnit();
        var finding = confirmed(unit, "MINOR");
        var asker = TestIssuer.unitToken("own", unit, "supervision-office");
        var decider = TestIssuer.unitToken("own", unit, "organisation");

        asked(asker, CaseKind.FINDING, finding)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        post(decider, path(requested(CaseKind.FINDING, finding)) + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
    }

    @Test
    void isAskedForByTheOfficeOfTheCase() {
        var finding = confirmed(aUnit(), "MINOR");
        var claim = Petitions.aClaim();

        asked(wu(), CaseKind.FINDING, finding).then().statusCode(403);
        asked(wang(), CaseKind.FINDING, finding).then().statusCode(403);
        asked(hr(aUnit()), CaseKind.FINDING, finding).then().statusCode(403);
        asked(chen(), CaseKind.FINDING, UUID.randomUUID().toString()).then().statusCode(404);
        asked(chen(), CaseKind.PLAN, finding).then().statusCode(404);
        asked(wu(), CaseKind.OPINION, claim.id()).then().statusCode(404);
        String ofClaim = asked(wu(), CaseKind.CLAIM, claim.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var ofFinding = requested(CaseKind.FINDING, finding);
        get(wu(), path(ofFinding)).then().statusCode(404);
        get(TestIssuer.token("petition.wu", "petition-office", "cadre"), path(ofFinding))
                .then()
                .statusCode(404);
        post(wu(), path(ofFinding) + "/withdrawal").then().statusCode(404);
        get(wu(), "/cancellations?limit=200")
                .then()
                .body("items.kind", everyItem(is(oneOf("OPINION", "CLAIM"))))
                .body("items.id", hasItem(ofClaim));
        get(chen(), "/cancellations?state=REQUESTED&limit=200")
                .then()
                .body("items.id", hasItem(ofFinding))
                .body("items.state", everyItem(is("REQUESTED")));
    }

    @Test
    void waitsOnceForEachCase() throws Exception {
        var finding = confirmed(aUnit(), "MINOR");
        Callable<Integer> ask = () -> asked(chen(), CaseKind.FINDING, finding).statusCode();

        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(List.of(ask, ask)).stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(201, 409);
        }
        asked(zhao(), CaseKind.FINDING, finding)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/cancellation-open"));
    }

    @Test
    void isRefusedForWhatHasEndedSo() {
        var finding = cancelled(CaseKind.FINDING, confirmed(aUnit(), "MINOR"));

        cancel(CaseKind.FINDING, finding).then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        get(chen(), "/cancellations?state=REQUESTED&limit=200").then().body("items.caseId", hasItem(finding));
    }

    @Test
    void takesTheOrderAndTheFiguresWithTheFinding() {
        var unit = aUnit();
        var order = ordered(unit, "MAJOR");
        String finding = get(chen(), "/rectification-orders/" + order).path("findingId");
        assertThat(tally(unit)).isEqualTo("1");

        cancelled(CaseKind.FINDING, finding);

        get(chen(), "/rectification-orders/" + order)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("history[-1].actor", equalTo("org.wang"));
        assertThat(tally(unit)).isEqualTo("0");
        assertThat(events(finding)).last().isEqualTo("finding.cancelled.v1");
        assertThat(events(order)).last().isEqualTo("rectification.withdrawn.v1");
        get(chen(), "/findings?rejected=false&unit=" + unit).then().body("items", empty());
        get(hr(unit), "/docket").then().body("items", empty());
    }

    private static String tally(String unit) {
        return value(Sql.of(
                "SELECT sum(t.minor + t.general + t.major)::text AS value FROM finding_tally t"
                        + " JOIN unit u ON u.id = t.unit_id WHERE u.code = ?",
                unit));
    }

    @Test
    void tellsTheSenderOfAClaim() {
        var claim = Petitions.in(PetitionState.HANDLING);

        cancelled(CaseKind.CLAIM, claim.id());

        get(wu(), claim.path()).then().body("state", equalTo("CANCELLED")).body("deadline", equalTo(null));
        claim.followUp()
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("messages[-1].text", equalTo("登记单位有误"))
                .body("possible", not(hasItem("WITHDRAWAL")));
        assertThat(events(claim.id())).contains("petition.closed.v1", "opinion.cancelled.v1");
    }

    @Test
    void endsTheCoursesWithTheCampaign() {
        var one = aUnit();
        var two = aUnit();
        var campaign = Campaigns.running(one, two);

        cancelled(CaseKind.CAMPAIGN, campaign);

        Stream.of(one, two)
                .map(unit -> Campaigns.course(campaign, unit))
                .forEach(course -> get(chen(), Campaigns.path(course))
                        .then()
                        .body("state", equalTo("CANCELLED"))
                        .body("history[-1].event", equalTo("CANCEL"))
                        .body("history[-1].actor", equalTo("org.wang"))
                        .body("allowedTransitions", empty()));
        get(chen(), "/campaigns/" + campaign + "/board").then().statusCode(200);
        get(chen(), "/campaigns/" + campaign + "/report").then().statusCode(200);
    }
}
