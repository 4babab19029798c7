package cn.hengjian.personnel.correction;

import static cn.hengjian.personnel.correction.Corrections.ACCEPTED;
import static cn.hengjian.personnel.correction.Corrections.REFUSED;
import static cn.hengjian.personnel.correction.Corrections.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One's own record, and how one has it corrected. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CorrectionTest {

    private static String filed(County.Cadre cadre) {
        return "/corrections/" + Corrections.file(cadre);
    }

    @Test
    void cadresReadTheirOwnFileWhole() {
        var cadre = County.aCadre(County.aDepartment());
        var reward = Map.of("reward", "CITATION", "name", "嘉奖", "grantedOn", "2020-01-01", "grantedBy", "衡安县人民政府");
        Api.ORGANISATION.post("/cadres/" + cadre.id() + "/entries/REWARD", reward);

        var own = Api.ofCadre(cadre.number()).get("/my-record");

        assertThat(own.jsonPath().getString("file.id")).isEqualTo(cadre.id());
        assertThat(own.jsonPath().getString("file.citizenId")).contains("********");
        assertThat(own.jsonPath().<Object>getList("entries.kind")).hasToString("[REWARD]");
        assertThat(Stored.audited(cadre.id())).contains("cadre." + cadre.number() + " cadre-read");
        assertThat(Api.ofCadre("C9999999").get("/my-record").statusCode()).isEqualTo(404);
        assertThat(Api.ORGANISATION.get("/my-record").statusCode()).isEqualTo(403);
    }

    @Test
    void anOfficeCorrectsTheFileAndThenAccepts() {
        var cadre = County.aCadre(County.aDepartment());
        var request = filed(cadre);

        var early = Api.ORGANISATION.post(request + "/decision", ACCEPTED);
        var allowedEarly = Api.ORGANISATION.get(request).jsonPath().getList("allowedTransitions");
        Api.ORGANISATION.patch("/cadres/" + cadre.id(), 0, Map.of("nativePlace", "宁澄县"));
        var accepted = Api.ORGANISATION.post(request + "/decision", ACCEPTED);
        var again = Api.ORGANISATION.post(request + "/decision", REFUSED);

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("type")).isEqualTo("/problems/correction-record-unchanged");
        assertThat(allowedEarly).hasToString("[REFUSE]");
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(accepted.jsonPath().getString("state")).isEqualTo("ACCEPTED");
        assertThat(again.statusCode()).isEqualTo(409);
        var own = Api.ofCadre(cadre.number()).get(request).jsonPath();
        assertThat(own.getString("reasons")).isEqualTo("经核对户口簿属实");
        assertThat(own.getList("allowedTransitions")).isEmpty();
        assertThat(Stored.audited(request.substring("/corrections/".length())))
                .containsExactly("cadre." + cadre.number() + " correction-filed", "org.wang correction-accepted");
    }

    /** What was changed elsewhere in the file doesn't correct this. */
    @Test
    void aChangeOfAnotherRecordIsNoCorrection() {
        var cadre = County.aCadre(County.aDepartment());
        var request = filed(cadre);
        var reward = Map.of("reward", "CITATION", "name", "嘉奖", "grantedOn", "2020-01-01", "grantedBy", "衡安县人民政府");
        Api.ORGANISATION.post("/cadres/" + cadre.id() + "/entries/REWARD", reward);

        assertThat(Api.ORGANISATION.post(request + "/decision", ACCEPTED).statusCode())
                .isEqualTo(409);
    }

    @Test
    void anOfficeRefusesWithReasons() {
        var unit = County.aDepartment();
        var request = filed(County.aCadre(unit));

        var without = Api.ORGANISATION.post(request + "/decision", Map.of("outcome", "REFUSED", "reasons", " "));
        var refused = Api.ofUnit(unit.code(), "unit-hr").post(request + "/decision", REFUSED);

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("state")).isEqualTo("REFUSED");
        assertThat(refused.jsonPath().getString("reasons")).isEqualTo("与档案原件一致");
    }

    @Test
    void cadresTakeTheirRequestsBack() {
        var cadre = County.aCadre(County.aDepartment());
        var request = filed(cadre);

        var withdrawn = Api.ofCadre(cadre.number()).post(request + "/withdrawal", Map.of());

        assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
        assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(Api.ORGANISATION.post(request + "/decision", REFUSED).statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobodyElseComesNear() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var colleague = Api.ofCadre(County.aCadre(unit).number());
        var foreignHr = Api.ofUnit(County.aDepartment().code(), "unit-hr");
        var request = filed(cadre);

        assertThat(colleague.get(request).statusCode()).isEqualTo(404);
        assertThat(colleague.post(request + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(foreignHr.get(request).statusCode()).isEqualTo(404);
        assertThat(foreignHr.post(request + "/decision", REFUSED).statusCode()).isEqualTo(404);
        assertThat(foreignHr.get("/corrections").jsonPath().getList("items")).isEmpty();
        assertThat(Api.ofCadreInOffice(cadre.number(), "organisation")
                        .post(request + "/decision", REFUSED)
                        .jsonPath()
                        .getString("type"))
                .isEqualTo("/problems/another-person-required");
        assertThat(Api.ofCadre(cadre.number())
                        .post(request + "/decision", REFUSED)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Stored.count("correction_request WHERE id = ?::uuid AND state = 'FILED'", request.substring(13)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"discipline", "inspector", "petition-office", "unit-leader", "system-admin", "audit-admin"})
    void otherRolesAreKeptOut(String role) {
        var request = filed(County.aCadre(County.aDepartment()));

        assertThat(Api.of(role).get("/corrections").statusCode()).isEqualTo(403);
        assertThat(Api.of(role).get(request).statusCode()).isEqualTo(403);
        assertThat(Api.of(role).post("/corrections", REQUEST).statusCode()).isEqualTo(403);
        assertThat(Api.of(role).post(request + "/decision", REFUSED).statusCode())
                .isEqualTo(403);
        assertThat(Api.of(role).post(request + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void listsWhatIsOpenByTheDayWhenItIsDue() {
        var unit = County.aDepartment();
        var request = filed(County.aCadre(unit));
        var hr = Api.ofUnit(unit.code(), "unit-hr");

        assertThat(hr.get("/corrections?state=FILED").jsonPath().getList("items.id"))
                .containsExactly(request.substring("/corrections/".length()));
        assertThat(hr.get("/corrections?state=REFUSED").jsonPath().getList("items"))
                .isEmpty();
        assertThat(hr.get(request).jsonPath().getBoolean("overdue")).isFalse();
        Stored.database()
                .update(cn.hengjian.platform.sql.Sql.of(
                        "UPDATE correction_request SET due = current_date - 2 WHERE id = ?::uuid",
                        request.substring("/corrections/".length())));
        assertThat(hr.get(request).jsonPath().getBoolean("overdue")).isTrue();
    }
}
