package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.plan.PlanFixture.aPlanFor;
import static cn.hengjian.supervision.plan.PlanFixture.running;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.visit.VisitFixture.assign;
import static cn.hengjian.supervision.visit.VisitFixture.assigned;
import static cn.hengjian.supervision.visit.VisitFixture.inspectorToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.sql.DatabaseException;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed visit from its sealing to its opening. SecrecyTest searches for what may not be found. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SealTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM visit WHERE id = ?::uuid", id));
    }

    private static List<String> readings(String visit) {
        return database()
                .list(
                        Sql.of("SELECT reader, reason FROM seal_reading WHERE visit_id = ?::uuid ORDER BY id", visit),
                        row -> row.text("reader") + " " + row.text("reason"));
    }

    private static String commitment(String nonce, String code) {
        var digest = Sha256.start();
        digest.update(HexFormat.of().parseHex(nonce));
        digest.update(code.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void publishesTheCommitmentAndNothingElseWhenItIsAssigned() {
        var place = Place.fresh();

        var answer = assign(place.visit("UNANNOUNCED"));

        answer.then()
                .statusCode(201)
                .body("state", equalTo("ASSIGNED"))
                .body("number", matchesPattern("VISIT-2026-[0-9]{6}"))
                .body("commitment", matchesPattern("[0-9a-f]{64}"))
                .body("unitCode", nullValue())
                .body("unitName", nullValue())
                .body("tier", nullValue());
        String id = answer.path("id");
        String commitment = answer.path("commitment");
        answer.then().body("history[0].rules", equalTo(List.of("SM-11", "CN-CURRENT/2", "sha-256:" + commitment)));
        assertThat(stored(id, "num_nulls(unit_id, tier, override)")).isEqualTo("3");
        assertThat(value(Sql.of(
                        "SELECT payload->>'commitment' AS value FROM outbox WHERE aggregate_id = ? AND type LIKE '%assigned.v1'",
                        id)))
                .isEqualTo(commitment);
        assertThat(value(Sql.of(
                        "SELECT octet_length(ciphertext)::text AS value FROM visit_seal WHERE visit_id = ?::uuid", id)))
                .isEqualTo(Integer.toString(4_096 + 5 + 12 + 16));
    }

    @Test
    void opensOnSiteAndLetsAnybodyCheckTheCommitment() {
        var place = Place.fresh();
        var id = place.sealed();
        String commitment = get(chen(), "/visits/" + id).path("commitment");

        post(place.inspector(), "/visits/" + id + "/opening")
                .then()
                .statusCode(200)
                .body("state", equalTo("STARTED"))
                .body("unitCode", equalTo(place.unit()))
                .body("unitName", equalTo("单位" + place.unit()))
                .body("tier", equalTo("BACKWARD"))
                .body("startedBy", equalTo(place.first()))
                .body("startedOn", equalTo("2026-03-02"))
                .body("commitment", equalTo(commitment));

        var opened = given().get(ROOT + "/public/seals/" + id);
        opened.then().statusCode(200).body("commitment", equalTo(commitment)).body("unitCode", equalTo(place.unit()));
        assertThat(commitment(opened.path("nonce"), opened.path("unitCode"))).isEqualTo(commitment);
        assertThat(stored(id, "state")).isEqualTo("STARTED");
        assertThat(events(id)).containsExactly("visit.assigned.v1", "visit.started.v1");
    }

    @Test
    void showsWhoLookedAndThatNobodyDidBefore() {
        var place = Place.fresh();
        var id = place.sealed();

        for (var token : List.of(chen(), TestIssuer.token("audit.sun", "audit-admin"))) {
            get(token, "/visits/" + id + "/seal")
                    .then()
                    .statusCode(200)
                    .body("opened", equalTo(false))
                    .body("readings", empty());
        }
        post(place.inspector(), "/visits/" + id + "/opening").then().statusCode(200);

        get(chen(), "/visits/" + id + "/seal")
                .then()
                .body("opened", equalTo(true))
                .body("readings.reader", equalTo(List.of(place.first())))
                .body("readings.reason", equalTo(List.of("OPENING")))
                .body("readings[0].at", equalTo("2026-03-02T04:00:00Z"));
        assertThat(readings(id)).containsExactly(place.first() + " OPENING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "discipline", "organisation", "county-committee", "system-admin", "cadre"})
    void showsTheReadLogToOfficeAndAuditorOnly(String role) {
        var id = Place.fresh().sealed();

        get(TestIssuer.token("somebody", role), "/visits/" + id + "/seal")
                .then()
                .statusCode(403);
        get(TestIssuer.token("audit.sun", "audit-admin"), "/visits/" + UUID.randomUUID() + "/seal")
                .then()
                .statusCode(404);
    }

    @Test
    void hasNoSealForAnAnnouncedVisit() {
        var id = Place.fresh().announced();

        get(chen(), "/visits/" + id + "/seal").then().statusCode(404);
        given().get(ROOT + "/public/seals/" + id).then().statusCode(404);
    }

    @Test
    void hidesAClosedSealFromThePublicAsIfThereWereNone() {
        var closed = given().get(ROOT + "/public/seals/" + Place.fresh().sealed());
        var absent = given().get(ROOT + "/public/seals/" + UUID.randomUUID());

        closed.then().statusCode(404).body("type", equalTo("/problems/not-found"));
        for (var field : List.of("type", "title", "status", "detail")) {
            assertThat(closed.<Object>path(field)).isEqualTo(absent.path(field));
        }
        assertThat(closed.headers().asList().stream().map(Header::getName))
                .containsExactlyElementsOf(
                        absent.headers().asList().stream().map(Header::getName).toList());
    }

    @Test
    void staysClosedForEverWhenCancelled() {
        var place = Place.fresh();
        var id = place.cancelled();

        post(place.inspector(), "/visits/" + id + "/opening")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"));
        given().get(ROOT + "/public/seals/" + id).then().statusCode(404);
        get(chen(), "/visits/" + id).then().body("unitCode", nullValue());
        assertThat(readings(id)).isEmpty();
        assertThat(events(id)).containsExactly("visit.assigned.v1", "visit.cancelled.v1");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03, 409", "2026-03-04, 200", "2026-03-06, 200", "2026-03-07, 409"})
    void opensWithinItsWindowOnly(LocalDate day, int status) {
        var place = Place.fresh();
        var visit = place.visit("UNANNOUNCED");
        visit.put("from", "2026-03-04");
        var id = assigned(visit);

        today(day);
        var answer = post(place.inspector(), "/visits/" + id + "/opening");

        answer.then().statusCode(status);
        if (status == 409) {
            answer.then()
                    .body("type", equalTo("/problems/visit-outside-window"))
                    .body("detail", equalTo("This visit starts from 2026-03-04 to 2026-03-06 only"));
            assertThat(readings(id)).isEmpty();
            assertThat(stored(id, "unit_id")).isEmpty();
        }
    }

    @Test
    void opensForNobodyButItsInspectors() {
        var place = Place.fresh();
        var id = place.sealed();
        var another = inspectorToken(anInspector(aUnit()));

        post(another, "/visits/" + id + "/opening").then().statusCode(403);
        post(li(), "/visits/" + id + "/opening").then().statusCode(403);
        post(TestIssuer.token(place.first(), "supervision-office"), "/visits/" + id + "/opening")
                .then()
                .statusCode(403);
        post(place.inspector(), "/visits/" + UUID.randomUUID() + "/opening")
                .then()
                .statusCode(404);

        assertThat(readings(id)).isEmpty();
    }

    @Test
    void opensOnceWhenTwoInspectorsOpenAtTheSameMoment() throws Exception {
        var place = Place.fresh();
        var id = place.sealed();
        List<Callable<Integer>> both = List.of(
                () -> post(inspectorToken(place.first()), "/visits/" + id + "/opening")
                        .statusCode(),
                () -> post(inspectorToken(place.second()), "/visits/" + id + "/opening")
                        .statusCode());

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(both).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(readings(id)).hasSize(1);
        assertThat(events(id)).containsExactly("visit.assigned.v1", "visit.started.v1");
    }

    @Test
    void showsTheVisitToTheUnitFromItsStartOnly() {
        var place = Place.fresh();
        var id = place.sealed();

        get(leader(place.unit()), "/visits/" + id).then().statusCode(404);
        get(hr(place.unit()), "/visits").then().body("items", empty());
        get(chen(), "/visits?unit=" + place.unit()).then().body("items", empty());
        get(chen(), "/visits?plan=" + place.plan()).then().body("items.id", equalTo(List.of(id)));
        post(place.inspector(), "/visits/" + id + "/opening").then().statusCode(200);

        get(leader(place.unit()), "/visits/" + id)
                .then()
                .statusCode(200)
                .body("unitCode", equalTo(place.unit()))
                .body("tier", nullValue());
        get(hr(place.unit()), "/visits").then().body("items.id", equalTo(List.of(id)));
        get(chen(), "/visits?unit=" + place.unit()).then().body("items.id", equalTo(List.of(id)));
        get(leader(aUnit()), "/visits/" + id).then().statusCode(404);
    }

    @Test
    void saysOfARecusedInspectorOnlyThatThereIsOne() {
        var place = Place.fresh();
        var tied = anInspector(place.unit());
        var visit = place.visit("UNANNOUNCED");
        visit.put("inspectors", List.of(place.first(), tied));

        assign(visit)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"))
                .body("detail", equalTo("Recusal (G2): one of these inspectors is recused"))
                .body("errors", nullValue());
        get(chen(), "/visits?plan=" + place.plan()).then().body("items", empty());
    }

    /** Refusing at the door would tell where the door is. */
    @Test
    void opensForAnInspectorWhoGotATieSinceButLetsNothingElseBeDone() {
        var place = Place.fresh();
        var id = place.sealed();
        database().update(Sql.of("""
                        UPDATE cadre SET unit_id = u.id, unit_code = u.code FROM unit u, inspector i
                        WHERE u.code = ? AND cadre.number = i.cadre_number AND i.username = ?""", place.unit(), place.first()));

        post(place.inspector(), "/visits/" + id + "/opening")
                .then()
                .statusCode(200)
                .body("allowedTransitions", empty());

        post(place.inspector(), "/visits/" + id + "/activities", VisitFixture.ACTIVITY)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"))
                .body("detail", containsString("G2"));
        post(inspectorToken(place.second()), "/visits/" + id + "/activities", VisitFixture.ACTIVITY)
                .then()
                .statusCode(201);
        get(inspectorToken(place.second()), "/visits?mine=true&plan=" + place.plan())
                .then()
                .body("items[0].allowedTransitions", hasItem("COMPLETE"));
        get(place.inspector(), "/visits?mine=true&plan=" + place.plan())
                .then()
                .body("items[0].allowedTransitions", not(hasItem("COMPLETE")));
    }

    @Test
    void refusesToSealAmongTooFewUnits() {
        var place = Place.fresh();
        var others = place.others();
        var plan = running(aPlanFor(place.unit(), others.get(0), others.get(1), others.get(2)));
        var visit = place.visit("UNANNOUNCED");
        visit.put("planId", plan);

        assign(visit)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/planId"))
                .body("errors[0].code", equalTo("too-few-units"));
        visit.put("notice", "ANNOUNCED");
        assign(visit).then().statusCode(201);
    }

    @Test
    void refusesASealThatWasTamperedWithAndPutsItOnRecord() {
        var place = Place.fresh();
        var id = place.sealed();
        var other = Place.fresh().sealed();
        // As somebody would who writes into the database by hand, and for that turns the trigger off.
        database().update(Sql.of("ALTER TABLE visit_seal DISABLE TRIGGER visit_seal_update"));
        database().update(Sql.of("""
                        UPDATE visit_seal SET ciphertext = (SELECT ciphertext FROM visit_seal WHERE visit_id = ?::uuid)
                        WHERE visit_id = ?::uuid""", other, id));
        database().update(Sql.of("ALTER TABLE visit_seal ENABLE TRIGGER visit_seal_update"));

        post(place.inspector(), "/visits/" + id + "/opening")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/seal-broken"));

        assertThat(stored(id, "state")).isEqualTo("ASSIGNED");
        assertThat(database()
                        .list(
                                Sql.of("SELECT actor, action FROM audit_entry WHERE object_id = ? ORDER BY id", id),
                                row -> row.text("actor") + " " + row.text("action")))
                .containsExactly("supervision.chen visit-assigned", place.first() + " seal-broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE visit_seal SET commitment = repeat('0', 64) WHERE visit_id = ?::uuid",
                "DELETE FROM visit_seal WHERE visit_id = ?::uuid",
                "DELETE FROM seal_reading WHERE visit_id = ?::uuid",
                "UPDATE seal_reading SET reader = 'somebody' WHERE visit_id = ?::uuid",
                "UPDATE visit SET state = 'STARTED', started_by = 'x', started_on = '2026-03-02', tier = 'ORDINARY',"
                        + " unit_id = (SELECT id FROM unit LIMIT 1) WHERE id = ?::uuid",
                "UPDATE visit_seal SET nonce = repeat('0', 64), unit_code = 'T1' WHERE visit_id = ?::uuid"
            })
    void keepsTheSealEvenInTheDatabase(String statement) {
        var id = Place.fresh().sealed();

        assertThatThrownBy(() -> database().update(Sql.of(statement, id))).isInstanceOf(DatabaseException.class);
    }

    @Test
    void repeatsTheAnswerWithoutTheUnit() {
        var place = Place.fresh();
        var key = UUID.randomUUID().toString();

        String first = as(chen())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(place.visit("UNANNOUNCED"))
                .post(ROOT + "/visits")
                .path("id");
        var again = as(chen())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(place.visit("UNANNOUNCED"))
                .post(ROOT + "/visits");

        again.then().statusCode(201).body("id", equalTo(first)).body("unitCode", nullValue());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        get(chen(), "/visits?plan=" + place.plan()).then().body("items.id", equalTo(List.of(first)));
    }

    @Test
    void overridesTheLimitUnderTheSealToo() {
        var place = Place.fresh();
        place.announced();
        var visit = place.visit("UNANNOUNCED");
        assign(visit).then().statusCode(409).body("type", equalTo("/problems/visit-overlap"));
        visit.put("override", "群众反映强烈");
        assign(visit).then().statusCode(403);

        String id = post(li(), "/visits", visit)
                .then()
                .statusCode(201)
                .body("override", nullValue())
                .extract()
                .path("id");

        assertThat(value(Sql.of("SELECT count(*)::text AS value FROM visit t WHERE t::text LIKE '%群众反映强烈%'")))
                .isEqualTo("0");
        post(place.inspector(), "/visits/" + id + "/opening")
                .then()
                .statusCode(200)
                .body("override", equalTo("群众反映强烈"));
        get(leader(place.unit()), "/visits/" + id).then().body("override", nullValue());
    }

    @Test
    void readsRolesThatNeedNoUnitAsBefore() {
        var id = Place.fresh().sealed();

        for (var role : List.of("supervision-office", "inspector", "discipline", "organisation", "county-committee")) {
            get(TestIssuer.token("somebody", role), "/visits/" + id)
                    .then()
                    .statusCode(200)
                    .body("unitCode", nullValue());
        }
        for (var role : List.of("cadre", "system-admin", "audit-admin", "hr-bureau", "petition-office")) {
            get(TestIssuer.token("somebody", role), "/visits/" + id).then().statusCode(403);
            get(TestIssuer.token("somebody", role), "/visits").then().statusCode(403);
        }
    }
}
