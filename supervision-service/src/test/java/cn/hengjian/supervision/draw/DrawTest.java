package cn.hengjian.supervision.draw;

import static cn.hengjian.supervision.draw.DrawFixture.aDraw;
import static cn.hengjian.supervision.draw.DrawFixture.aPlanOf;
import static cn.hengjian.supervision.draw.DrawFixture.drawn;
import static cn.hengjian.supervision.draw.DrawFixture.onlyInspectors;
import static cn.hengjian.supervision.draw.DrawFixture.prepared;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.plan.PlanFixture;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DrawTest {

    private static final Caller OFFICE = Caller.system("test");

    @Inject
    Draws draws;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM draw WHERE id = ?::uuid", id));
    }

    private Draws.Taken taken(String id) {
        return QuarkusTransaction.requiringNew().call(() -> draws.takeTargets(UUID.fromString(id), OFFICE));
    }

    private static String slug(Throwable refused) {
        return ((ProblemException) refused).type().slug();
    }

    @Test
    void preparesADrawAndCommitsToIt() {
        onlyInspectors(4);
        var drawable = aPlanOf(5);

        var answer = post(chen(), "/draws", aDraw(drawable.plan(), true, 2));

        String id = answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("number", matchesPattern("DRAW-2026-\\d{6}"))
                .body("planId", equalTo(drawable.plan()))
                .body("state", equalTo("PREPARED"))
                .body("sealed", equalTo(true))
                .body("algorithm", equalTo("hengjian-draw/1"))
                .body("units", equalTo(2))
                .body("inspectorsPerUnit", equalTo(2))
                .body("candidateUnits", equalTo(5))
                .body("candidateInspectors", equalTo(4))
                .body("seedHash", matchesPattern("[0-9a-f]{64}"))
                .body("candidatesHash", matchesPattern("[0-9a-f]{64}"))
                .body("preparedBy", equalTo("supervision.chen"))
                .body("preparedOn", equalTo("2026-03-02"))
                .body("drawnOn", nullValue())
                .body("opening", nullValue())
                .body("policy", equalTo("CN-CURRENT/2"))
                .body("allowedTransitions", equalTo(List.of("DRAW")))
                .body("history[0].rules", equalTo(List.of("M30", "CN-CURRENT/2")))
                .extract()
                .path("id");
        answer.then().header("Location", containsString(County.ROOT + "/draws/" + id));
        given().get(County.ROOT + "/public/draws/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PREPARED"))
                .body("seedHash", equalTo(answer.path("seedHash")))
                .body("candidatesHash", equalTo(answer.path("candidatesHash")))
                .body("opening", nullValue());
        assertThat(stored(id, "encode(seed_hash, 'hex')")).isEqualTo(answer.path("seedHash"));
        assertThat(events(id)).containsExactly("draw.prepared.v1");
        assertThat(value(Sql.of("SELECT action AS value FROM audit_entry WHERE object_id = ?", id)))
                .isEqualTo("draw-prepared");
    }

    @Test
    void revealsADrawForAnnouncedVisitsAtOnce() {
        onlyInspectors(5);
        var drawable = aPlanOf(6);

        var id = drawn(drawable.plan(), false, 3);

        get(li(), "/draws/" + id)
                .then()
                .body("state", equalTo("REVEALED"))
                .body("drawnBy", equalTo("supervision.chen"))
                .body("revealedOn", equalTo("2026-03-02"))
                .body("history.event", equalTo(List.of("CREATE", "DRAW", "REVEAL")))
                .body("history[2].actor", equalTo("supervision"))
                .body("allowedTransitions", empty())
                .body(
                        "opening.candidates.units",
                        equalTo(drawable.units().stream().sorted().toList()))
                .body("opening.candidates.maxVisits", equalTo(4))
                .body("opening.candidates.recused", empty())
                .body("opening.result.size()", equalTo(3));
        assertThat(events(id)).containsExactly("draw.prepared.v1", "draw.drawn.v1", "draw.revealed.v1");
        // Inspectors go by their numbers: who they are is not the public's.
        given().get(County.ROOT + "/public/draws/" + id)
                .then()
                .body("opening.result[0].inspectors[0]", matchesPattern("INSP-2026-\\d{6}"))
                .body("$", not(hasKey("preparedBy")));
    }

    @Test
    void publishesWhoIsRecusedWhereAndNotWhy() {
        var usernames = onlyInspectors(4);
        var drawable = aPlanOf(3);
        var unit = drawable.units().getFirst();
        var one = database()
                .require(
                        Sql.of("SELECT id::text, number FROM inspector WHERE username = ?", usernames.getFirst()),
                        row -> List.of(row.text("id"), row.text("number")));
        post(chen(), "/inspectors/" + one.getFirst() + "/avoidances", Map.of("ground", "KIN_SPOUSE", "unitCode", unit))
                .then()
                .statusCode(200);

        for (int i = 0; i < 5; i++) {
            var view = given().get(County.ROOT + "/public/draws/" + drawn(drawable.plan(), false, 3));

            view.then()
                    .body(
                            "opening.candidates.recused",
                            equalTo(List.of(Map.of("unit", unit, "inspector", one.get(1)))));
            List<String> sent = view.path("opening.result.find { it.unit == '" + unit + "' }.inspectors");
            assertThat(sent).hasSize(2).doesNotContain(one.get(1));
            assertThat(view.asString()).doesNotContain("KIN", usernames.getFirst());
        }
    }

    @Test
    void refusesADrawThatLacksInspectorsSayingWhoIsRecusedAndWhy() {
        onlyInspectors(1);
        var drawable = aPlanOf(2);
        var own = drawable.units().getFirst();
        var recused = anInspector(own);

        post(chen(), "/draws", aDraw(drawable.plan(), true, 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/draw-too-few-inspectors"))
                .body("errors.size()", equalTo(1))
                .body(
                        "errors[0].detail",
                        equalTo("Unit " + own + " needs 2 and has 1; recused: " + recused
                                + " (Serves at the unit, or at one above or below it)"));
        assertThat(value(Sql.of("SELECT count(*)::text AS value FROM draw WHERE plan_id = ?::uuid", drawable.plan())))
                .isEqualTo("0");
        onlyInspectors(2);
        prepared(drawable.plan(), true, 1);
    }

    @Test
    void refusesADrawThatTheCapLeavesWithoutInspectors() {
        onlyInspectors(2);
        var drawable = aPlanOf(5);
        var four = prepared(drawable.plan(), true, 4);
        var five = prepared(drawable.plan(), true, 5);

        post(chen(), "/draws/" + four + "/execution", Map.of()).then().statusCode(200);
        post(chen(), "/draws/" + five + "/execution", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/draw-too-few-inspectors"))
                .body("detail", containsString("In 100 rounds"))
                .body("errors", nullValue());

        assertThat(stored(five, "state")).isEqualTo("PREPARED");
    }

    @Test
    void takesOnlyWhatThePlanHas() {
        onlyInspectors(3);
        var drawable = aPlanOf(2);

        post(chen(), "/draws", aDraw(drawable.plan(), true, 3))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/units"))
                .body("errors[0].detail", equalTo("The plan has only 2 units to draw from"));
        var one = aDraw(drawable.plan(), true, 2);
        one.put("inspectorsPerUnit", 1);
        post(chen(), "/draws", one).then().statusCode(422).body("errors[0].pointer", equalTo("/inspectorsPerUnit"));
        one.put("inspectorsPerUnit", 3);
        post(chen(), "/draws", one).then().statusCode(201).body("inspectorsPerUnit", equalTo(3));
        one.put("units", 0);
        post(chen(), "/draws", one).then().statusCode(422);
    }

    @Test
    void drawsUnderARunningPlanOnly() {
        onlyInspectors(3);
        var approved = PlanFixture.approved(PlanFixture.aPlan());
        var drawable = aPlanOf(2);
        var id = prepared(drawable.plan(), true, 1);
        post(chen(), "/plans/" + drawable.plan() + "/conclusion").then().statusCode(200);

        post(chen(), "/draws", aDraw(approved, true, 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-not-running"));
        post(chen(), "/draws/" + id + "/execution", Map.of()).then().statusCode(409);
        post(chen(), "/draws", aDraw(UUID.randomUUID().toString(), true, 1))
                .then()
                .statusCode(404);

        assertThat(stored(id, "state")).isEqualTo("PREPARED");
    }

    @Test
    void mixesInWhatNobodyCouldKnowBefore() {
        onlyInspectors(3);
        var id = prepared(aPlanOf(4).plan(), false, 2);
        var path = "/draws/" + id + "/execution";

        post(chen(), path, Map.of("publicEntropy", " ")).then().statusCode(422);
        post(chen(), path, Map.of("publicEntropy", "a\nb")).then().statusCode(422);
        post(chen(), path, Map.of("publicEntropy", "双色球 03 07 11"))
                .then()
                .statusCode(200)
                .body("publicEntropy", equalTo("双色球 03 07 11"));

        assertThat(stored(id, "public_entropy")).isEqualTo("双色球 03 07 11");
    }

    @Test
    void drawsAndRevealsOnce() {
        onlyInspectors(3);
        var plan = aPlanOf(3).plan();
        var prepared = prepared(plan, true, 1);
        var drawn = drawn(plan, true, 1);

        var early = catchThrowable(
                () -> QuarkusTransaction.requiringNew().run(() -> draws.reveal(UUID.fromString(prepared))));
        for (int i = 0; i < 2; i++) {
            post(chen(), "/draws/" + drawn + "/execution", Map.of())
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/transition-refused"));
            QuarkusTransaction.requiringNew().run(() -> draws.reveal(UUID.fromString(drawn)));
            get(chen(), "/draws/" + drawn).then().body("state", equalTo("REVEALED"));
        }

        assertThat(slug(early)).isEqualTo("transition-refused");
        assertThat(events(drawn)).containsExactly("draw.prepared.v1", "draw.drawn.v1", "draw.revealed.v1");
    }

    @Test
    void handsOverWhatWasDrawnOnce() {
        var usernames = onlyInspectors(4);
        var drawable = aPlanOf(4);
        var id = prepared(drawable.plan(), true, 2);

        var early = catchThrowable(() -> taken(id));
        post(chen(), "/draws/" + id + "/execution", Map.of()).then().statusCode(200);
        var taken = taken(id);
        var again = catchThrowable(() -> taken(id));
        QuarkusTransaction.requiringNew().run(() -> draws.reveal(UUID.fromString(id)));

        assertThat(slug(early)).isEqualTo("draw-not-drawn");
        assertThat(slug(again)).isEqualTo("draw-targets-taken");
        assertThat(taken.planId()).hasToString(drawable.plan());
        assertThat(taken.sealed()).isTrue();
        List<String> units = get(chen(), "/draws/" + id).path("opening.result.unit");
        assertThat(taken.targets()).extracting(Draws.Target::unitCode).isEqualTo(units);
        assertThat(taken.targets()).allSatisfy(target -> {
            assertThat(target.inspectors()).hasSize(2).isSubsetOf(usernames);
            assertThat(value(Sql.of("SELECT code AS value FROM unit WHERE id = ?", target.unitId())))
                    .isEqualTo(target.unitCode());
        });
        assertThat(stored(id, "taken_on")).isEqualTo("2026-03-02");
    }

    @Test
    void keepsWhatItCommittedTo() {
        onlyInspectors(3);
        var id = drawn(aPlanOf(3).plan(), true, 1);

        for (var change : List.of(
                "seed = seed_hash",
                "candidates_hash = seed_hash",
                "units = 2",
                "result = seed_hash",
                "public_entropy = 'x'",
                "sealed = false")) {
            var refused = catchThrowable(
                    () -> database().update(Sql.of("UPDATE draw SET " + change + " WHERE id = ?::uuid", id)));

            assertThat(refused.getCause()).hasMessageContaining("a draw keeps what it committed to");
        }
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
    void showsDrawsToNobodyElse(String role) {
        onlyInspectors(3);
        var plan = aPlanOf(2).plan();
        var id = prepared(plan, true, 1);
        var token = TestIssuer.token("somebody", role);

        get(token, "/draws").then().statusCode(403);
        get(token, "/draws/" + id).then().statusCode(403);
        post(token, "/draws", aDraw(plan, true, 1)).then().statusCode(403);
        post(token, "/draws/" + id + "/execution", Map.of()).then().statusCode(403);
    }

    @Test
    void letsTheCommitteeReadAndNotDraw() {
        onlyInspectors(3);
        var plan = aPlanOf(2).plan();
        var id = prepared(plan, true, 1);

        get(li(), "/draws/" + id).then().statusCode(200).body("allowedTransitions", empty());
        post(li(), "/draws", aDraw(plan, true, 1)).then().statusCode(403);
        post(li(), "/draws/" + id + "/execution", Map.of()).then().statusCode(403);
    }

    @Test
    void knowsNoOtherDraw() {
        var id = UUID.randomUUID();

        get(chen(), "/draws/" + id).then().statusCode(404);
        post(chen(), "/draws/" + id + "/execution", Map.of()).then().statusCode(404);
        given().get(County.ROOT + "/public/draws/" + id).then().statusCode(404);
    }

    @Test
    void listsByPlanAndStateAPageAtATime() {
        onlyInspectors(3);
        var plan = aPlanOf(3).plan();
        var first = prepared(plan, true, 1);
        var second = prepared(plan, true, 1);
        var third = drawn(plan, true, 1);

        var page = get(chen(), "/draws?limit=2&plan=" + plan);
        page.then().body("items.id", equalTo(List.of(third, second)));
        get(chen(), "/draws?limit=2&plan=" + plan + "&cursor=" + page.path("next"))
                .then()
                .body("items.id", equalTo(List.of(first)));
        get(chen(), "/draws?state=DRAWN&plan=" + plan).then().body("items.id", equalTo(List.of(third)));
    }
}
