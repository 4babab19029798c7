package cn.hengjian.supervision.draw;

import static cn.hengjian.supervision.draw.DrawFixture.aDraw;
import static cn.hengjian.supervision.draw.DrawFixture.onlyInspectors;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.plan.PlanFixture;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sealed draw gave stands nowhere in clear until it is revealed. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SecrecyTest {

    private static final String TOP = "SECRECYTOP";

    @Inject
    Draws draws;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    /** Units with codes of different lengths that occur nowhere else. */
    private static List<String> units() {
        var codes = new ArrayList<String>();
        for (var code : List.of("SECRECY-A-7QZ", "SECRECY-BB-8QZ-LONGER", "SECRECY-C-9QZ-THE-LONGEST")) {
            var path = TOP + "." + code.replace("-", "_");
            database()
                    .update(Sql.of(
                            "INSERT INTO unit (id, code, name, kind, path, version) VALUES (?, ?, ?, 'SECRECY', ?::ltree, 1)",
                            UUID.randomUUID(),
                            code,
                            code,
                            path));
            codes.add(code);
        }
        return codes;
    }

    @Test
    void tellsNothingBeforeTheRevelation() {
        onlyInspectors(4);
        var codes = units();
        var plan = new HashMap<>(PlanFixture.aPlan());
        plan.put("scope", Map.of("kind", "SECRECY"));
        var planId = PlanFixture.running(plan);
        String id = kept("/draws", aDraw(planId, true, 1));
        kept("/draws/" + id + "/execution", Map.of());
        var target = QuarkusTransaction.requiringNew()
                .call(() -> draws.takeTargets(UUID.fromString(id), Caller.system("test")))
                .targets()
                .getFirst();

        assertThat(codes).contains(target.unitCode());
        for (var needle : List.of(target.unitCode(), target.unitId().toString())) {
            assertThat(tablesWith(needle)).containsExactly("unit");
        }
        for (var answer : List.of(
                get(chen(), "/draws/" + id),
                get(li(), "/draws/" + id),
                get(chen(), "/draws?plan=" + planId),
                given().get(County.ROOT + "/public/draws/" + id))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).doesNotContain("SECRECY-").doesNotContain(target.inspectors());
        }

        // The search itself finds what is there.
        QuarkusTransaction.requiringNew().run(() -> draws.reveal(UUID.fromString(id)));
        given().get(County.ROOT + "/public/draws/" + id)
                .then()
                .body("opening.result[0].unit", containsString(target.unitCode()));
        database()
                .update(Sql.of(
                        "INSERT INTO audit_entry (actor, action, object_type, object_id, detail)"
                                + " VALUES ('planted', 'planted', 'draw', 'x', jsonb_build_object('unit', ?::text))",
                        target.unitCode()));
        assertThat(tablesWith(target.unitCode())).containsExactlyInAnyOrder("unit", "audit_entry");
    }

    /** The ciphertexts of draws of the same size are of the same length, whichever of the units was drawn. */
    @Test
    void tellsNothingByTheLengthOfTheCiphertext() {
        onlyInspectors(4);
        var lengths = new ArrayList<Integer>();
        for (var code : List.of("LENGTH1", "LENGTH-IS-AS-LONG-AS-THIRTYTWO-X")) {
            database()
                    .update(Sql.of(
                            "INSERT INTO unit (id, code, name, kind, path, version) VALUES (?, ?, 'x', ?, ?::ltree, 1)",
                            UUID.randomUUID(),
                            code,
                            code,
                            code.replace("-", "_")));
            var plan = new HashMap<>(PlanFixture.aPlan());
            plan.put("scope", Map.of("kind", code));
            var id = DrawFixture.drawn(PlanFixture.running(plan), true, 1);
            lengths.add(database()
                    .require(
                            Sql.of("SELECT length(result) AS length FROM draw WHERE id = ?::uuid", id),
                            row -> row.integer("length")));
        }

        assertThat(lengths.get(0)).isEqualTo(lengths.get(1));
    }

    /** With a key, so that the store of repeated requests has it, too. */
    private static String kept(String path, Map<String, ?> body) {
        return as(chen())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(County.ROOT + path)
                .then()
                .extract()
                .path("id");
    }

    /** The tables in whose rows a text occurs, in clear or as the bytes of a column. */
    private static List<String> tablesWith(String needle) {
        var hex = HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8));
        return database()
                .list(
                        Sql.of(
                                "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"),
                        row -> row.text("name"))
                .stream()
                .filter(table -> database()
                        .require(
                                Sql.of(
                                        "SELECT EXISTS (SELECT FROM \"" + table + "\" t WHERE strpos(t::text, ?) > 0"
                                                + " OR strpos(t::text, ?) > 0) AS found",
                                        needle,
                                        hex),
                                row -> row.flag("found")))
                .map(table -> table.startsWith("outbox") ? "outbox" : table)
                .toList();
    }
}
