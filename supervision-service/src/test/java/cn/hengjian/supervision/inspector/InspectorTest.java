package cn.hengjian.supervision.inspector;

import static cn.hengjian.supervision.testing.County.aCadre;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.patch;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InspectorTest {

    private static final Map<String, ?> END = Map.of("reason", "亲属已调离");

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String idOf(String username) {
        return value(Sql.of("SELECT id::text AS value FROM inspector WHERE username = ?", username));
    }

    private static String self(String username) {
        return TestIssuer.token(username, "inspector");
    }

    private static Map<String, ?> aDeclaration(String unit) {
        return Map.of("ground", "KIN_SPOUSE", "unitCode", unit, "reason", "配偶任该单位会计");
    }

    @Test
    void registersACadre() {
        var unit = aUnit();
        var cadre = aCadre(unit);

        var answer = post(
                chen(),
                "/inspectors",
                Map.of("username", "he." + cadre, "cadreNumber", cadre, "specialities", List.of("财务", "工程")));

        String id = answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("number", matchesPattern("INSP-2026-\\d{6}"))
                .body("username", equalTo("he." + cadre))
                .body("name", equalTo("干部" + cadre))
                .body("unitCode", equalTo(unit))
                .body("active", equalTo(true))
                .body("specialities", equalTo(List.of("财务", "工程")))
                .body("registeredBy", equalTo("supervision.chen"))
                .body("registeredOn", equalTo("2026-03-02"))
                .body("avoidances", empty())
                .extract()
                .path("id");
        assertThat(value(Sql.of("SELECT cadre_number AS value FROM inspector WHERE id = ?::uuid", id)))
                .isEqualTo(cadre);
        assertThat(value(Sql.of("SELECT action AS value FROM audit_entry WHERE object_id = ?", id)))
                .isEqualTo("inspector-registered");
    }

    @Test
    void registersAPersonOnce() {
        var username = anInspector(aUnit());
        var cadre = value(Sql.of("SELECT cadre_number AS value FROM inspector WHERE username = ?", username));

        post(chen(), "/inspectors", Map.of("username", username, "cadreNumber", aCadre(aUnit())))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/inspector-registered"))
                .body("errors[0].pointer", equalTo("/username"));
        post(chen(), "/inspectors", Map.of("username", "another." + cadre, "cadreNumber", cadre))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/cadreNumber"));
        post(chen(), "/inspectors", Map.of("username", "x.y", "cadreNumber", "NOBODY"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cadreNumber"))
                .body("errors[0].code", equalTo("unknown-cadre"));
    }

    @Test
    void changesWhatMayChange() {
        var id = idOf(anInspector(aUnit()));

        patch(chen(), "/inspectors/" + id, 0, Map.of("active", false))
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("specialities", empty());
        patch(chen(), "/inspectors/" + id, 0, Map.of("active", true)).then().statusCode(412);
        patch(chen(), "/inspectors/" + id, 1, Map.of("username", "x")).then().statusCode(422);

        assertThat(value(Sql.of("SELECT active::text AS value FROM inspector WHERE id = ?::uuid", id)))
                .isEqualTo("false");
        get(chen(), "/inspectors?active=false&limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void declaresForHimselfAndReadsOnlyThat() {
        var unit = aUnit();
        var username = anInspector(aUnit());
        var other = anInspector(aUnit());
        var id = idOf(username);

        post(self(username), "/inspectors/" + id + "/avoidances", aDeclaration(unit))
                .then()
                .statusCode(200)
                .body("avoidances[0].ground", equalTo("KIN_SPOUSE"))
                .body("avoidances[0].unitCode", equalTo(unit))
                .body("avoidances[0].kinNumber", nullValue())
                .body("avoidances[0].reason", equalTo("配偶任该单位会计"))
                .body("avoidances[0].declaredBy", equalTo(username))
                .body("avoidances[0].declaredOn", equalTo("2026-03-02"))
                .body("avoidances[0].endedOn", nullValue());

        get(self(username), "/inspectors").then().body("items.username", equalTo(List.of(username)));
        get(self(username), "/inspectors/" + id).then().statusCode(200);
        get(self(other), "/inspectors/" + id).then().statusCode(404);
        post(self(other), "/inspectors/" + id + "/avoidances", aDeclaration(unit))
                .then()
                .statusCode(404);
        get(chen(), "/inspectors/" + id).then().body("avoidances", hasSize(1));
        assertThat(value(Sql.of(
                        "SELECT count(*)::text AS value FROM audit_entry WHERE object_id = ? AND action = 'inspector-read'",
                        id)))
                .isEqualTo("2");
    }

    @Test
    void keepsTheWordsEncrypted() {
        var id = idOf(anInspector(aUnit()));

        post(chen(), "/inspectors/" + id + "/avoidances", aDeclaration(aUnit()))
                .then()
                .statusCode(200)
                .body("avoidances[0].reason", equalTo("配偶任该单位会计"));

        var stored = value(Sql.of(
                "SELECT encode(reason, 'hex') AS value FROM inspector_avoidance WHERE inspector_id = ?::uuid", id));
        assertThat(stored)
                .hasSizeGreaterThan(40)
                .doesNotContain(HexFormat.of().formatHex("配偶".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void wantsOneTargetAndWordsForOther() {
        var unit = aUnit();
        var path = "/inspectors/" + idOf(anInspector(aUnit())) + "/avoidances";

        post(chen(), path, Map.of("ground", "KIN_LINEAL"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("one-of"));
        post(chen(), path, Map.of("ground", "KIN_LINEAL", "unitCode", unit, "kinNumber", aCadre(unit)))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("one-of"));
        post(chen(), path, Map.of("ground", "OTHER", "kinNumber", aCadre(unit), "reason", "师生"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/unitCode"));
        post(chen(), path, Map.of("ground", "OTHER", "unitCode", unit, "reason", " "))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        post(chen(), path, Map.of("ground", "KIN_LINEAL", "unitCode", "NOWHERE"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/unitCode"));
        post(chen(), path, Map.of("ground", "KIN_LINEAL", "kinNumber", "NOBODY"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kinNumber"));
        post(chen(), path, Map.of("ground", "OTHER", "unitCode", unit, "reason", "曾有诉讼"))
                .then()
                .statusCode(200);
    }

    @Test
    void endsAnAvoidanceOnceAndByAnother() {
        var username = anInspector(aUnit());
        var id = idOf(username);
        String avoidance = post(chen(), "/inspectors/" + id + "/avoidances", aDeclaration(aUnit()))
                .path("avoidances[0].id");
        var path = "/inspectors/" + id + "/avoidances/" + avoidance + "/end";

        post(self(username), path, END).then().statusCode(403);
        post(TestIssuer.token(username, "inspector", "supervision-office"), path, END)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        post(chen(), "/inspectors/" + idOf(anInspector(aUnit())) + "/avoidances/" + avoidance + "/end", END)
                .then()
                .statusCode(404);
        post(chen(), path, END)
                .then()
                .statusCode(200)
                .body("avoidances[0].endedBy", equalTo("supervision.chen"))
                .body("avoidances[0].endedOn", equalTo("2026-03-02"))
                .body("avoidances[0].endReason", equalTo("亲属已调离"));
        post(chen(), path, END).then().statusCode(409).body("type", equalTo("/problems/avoidance-ended"));

        assertThat(value(Sql.of("SELECT ended_by AS value FROM inspector_avoidance WHERE id = ?::uuid", avoidance)))
                .isEqualTo("supervision.chen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit-leader",
                "unit-hr",
                "cadre",
                "discipline",
                "organisation",
                "county-committee",
                "petition-office",
                "audit-admin"
            })
    void showsNothingToAnybodyElse(String role) {
        var id = idOf(anInspector(aUnit()));
        var token = TestIssuer.token("somebody", role);

        get(token, "/inspectors").then().statusCode(403);
        get(token, "/inspectors/" + id).then().statusCode(403);
        post(token, "/inspectors", Map.of("username", "a.b", "cadreNumber", "C"))
                .then()
                .statusCode(403);
        patch(token, "/inspectors/" + id, 0, Map.of("active", false)).then().statusCode(403);
        post(token, "/inspectors/" + id + "/avoidances", aDeclaration("T1"))
                .then()
                .statusCode(403);
        post(token, "/inspectors/" + id + "/avoidances/" + UUID.randomUUID() + "/end", END)
                .then()
                .statusCode(403);
    }

    @Test
    void letsOnlyTheOfficeRegisterAndChange() {
        var username = anInspector(aUnit());

        post(self(username), "/inspectors", Map.of("username", "a.b", "cadreNumber", aCadre(aUnit())))
                .then()
                .statusCode(403);
        patch(self(username), "/inspectors/" + idOf(username), 0, Map.of("active", false))
                .then()
                .statusCode(403);
    }

    @Test
    void knowsNoOtherInspector() {
        var path = "/inspectors/" + UUID.randomUUID();

        get(chen(), path).then().statusCode(404);
        patch(chen(), path, 0, Map.of("active", false)).then().statusCode(404);
        post(chen(), path + "/avoidances", aDeclaration(aUnit())).then().statusCode(404);
        post(chen(), path + "/avoidances/" + UUID.randomUUID() + "/end", END)
                .then()
                .statusCode(404);
    }

    @Test
    void registersOnceForARepeatedRequest() {
        var cadre = aCadre(aUnit());
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            as(chen())
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(Map.of("username", "repeat." + cadre, "cadreNumber", cadre))
                    .post(County.ROOT + "/inspectors")
                    .then()
                    .statusCode(201);
        }

        assertThat(database()
                        .list(Sql.of("SELECT id FROM inspector WHERE cadre_number = ?", cadre), row -> row.uuid("id")))
                .hasSize(1);
    }
}
