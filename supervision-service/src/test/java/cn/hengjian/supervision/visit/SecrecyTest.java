package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.plan.PlanFixture.aPlan;
import static cn.hengjian.supervision.plan.PlanFixture.running;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static cn.hengjian.supervision.visit.VisitFixture.assigned;
import static cn.hengjian.supervision.visit.VisitFixture.inspectorToken;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.Logs;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a sealed visit goes stands nowhere before it starts; and what searches for it would find it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SecrecyTest {

    private static final Logger LOG = Logger.getLogger(SecrecyTest.class);
    private static final Caller SOMEBODY = new Caller("s", "somebody", Set.of(), Set.of(), null);

    @Inject
    Audit audit;

    @Inject
    ObjectMapper mapper;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    /** A plan that goes to all units of a kind names none of them. */
    private static Place place(Secret secret) {
        var plan = aPlan();
        plan.put("scope", Map.of("kind", "DEPARTMENT"));
        var home = aUnit();
        return new Place(secret.code(), List.of(), running(plan), anInspector(home), anInspector(home));
    }

    private static String sealed(Place place, String key) {
        return as(chen())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(place.visit("UNANNOUNCED"))
                .post(ROOT + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void findsTheTargetNowhereBeforeTheStartAndWhereItBelongsAfterwards() throws IOException {
        var secret = Secret.unit();
        var twin = Secret.unit();
        var place = place(secret);
        var key = UUID.randomUUID().toString();
        try (var logs = Logs.capture()) {
            var id = sealed(place, key);
            var ids = List.of(id, place.plan(), secret.id().toString());

            assertThat(Search.tables(secret)).isEmpty();
            assertThat(Search.feed(secret)).isFalse();
            assertThat(Search.answers(secret, twin, ids)).isEmpty();
            for (var refused : refusals(place, id)) {
                assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
                assertThat(refused.asString()).doesNotContain(secret.code(), secret.name());
            }
            assertThat(sealed(place, key)).isEqualTo(id);
            assertThat(Search.tables(secret)).isEmpty();
            assertThat(logs.lines()).noneMatch(secret::isIn);

            post(place.inspector(), "/visits/" + id + "/opening").then().statusCode(200);

            assertThat(Search.tables(secret)).contains("visit", "visit_seal", "outbox");
            assertThat(Search.feed(secret)).isTrue();
            assertThat(Search.answers(secret, twin, ids))
                    .contains(
                            "unit-leader GET " + ROOT + "/visits/" + id,
                            "discipline GET " + ROOT + "/visits",
                            "cadre GET " + ROOT + "/public/seals/" + id);
            assertThat(logs.lines()).noneMatch(secret::isIn);
        }
    }

    /** Requests of people who have no part in the visit, or come at a wrong time. */
    private static List<Response> refusals(Place place, String id) {
        var path = "/visits/" + id;
        var leader = leader(place.unit());
        return List.of(
                post(inspectorToken(anInspector(aUnit())), path + "/opening"),
                post(place.inspector(), path + "/activities", VisitFixture.ACTIVITY),
                post(place.inspector(), path + "/report", VisitFixture.REPORT),
                post(chen(), path + "/merger", Map.of("planId", place.plan())),
                post(leader, path + "/opening"),
                post(zhao(), path + "/completion"),
                post(chen(), path + "/cancellation", Map.of("reason", "看错了")),
                get(leader, path),
                get(leader, path + "/seal"),
                given().get(ROOT + "/public/seals/" + id));
    }

    /** Even the rows of the roster, which know every unit, look alike: no lock left its mark on the one. */
    @Test
    void leavesNoMarkOnTheUnitItself() {
        var secret = Secret.unit();
        var twin = Secret.unit();
        sealed(place(secret), UUID.randomUUID().toString());

        var marks = database()
                .list(
                        Sql.of(
                                "SELECT u.xmax::text || ' ' || u.version AS mark FROM unit u WHERE u.id IN (?, ?)",
                                secret.id(),
                                twin.id()),
                        row -> row.text("mark"));

        assertThat(marks).containsExactly("0 1", "0 1");
    }

    /** To assign visits here and there gives the same answers, whether a sealed visit waits there or not. */
    @Test
    void answersAProbeAsIfNothingWereSealed() {
        var secret = Secret.unit();
        var twin = Secret.unit();
        var place = place(secret);
        sealed(place, UUID.randomUUID().toString());

        for (var notice : List.of("ANNOUNCED", "UNANNOUNCED")) {
            var here = place.visit(notice);
            var there = place.visit(notice);
            there.put("unitCode", twin.code());

            assertThat(post(li(), "/visits", here).statusCode())
                    .isEqualTo(post(li(), "/visits", there).statusCode())
                    .isEqualTo(notice.equals("ANNOUNCED") ? 201 : 409);
        }
    }

    @Test
    void keepsNoPlainHashOfTheRequest() throws IOException {
        var secret = Secret.unit();
        var place = place(secret);
        var key = UUID.randomUUID().toString();
        sealed(place, key);

        var command = mapper.convertValue(place.visit("UNANNOUNCED"), AssignVisit.class);
        var plain = Sha256.start();
        plain.update((ROOT + "/visits").getBytes(StandardCharsets.UTF_8));
        plain.update(mapper.writeValueAsBytes(command));

        var kept = database()
                .require(
                        Sql.of("SELECT encode(request_hash, 'hex') AS hash FROM idempotency_key WHERE key = ?", key),
                        row -> row.text("hash"));
        assertThat(kept).hasSize(64).isNotEqualTo(Secret.hex(plain.digest()));
    }

    @Test
    void wouldFindTheTargetIfItWerePlanted() throws IOException {
        var secret = Secret.unit();
        var twin = Secret.unit();
        var place = place(secret);
        var id = sealed(place, UUID.randomUUID().toString());
        assertThat(Search.tables(secret)).isEmpty();

        audit.record(SOMEBODY, "planted", "visit", id, Map.of("unit", secret.code()));
        assertThat(Search.tables(secret)).containsExactly("audit_entry");
        assertThat(Search.answers(secret, twin, List.of(id)))
                .containsExactly("audit-admin GET " + ROOT + "/audit/entries");

        database()
                .update(Sql.of(
                        "INSERT INTO idempotency_key (caller, key, request_hash, body) VALUES ('p', ?, ?, ?)",
                        id,
                        Sha256.of(secret.id().toString()),
                        secret.name().getBytes(StandardCharsets.UTF_8)));
        assertThat(Search.tables(secret)).containsExactly("audit_entry", "idempotency_key");

        database()
                .update(Sql.of(
                        "INSERT INTO outbox (topic, aggregate_id, type, source, payload)"
                                + " VALUES ('planted', ?, 'planted', '/planted', jsonb_build_object('unitId', ?::text))",
                        id,
                        secret.id().toString()));
        assertThat(Search.feed(secret)).isTrue();

        try (var logs = Logs.capture()) {
            LOG.infof("planted: unit=%s", secret.code());
            assertThat(logs.lines()).anyMatch(secret::isIn);
        }

        var announced = place.visit("ANNOUNCED");
        assigned(announced);
        assertThat(Search.answers(secret, twin, List.of(id)))
                .contains("unit-hr GET " + ROOT + "/visits", "organisation GET " + ROOT + "/visits");
    }

    @Test
    void hasOneClassOnlyThatOpensSeals() {
        var users = new ClassFileImporter()
                .importPackages(SecrecyTest.class.getPackageName()).stream()
                        .filter(type -> !type.getSimpleName().endsWith("Test"))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getSimpleName()
                                        .equals("FieldCipher")))
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(users).containsExactly("Seals");
    }
}
