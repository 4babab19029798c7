package cn.hengjian.supervision.plan;

import static cn.hengjian.supervision.plan.PlanFixture.aPlan;
import static cn.hengjian.supervision.plan.PlanFixture.aPlanFor;
import static cn.hengjian.supervision.plan.PlanFixture.approved;
import static cn.hengjian.supervision.plan.PlanFixture.mix;
import static cn.hengjian.supervision.plan.PlanFixture.proposed;
import static cn.hengjian.supervision.plan.PlanFixture.running;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.patch;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlanTest {

    @Inject
    Plans plans;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM plan WHERE id = ?::uuid", id));
    }

    @Test
    void proposesAPlan() {
        var top = aUnit();
        var below = aUnitUnder(top);
        var plan = aPlanFor(top, below);
        plan.put("campaignId", "01932a6e-3000-7000-8000-000000000001");

        var answer = post(chen(), "/plans", plan);

        String id = answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("number", matchesPattern("PLAN-2026-\\d{6}"))
                .body("state", equalTo("PROPOSED"))
                .body("title", equalTo("春季作风督查"))
                .body("startsOn", equalTo("2026-03-02"))
                .body("endsOn", equalTo("2026-06-30"))
                .body("basis", equalTo("ACTIONS"))
                .body("scope.units", equalTo(List.of(top, below)))
                .body("scope.within", nullValue())
                .body("scope.eligible", equalTo(2))
                .body("mix.pair", equalTo(List.of("P1", "P2", "P3", "P4", "P5")))
                .body("mix[0].mainlyName", equalTo("unannounced"))
                .body("mix[0].otherName", equalTo("announced"))
                .body("mix.prevails", equalTo(List.of(true, true, true, true, true)))
                .body("campaignId", equalTo("01932a6e-3000-7000-8000-000000000001"))
                .body("proposedBy", equalTo("supervision.chen"))
                .body("proposedOn", equalTo("2026-03-02"))
                .body("decidedBy", nullValue())
                .body("policy", equalTo("CN-CURRENT/2"))
                .body("allowedTransitions", equalTo(List.of("CHANGE")))
                .body("history[0].rules", equalTo(List.of("SM-11", "M30", "CN-CURRENT/2")))
                .extract()
                .path("id");
        answer.then().header("Location", containsString(County.ROOT + "/plans/" + id));
        assertThat(stored(id, "state")).isEqualTo("PROPOSED");
        assertThat(events(id)).containsExactly("plan.proposed.v1");
        assertThat(value(Sql.of("SELECT action AS value FROM audit_entry WHERE object_id = ?", id)))
                .isEqualTo("plan-proposed");
    }

    @Test
    void publishesNothingOfWhereItGoes() {
        var unit = aUnit();

        var id = running(aPlanFor(unit));

        var published = database()
                .list(
                        Sql.of("SELECT payload::text AS value FROM outbox WHERE aggregate_id = ?", id),
                        row -> row.text("value"));
        assertThat(published).hasSize(2).noneMatch(payload -> payload.contains("\"" + unit + "\""));
        assertThat(published.getFirst()).contains("\"pair\": \"P5\"").doesNotContain("春季", "scope");
    }

    @Test
    void flagsThePairsThatMissMainlyAndRefusesNothing() {
        var plan = aPlan();
        var mix = mix(12, 4);
        mix.get(1).putAll(Map.of("mainly", 8, "other", 8));
        mix.get(4).putAll(Map.of("mainly", 0, "other", 0));
        plan.put("mix", mix);
        plan.put("basis", "HOURS");

        var id = proposed(plan);

        get(chen(), "/plans/" + id)
                .then()
                .body("basis", equalTo("HOURS"))
                .body("mix.prevails", equalTo(List.of(true, false, true, true, false)))
                .body(
                        "mix[1].rule",
                        equalTo(
                                "spot checks must be more than 1/2 of itself and comprehensive checks: 8 of 16 is not enough"))
                .body("mix[1].mainly", equalTo(8))
                .body("mix[1].other", equalTo(8));
        get(li(), "/plans?limit=1")
                .then()
                .body("items[0].id", equalTo(id))
                .body("items[0].missed", equalTo(List.of("P2", "P5")))
                .body("items[0].allowedTransitions", equalTo(List.of("APPROVE", "REJECT")));
    }

    @Test
    void readsASubtreeAndAKind() {
        var top = aUnit();
        aUnitUnder(top);
        var plan = aPlan();
        plan.put("scope", Map.of("within", top));
        var byTree = proposed(plan);
        plan.put("scope", Map.of("within", top, "kind", "TOWNSHIP"));
        var byBoth = proposed(plan);

        get(chen(), "/plans/" + byTree)
                .then()
                .body("scope.within", equalTo(top))
                .body("scope.eligible", equalTo(2));
        get(chen(), "/plans/" + byBoth)
                .then()
                .body("scope.kind", equalTo("TOWNSHIP"))
                .body("scope.eligible", equalTo(0));
    }

    @Test
    void namesEveryPlaceThatIsWrong() {
        var unit = aUnit();
        var plan = aPlanFor(unit, "NOWHERE", unit);
        plan.put("endsOn", "2026-03-01");
        var mix = mix(1, 0);
        mix.get(4).put("pair", "P1");
        plan.put("mix", mix);

        post(chen(), "/plans", plan)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/endsOn", "/mix/4/pair", "/scope/units/1", "/scope/units/2")))
                .body("errors.code", equalTo(List.of("before-start", "duplicate", "unknown-unit", "duplicate")));
    }

    @Test
    void takesOneWayToNameItsUnits() {
        for (var scope :
                List.of(Map.of(), Map.of("units", List.of()), Map.of("units", List.of(aUnit()), "kind", "TOWNSHIP"))) {
            var plan = aPlan();
            plan.put("scope", scope);

            post(chen(), "/plans", plan)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/scope")))
                    .body("errors.code", equalTo(List.of("one-of")));
        }
        var plan = aPlan();
        plan.put("scope", Map.of("within", "NOWHERE"));
        post(chen(), "/plans", plan).then().statusCode(422).body("errors.pointer", equalTo(List.of("/scope/within")));
    }

    @Test
    void wantsAllFivePairs() {
        var plan = aPlan();
        plan.put("mix", mix(1, 0).subList(0, 4));

        post(chen(), "/plans", plan).then().statusCode(422).body("errors.pointer", hasItem("/mix"));
    }

    @Test
    void changesAPlanThatNobodyHasDecidedOn() {
        var unit = aUnit();
        var id = proposed();

        patch(zhao(), "/plans/" + id, 0, Map.of("scope", Map.of("kind", "", "units", List.of(unit))))
                .then()
                .statusCode(422);
        as(zhao())
                .header("If-Match", "\"0\"")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body("{\"scope\": {\"kind\": null, \"units\": [\"" + unit + "\"]}, \"endsOn\": \"2026-05-31\"}")
                .patch(County.ROOT + "/plans/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("scope.units", equalTo(List.of(unit)))
                .body("scope.kind", nullValue())
                .body("endsOn", equalTo("2026-05-31"))
                .body("title", equalTo("春季作风督查"))
                .body("history.event", equalTo(List.of("CREATE", "CHANGE")));
        patch(zhao(), "/plans/" + id, 0, Map.of("title", "x")).then().statusCode(412);
        as(zhao())
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("title", "x"))
                .patch(County.ROOT + "/plans/" + id)
                .then()
                .statusCode(428);

        assertThat(stored(id, "ends_on")).isEqualTo("2026-05-31");
        assertThat(stored(id, "title")).isEqualTo("春季作风督查");
    }

    @Test
    void movesTheVersionWhenOnlyTheMixChanges() {
        var id = proposed();

        patch(chen(), "/plans/" + id, 0, Map.of("mix", mix(9, 8)))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("mix.mainly", equalTo(List.of(9, 9, 9, 9, 9)));

        patch(chen(), "/plans/" + id, 0, Map.of("mix", mix(1, 0))).then().statusCode(412);
    }

    @Test
    void letsNobodyDecideOnWhatHeOrSheWrote() {
        var proposer = TestIssuer.token("both.one", "supervision-office", "county-committee");
        var changer = TestIssuer.token("both.two", "supervision-office", "county-committee");
        String id = post(proposer, "/plans", aPlan()).path("id");
        patch(changer, "/plans/" + id, 0, Map.of("title", "改")).then().statusCode(200);

        for (var author : List.of(proposer, changer)) {
            post(author, "/plans/" + id + "/approval")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/another-person-required"));
            post(author, "/plans/" + id + "/rejection", Map.of("reason", "不必"))
                    .then()
                    .statusCode(409);
            get(author, "/plans/" + id).then().body("allowedTransitions", equalTo(List.of("CHANGE")));
        }
        assertThat(stored(id, "state")).isEqualTo("PROPOSED");
        post(li(), "/plans/" + id + "/approval")
                .then()
                .statusCode(200)
                .body("decidedBy", equalTo("committee.li"))
                .body("decidedOn", equalTo("2026-03-02"))
                .body("allowedTransitions", empty());
        assertThat(events(id)).containsExactly("plan.proposed.v1", "plan.approved.v1");
    }

    @Test
    void keepsAProposersApprovalOutOfTheDatabaseToo() {
        var id = proposed();

        var refused = catchThrowable(() -> database()
                .update(Sql.of(
                        "UPDATE plan SET state = 'APPROVED', decided_by = proposed_by, decided_on = '2026-03-02'"
                                + " WHERE id = ?::uuid",
                        id)));

        assertThat(refused.getCause()).hasMessageContaining("plan_decided_by_another");
    }

    @Test
    void rejectsWithAReason() {
        var id = proposed();

        post(li(), "/plans/" + id + "/rejection", Map.of("reason", " ")).then().statusCode(422);
        post(li(), "/plans/" + id + "/rejection", Map.of("reason", "频次过高"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("history[1].reason", equalTo("频次过高"))
                .body("allowedTransitions", empty());

        assertThat(stored(id, "decided_by")).isEqualTo("committee.li");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, false", "2026-03-02, true", "2026-06-30, true", "2026-07-01, false"})
    void startsWithinItsPeriod(LocalDate day, boolean starts) {
        var id = approved(aPlan());
        today(day);

        var answer = post(chen(), "/plans/" + id + "/start");

        if (starts) {
            answer.then().statusCode(200).body("state", equalTo("RUNNING"));
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/plan-out-of-period"));
        }
        assertThat(stored(id, "state")).isEqualTo(starts ? "RUNNING" : "APPROVED");
    }

    @Test
    void tellsOtherFeaturesOfARunningPlanOnly() {
        var running = UUID.fromString(running());
        var approved = UUID.fromString(approved(aPlan()));

        var plan = QuarkusTransaction.requiringNew().call(() -> plans.requireRunning(running));
        var refused =
                catchThrowable(() -> QuarkusTransaction.requiringNew().call(() -> plans.requireRunning(approved)));
        var absent = catchThrowable(
                () -> QuarkusTransaction.requiringNew().call(() -> plans.requireRunning(UUID.randomUUID())));

        assertThat(plan.number()).isEqualTo(stored(running.toString(), "number"));
        assertThat(plan)
                .isEqualTo(new Plans.Running(
                        running,
                        plan.number(),
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 6, 30),
                        Basis.ACTIONS,
                        "CN-CURRENT",
                        2));
        assertThat(((ProblemException) refused).type().slug()).isEqualTo("plan-not-running");
        assertThat(((ProblemException) absent).type().slug()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspector",
                "discipline",
                "organisation",
                "unit-leader",
                "unit-hr",
                "cadre",
                "petition-office",
                "hr-bureau",
                "system-admin",
                "audit-admin"
            })
    void showsPlansToNobodyElse(String role) {
        var id = proposed();
        var token = TestIssuer.token("somebody", role);

        get(token, "/plans").then().statusCode(403);
        get(token, "/plans/" + id).then().statusCode(403);
        post(token, "/plans", aPlan()).then().statusCode(403);
        patch(token, "/plans/" + id, 0, Map.of("title", "x")).then().statusCode(403);
        post(token, "/plans/" + id + "/approval").then().statusCode(403);
        post(token, "/plans/" + id + "/rejection", Map.of("reason", "r")).then().statusCode(403);
        post(token, "/plans/" + id + "/start").then().statusCode(403);
        post(token, "/plans/" + id + "/conclusion").then().statusCode(403);
    }

    @Test
    void keepsTheOfficeFromApprovingAndTheCommitteeFromTheRest() {
        var id = proposed();

        post(zhao(), "/plans/" + id + "/approval").then().statusCode(403);
        post(zhao(), "/plans/" + id + "/rejection", Map.of("reason", "r"))
                .then()
                .statusCode(403);
        post(li(), "/plans", aPlan()).then().statusCode(403);
        patch(li(), "/plans/" + id, 0, Map.of("title", "x")).then().statusCode(403);
        post(li(), "/plans/" + id + "/start").then().statusCode(403);
        post(li(), "/plans/" + id + "/conclusion").then().statusCode(403);
    }

    @Test
    void knowsNoOtherPlan() {
        var path = "/plans/" + UUID.randomUUID();

        get(chen(), path).then().statusCode(404);
        patch(chen(), path, 0, Map.of("title", "x")).then().statusCode(404);
        post(li(), path + "/approval").then().statusCode(404);
        post(li(), path + "/rejection", Map.of("reason", "r")).then().statusCode(404);
        post(chen(), path + "/start").then().statusCode(404);
        post(chen(), path + "/conclusion").then().statusCode(404);
    }

    @Test
    void listsByStateAPageAtATime() {
        var first = proposed();
        var second = proposed();

        var page = get(chen(), "/plans?state=PROPOSED&limit=1");
        page.then().body("items.id", equalTo(List.of(second)));
        get(chen(), "/plans?state=PROPOSED&limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.id", equalTo(List.of(first)));
        get(chen(), "/plans?state=NONSENSE").then().statusCode(400);
    }
}
