package cn.hengjian.supervision.roster;

import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.PersonnelEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RosterTest {

    private static final String UNITS = "personnel.unit.v1";
    private static final String CADRES = "personnel.cadre.v1";

    private static String unit(UUID id, String code, String name, int version) {
        return """
                {"id": "%s", "code": "%s", "name": "%s", "kind": "TOWNSHIP", "path": "%s", "version": %d, "new": 1}""".formatted(id, code, name, code, version);
    }

    private static String nameOf(UUID id) {
        return database()
                .find(Sql.of("SELECT name FROM unit WHERE id = ?", id), row -> row.text("name"))
                .orElse("");
    }

    @Test
    void readsPersonnelsSampleOfAUnit() throws Exception {
        var sample = PersonnelEvents.sample(UnitChanged.TYPE);

        PersonnelEvents.send(UNITS, UnitChanged.TYPE, sample);

        var id = PersonnelEvents.tree(sample).get("id").asText();
        PersonnelEvents.await(() -> value(Sql.of(
                        "SELECT max(code || ' ' || kind || ' ' || path::text) AS value FROM unit WHERE id = ?::uuid",
                        id))
                .equals("D001 DEPARTMENT X001.D001"));
    }

    @Test
    void readsPersonnelsSampleOfACadre() throws Exception {
        var sample = PersonnelEvents.sample(CadreChanged.TYPE);

        PersonnelEvents.send(CADRES, CadreChanged.TYPE, sample);

        var tree = PersonnelEvents.tree(sample);
        PersonnelEvents.await(() -> value(Sql.of(
                        "SELECT max(name || ' ' || unit_id || ' ' || unit_code) AS value FROM cadre WHERE number = ?",
                        tree.get("number").asText()))
                .equals(tree.get("name").asText() + " " + tree.get("unitId").asText() + " "
                        + tree.get("unitCode").asText()));
    }

    private static String cadre(UUID id, UUID unit, int version) {
        return """
                {"id": "%s", "number": "R%s", "name": "某", "unitId": %s, "unitCode": null, "version": %d}""".formatted(id, id, unit == null ? "null" : "\"" + unit + "\"", version);
    }

    @Test
    void keepsWhereACadreServed() {
        var id = UUID.randomUUID();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var periods = Sql.of(
                "SELECT string_agg(from_version || ' ' || unit_id || ' ' || (left_on IS NOT NULL), ', '"
                        + " ORDER BY from_version) AS value FROM cadre_unit_period WHERE cadre_id = ?",
                id);

        PersonnelEvents.send(CADRES, CadreChanged.TYPE, cadre(id, first, 1));
        PersonnelEvents.send(CADRES, CadreChanged.TYPE, cadre(id, first, 2));
        PersonnelEvents.send(CADRES, CadreChanged.TYPE, cadre(id, second, 4));
        PersonnelEvents.send(CADRES, CadreChanged.TYPE, cadre(id, first, 3));
        PersonnelEvents.send(CADRES, CadreChanged.TYPE, cadre(id, first, 5));
        PersonnelEvents.send(CADRES, CadreChanged.TYPE, cadre(id, null, 6));
        PersonnelEvents.await(() -> value(Sql.of("SELECT max(version)::text AS value FROM cadre WHERE id = ?", id))
                .equals("6"));

        assertThat(value(periods)).isEqualTo("1 " + first + " true, 4 " + second + " true, 5 " + first + " true");
    }

    @Test
    void keepsTheNewestStateWhateverTheOrderOfArrival() {
        var id = UUID.randomUUID();
        var marker = UUID.randomUUID();

        PersonnelEvents.send(UNITS, UnitChanged.TYPE, unit(id, "R100", "新名", 3));
        PersonnelEvents.await(() -> nameOf(id).equals("新名"));
        PersonnelEvents.send(UNITS, UnitChanged.TYPE, unit(id, "R100", "旧名", 2));
        PersonnelEvents.send(UNITS, UnitChanged.TYPE, unit(marker, "R101", "标记", 1));
        PersonnelEvents.await(() -> nameOf(marker).equals("标记"));

        assertThat(nameOf(id)).isEqualTo("新名");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"id\": \"nonsense\", \"code\": \"R1\", \"version\": 1}",
                "{\"id\": \"01932a6e-0000-7000-8000-0000000000ff\", \"code\": \"R1\"}",
                "{\"id\": \"01932a6e-0000-7000-8000-0000000000ff\", \"code\": \"R1\", \"name\": \"n\", \"kind\": \"k\","
                        + " \"path\": \"a..b\", \"version\": 1}"
            })
    void putsWhatItCannotReadAsideAndGoesOn(String poison) {
        var next = UUID.randomUUID();
        var key = next.toString();

        var poisonId = PersonnelEvents.send(UNITS, key, UnitChanged.TYPE, poison);
        PersonnelEvents.send(UNITS, key, UnitChanged.TYPE, unit(next, "R2" + key.substring(0, 8), "好", 1));

        PersonnelEvents.await(() -> nameOf(next).equals("好"));
        assertThat(PersonnelEvents.deadLetters(poisonId)).containsExactly("roster");
        assertThat(value(Sql.of("SELECT count(*)::text AS value FROM inbox WHERE event_id = ?", poisonId)))
                .isEqualTo("0");
    }

    @Test
    void listsUnitsByCodeAPageAtATime() {
        var top = County.aUnit();
        var first = County.aUnitUnder(top);
        var second = County.aUnitUnder(top);
        var token = TestIssuer.token("org.wang", "organisation");

        var page = get(token, "/roster/units?limit=2&unit=" + top);
        page.then().statusCode(200).body("items.code", equalTo(List.of(top, first)));
        get(token, "/roster/units?limit=2&unit=" + top + "&cursor=" + page.path("next"))
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(second)))
                .body("items[0].name", equalTo("单位" + second))
                .body("next", equalTo(null));
    }

    @Test
    void showsAUnitOnlyItsOwnTree() {
        var own = County.aUnit();
        var child = County.aUnitUnder(own);
        var foreign = County.aUnit();

        get(County.hr(own), "/roster/units").then().body("items.code", equalTo(List.of(own, child)));
        get(County.hr(own), "/roster/units?unit=" + foreign).then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadre", "system-admin", "security-admin", "audit-admin", "hr-bureau", "petition-office"})
    void showsNothingToRolesWithoutAPartInSupervision(String role) {
        get(TestIssuer.token("somebody", role), "/roster/units").then().statusCode(403);
    }
}
