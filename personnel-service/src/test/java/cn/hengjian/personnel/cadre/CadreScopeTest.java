package cn.hengjian.personnel.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and do what with whose file. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CadreScopeTest {

    private static final Map<String, Object> UNMASK = Map.of("fields", List.of("citizenId"), "reason", "核对");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organisation",
                "hr-bureau",
                "county-committee",
                "discipline",
                "supervision-office",
                "assessment-committee",
                "inspector"
            })
    void countyRolesReadEveryFile(String role) {
        var cadre = County.aCadre(County.aDepartment());

        assertThat(Api.of(role).get("/cadres/" + cadre.id()).statusCode()).isEqualTo(200);
        assertThat(Api.of(role).get("/cadres/" + cadre.id() + "/postings").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"petition-office", "system-admin", "security-admin", "audit-admin", "voter"})
    void othersReadNone(String role) {
        var cadre = County.aCadre(County.aDepartment());
        var caller = Api.of(role);

        assertThat(caller.get("/cadres").statusCode()).isEqualTo(403);
        assertThat(caller.get("/cadres/" + cadre.id()).statusCode()).isEqualTo(403);
        assertThat(caller.get("/cadres/" + cadre.id() + "/postings").statusCode())
                .isEqualTo(403);
        assertThat(caller.post("/cadres/" + cadre.id() + "/unmasking", UNMASK).statusCode())
                .isEqualTo(403);
        assertThat(Stored.audited(cadre.id())).containsExactly("org.wang cadre-created");
    }

    @Test
    void nobodyReadsWithoutAToken() {
        assertThat(io.restassured.RestAssured.given().get(Api.ROOT + "/cadres").statusCode())
                .isEqualTo(401);
    }

    @Test
    void unitLeadersReadTheirOwnUnitOnly() {
        var unit = County.aDepartment();
        var own = County.aCadre(County.aUnit("INSTITUTION", unit.code()));
        var foreign = County.aCadre(County.aDepartment());
        var leader = Api.ofUnit(unit.code(), "unit-leader");

        assertThat(leader.get("/cadres").jsonPath().getList("items.number")).containsExactly(own.number());
        assertThat(leader.get("/cadres/" + own.id()).statusCode()).isEqualTo(200);
        assertThat(leader.get("/cadres/" + foreign.id()).statusCode()).isEqualTo(404);
        assertThat(leader.get("/cadres/" + foreign.id() + "/postings").statusCode())
                .isEqualTo(404);
        assertThat(leader.patch("/cadres/" + own.id(), 0, Map.of("name", "x")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void cadresReadTheirOwnFileOnly() {
        var unit = County.aDepartment();
        var own = County.aCadre(unit);
        var colleague = County.aCadre(unit);
        var cadre = Api.ofCadre(own.number());

        assertThat(cadre.get("/cadres").jsonPath().getList("items.number")).containsExactly(own.number());
        assertThat(cadre.get("/cadres/" + own.id()).statusCode()).isEqualTo(200);
        assertThat(cadre.get("/cadres/" + colleague.id()).statusCode()).isEqualTo(404);
        assertThat(cadre.patch("/cadres/" + own.id(), 0, Map.of("name", "x")).statusCode())
                .isEqualTo(403);
        assertThat(cadre.post("/cadres/" + own.id() + "/unmasking", UNMASK).statusCode())
                .isEqualTo(403);
    }

    @Test
    void unitHumanResourcesWriteInTheirOwnUnitOnly() {
        var unit = County.aDepartment();
        var foreignUnit = County.aDepartment();
        var foreign = County.aCadre(foreignUnit);
        var hr = Api.ofUnit(unit.code(), "unit-hr");

        var created = hr.post("/cadres", County.aRecord(unit.code()));
        var id = created.jsonPath().getString("id");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(hr.patch("/cadres/" + id, 0, Map.of("nativePlace", "宁澄县")).statusCode())
                .isEqualTo(200);
        assertThat(hr.post("/cadres", County.aRecord(foreignUnit.code())).statusCode())
                .isEqualTo(404);
        assertThat(hr.patch("/cadres/" + foreign.id(), 0, Map.of("name", "x")).statusCode())
                .isEqualTo(404);
        assertThat(hr.patch("/cadres/" + id, 1, Map.of("unitCode", foreignUnit.code()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Stored.count("cadre c JOIN unit u ON u.id = c.unit_id WHERE u.code = ?", foreignUnit.code()))
                .isEqualTo(1);
    }

    @Test
    void nobodyCorrectsHisOrHerOwnFile() {
        var own = County.aCadre(County.aDepartment());
        var caller = Api.ofCadreInOffice(own.number(), "organisation");

        var response = caller.patch("/cadres/" + own.id(), 0, Map.of("level", "XC_Z"));

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/another-person-required");
        assertThat(Stored.count("cadre WHERE id = ?::uuid AND level = 'XK_Z'", own.id()))
                .isEqualTo(1);
    }

    @Test
    void anOfficeWithoutBusinessWithFilesAddsNothingToACadresOwn() {
        var unit = County.aDepartment();
        var own = County.aCadre(unit);
        var colleague = County.aCadre(unit);
        var caller = Api.ofCadreInOffice(own.number(), "petition-office");

        assertThat(caller.get("/cadres/" + own.id()).statusCode()).isEqualTo(200);
        assertThat(caller.get("/cadres/" + colleague.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void unmaskingTakesAReasonAndLeavesATrace() {
        var cadre = County.aCadre(County.aDepartment());
        var path = "/cadres/" + cadre.id() + "/unmasking";

        var without = Api.ORGANISATION.post(path, Map.of("fields", List.of("citizenId"), "reason", " "));
        var unknown = Api.ORGANISATION.post(path, Map.of("fields", List.of("salary"), "reason", "核对"));
        var inspector = Api.of("inspector").post(path, UNMASK);
        var given = Api.ORGANISATION.post(path, UNMASK);

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(inspector.statusCode()).isEqualTo(403);
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
        assertThat(given.jsonPath().getString("values.citizenId")).isEqualTo(cadre.citizenId());
        assertThat(Stored.audited(cadre.id())).containsExactly("org.wang cadre-created", "org.wang cadre-unmasked");
        assertThat(Stored.text(
                        "SELECT detail ->> 'reason' AS value FROM audit_entry WHERE object_id = ?"
                                + " AND action = 'cadre-unmasked'",
                        cadre.id()))
                .isEqualTo("核对");
    }
}
