package cn.hengjian.personnel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads and writes which sub-records of whose file. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EntryScopeTest {

    @ParameterizedTest
    @CsvSource({
        "organisation,         200, 200, 200, 201, 201, 201, 200",
        "hr-bureau,            200, 200, 200, 201, 201, 201, 200",
        "discipline,           200, 200, 200, 403, 201, 403, 200",
        "county-committee,     200, 200, 200, 403, 403, 403, 403",
        "assessment-committee, 200, 403, 200, 403, 403, 403, 403",
        "supervision-office,   200, 403, 403, 403, 403, 403, 403",
        "inspector,            200, 403, 403, 403, 403, 403, 403",
        "petition-office,      403, 403, 403, 403, 403, 403, 403",
        "system-admin,         403, 403, 403, 403, 403, 403, 403",
        "security-admin,       403, 403, 403, 403, 403, 403, 403",
        "audit-admin,          403, 403, 403, 403, 403, 403, 403",
    })
    void countyRolesDoWhatTheirProceduresNeed(
            String role,
            int reward,
            int family,
            int sanction,
            int addReward,
            int addSanction,
            int addRank,
            int history) {
        var cadre = County.aCadre(County.aDepartment());
        var caller = Api.of(role);

        assertThat(caller.get(Entries.path(cadre, "REWARD")).statusCode()).isEqualTo(reward);
        assertThat(caller.get(Entries.path(cadre, "FAMILY")).statusCode()).isEqualTo(family);
        assertThat(caller.get(Entries.path(cadre, "SANCTION")).statusCode()).isEqualTo(sanction);
        assertThat(add(caller, cadre, "REWARD")).isEqualTo(addReward);
        assertThat(add(caller, cadre, "SANCTION")).isEqualTo(addSanction);
        assertThat(add(caller, cadre, "RANK")).isEqualTo(addRank);
        assertThat(caller.get("/cadres/" + cadre.id() + "/history").statusCode())
                .isEqualTo(history);
    }

    @Test
    void unitHumanResourcesWorkInTheirOwnUnitOnly() {
        var unit = County.aDepartment();
        var own = County.aCadre(unit);
        var foreign = County.aCadre(County.aDepartment());
        var id = Entries.added(foreign, "REWARD").getString("id");
        var hr = Api.ofUnit(unit.code(), "unit-hr");
        var foreignEntry = Entries.path(foreign, "REWARD") + "/" + id;

        assertThat(add(hr, own, "REWARD")).isEqualTo(201);
        assertThat(add(hr, own, "RANK")).isEqualTo(403);
        assertThat(add(hr, own, "SANCTION")).isEqualTo(403);
        assertThat(hr.get(Entries.path(own, "SANCTION")).statusCode()).isEqualTo(200);
        assertThat(add(hr, foreign, "FAMILY")).isEqualTo(404);
        assertThat(hr.get(Entries.path(foreign, "REWARD")).statusCode()).isEqualTo(404);
        assertThat(hr.get(foreignEntry).statusCode()).isEqualTo(404);
        assertThat(hr.get("/cadres/" + foreign.id() + "/history").statusCode()).isEqualTo(404);
        assertThat(Entries.replace(hr, foreignEntry, 0, Entries.a("REWARD")).statusCode())
                .isEqualTo(404);
        assertThat(Entries.remove(hr, foreignEntry, 0).statusCode()).isEqualTo(404);
        // An entry of another file isn't there under this one.
        assertThat(hr.get(Entries.path(own, "REWARD") + "/" + id).statusCode()).isEqualTo(404);
        assertThat(Entries.remove(Api.ORGANISATION, Entries.path(own, "REWARD") + "/" + id, 0)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Stored.count("reward WHERE id = ?::uuid AND version = 0", id))
                .isEqualTo(1);
    }

    @Test
    void unitLeadersReadWithoutTheFamily() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var leader = Api.ofUnit(unit.code(), "unit-leader");

        assertThat(leader.get(Entries.path(cadre, "RESUME")).statusCode()).isEqualTo(200);
        assertThat(leader.get(Entries.path(cadre, "FAMILY")).statusCode()).isEqualTo(403);
        assertThat(add(leader, cadre, "RESUME")).isEqualTo(403);
        assertThat(leader.get("/cadres/" + cadre.id() + "/history").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDUCATION", "FAMILY", "RESUME", "RANK", "REWARD", "SANCTION", "TRAINING", "EXIT"})
    void cadresReadTheirOwnAndWriteNothing(String kind) {
        var unit = County.aDepartment();
        var own = County.aCadre(unit);
        var colleague = County.aCadre(unit);
        var cadre = Api.ofCadre(own.number());

        assertThat(cadre.get(Entries.path(own, kind)).statusCode()).isEqualTo(200);
        assertThat(cadre.get(Entries.path(colleague, kind)).statusCode()).isEqualTo(404);
        assertThat(add(cadre, own, kind)).isEqualTo(403);
        assertThat(add(Api.ofCadreInOffice(own.number(), "organisation"), own, kind))
                .isEqualTo(409);
    }

    /** An inspector who is a cadre reads his or her own family, nobody else's. */
    @Test
    void aRoleThatMayNotReadAKindAddsNothingToOneThatMay() {
        var unit = County.aDepartment();
        var own = County.aCadre(unit);
        var colleague = County.aCadre(unit);
        var caller = Api.ofCadreInOffice(own.number(), "inspector");

        assertThat(caller.get(Entries.path(colleague, "REWARD")).statusCode()).isEqualTo(200);
        assertThat(caller.get(Entries.path(own, "FAMILY")).statusCode()).isEqualTo(200);
        assertThat(caller.get(Entries.path(colleague, "FAMILY")).statusCode()).isEqualTo(404);
    }

    private static int add(Api caller, County.Cadre cadre, String kind) {
        return caller.post(Entries.path(cadre, kind), Entries.a(kind)).statusCode();
    }
}
