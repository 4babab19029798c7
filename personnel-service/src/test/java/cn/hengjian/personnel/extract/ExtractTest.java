package cn.hengjian.personnel.extract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.CitizenNumbers;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Sheet;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search results leave as a file: few at once, many with another person's consent, all of them marked. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExtractTest {

    private static final Map<String, Object> APPROVED = Map.of("outcome", "APPROVED", "reasons", "年报所需");
    private static final Map<String, Object> REJECTED = Map.of("outcome", "REJECTED", "reasons", "用途不明");

    private static Response request(Api caller, County.Unit unit) {
        return caller.post("/extracts/cadres", Map.of("filter", Map.of("unit", unit.code()), "purpose", "年度统计"));
    }

    private static String requested(Api caller, County.Unit unit) {
        var response = request(caller, unit);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return "/extracts/" + response.jsonPath().getString("id");
    }

    private static County.Unit aUnitOf(int persons) {
        var unit = County.aDepartment();
        var sheet = Sheet.of("cadres", "number", "name", "sex", "birthDate", "citizenId", "level", "unitCode");
        for (int i = 0; i < persons; i++) {
            sheet.row(
                    County.nextNumber(),
                    "王建国",
                    "1",
                    County.BIRTH,
                    CitizenNumbers.man(County.BIRTH),
                    "NONE",
                    unit.code());
        }
        assertThat(sheet.importAll().state()).isEqualTo("SUCCEEDED");
        return unit;
    }

    private static Response download(Api caller, String extract, String type) {
        return caller.request().accept(type).get(Api.ROOT + extract + "/rows");
    }

    @Test
    void fiftyPersonsLeaveAtOnceAndFiftyOneDoNot() {
        var fifty = aUnitOf(50);
        var ready = request(Api.ORGANISATION, fifty);
        County.aCadre(fifty);
        var waiting = request(Api.ORGANISATION, fifty);

        assertThat(ready.jsonPath().getString("state")).isEqualTo("READY");
        assertThat(ready.jsonPath().getInt("persons")).isEqualTo(50);
        assertThat(waiting.jsonPath().getString("state")).isEqualTo("REQUESTED");
        assertThat(waiting.jsonPath().getInt("persons")).isEqualTo(51);
        var early = download(Api.ORGANISATION, "/extracts/" + waiting.jsonPath().getString("id"), "text/csv");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.jsonPath().getString("type")).isEqualTo("/problems/extract-not-approved");
    }

    @Test
    void leavesMarkedWithWhoAndWhatFor() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var extract = requested(Api.ORGANISATION, unit);
        // Whoever comes later is not in it.
        County.aCadre(unit);

        var csv = download(Api.ORGANISATION.inChinese(), extract, "text/csv");
        var xlsx = download(
                Api.ORGANISATION, extract, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        var number = Api.ORGANISATION.get(extract).jsonPath().getString("number");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.asString().lines().toList()).hasSize(2);
        assertThat(csv.asString())
                .contains("导出标记", cadre.number() + ",王建国,男,1985-03-12,乡科级正职,", number + " org.wang ", " 年度统计");
        assertThat(csv.asString()).doesNotContain(cadre.citizenId());
        assertThat(xlsx.asByteArray()).startsWith('P', 'K');
        assertThat(Stored.audited(extract.substring("/extracts/".length())))
                .containsExactly(
                        "org.wang extract-requested", "org.wang extract-released", "org.wang extract-released");
    }

    @Test
    void anotherPersonAgrees() {
        var unit = aUnitOf(51);
        var extract = requested(Api.of("hr-bureau"), unit);
        var own = requested(Api.ORGANISATION, unit);

        var approved = Api.ORGANISATION.post(extract + "/decision", APPROVED);
        var again = Api.ORGANISATION.post(extract + "/decision", REJECTED);
        var byOneself = Api.ORGANISATION.post(own + "/decision", APPROVED);
        var rejected = Api.of("county-committee").post(own + "/decision", REJECTED);

        assertThat(approved.jsonPath().getString("state")).isEqualTo("APPROVED");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(byOneself.jsonPath().getString("type")).isEqualTo("/problems/another-person-required");
        assertThat(rejected.jsonPath().getString("state")).isEqualTo("REJECTED");
        assertThat(download(Api.of("hr-bureau"), extract, "text/csv")
                        .asString()
                        .lines()
                        .toList())
                .hasSize(52);
        assertThat(download(Api.ORGANISATION, own, "text/csv").statusCode()).isEqualTo(409);
        // Who decided doesn't take the file.
        assertThat(download(Api.ORGANISATION, extract, "text/csv").statusCode()).isEqualTo(409);
    }

    @Test
    void holdsNobodyOutsideTheCallersScope() {
        var unit = County.aDepartment();
        var own = County.aCadre(unit);
        var foreign = County.aDepartment();
        County.aCadre(foreign);
        var hr = Api.ofUnit(unit.code(), "unit-hr");

        var elsewhere = request(hr, foreign);
        var extract = requested(hr, unit);

        assertThat(elsewhere.jsonPath().getInt("persons")).isZero();
        assertThat(download(hr, extract, "text/csv").asString()).contains(own.number());
        assertThat(hr.get("/extracts").jsonPath().<Object>getList("items")).hasSize(2);
        var stranger = Api.ofUnit(foreign.code(), "unit-hr");
        assertThat(stranger.get(extract).statusCode()).isEqualTo(404);
        assertThat(download(stranger, extract, "text/csv").statusCode()).isEqualTo(404);
    }

    @Test
    void takesAPurposeAndAKnownFilter() {
        var without = Api.ORGANISATION.post("/extracts/cadres", Map.of("filter", Map.of(), "purpose", " "));
        var wrong = Api.ORGANISATION.post(
                "/extracts/cadres", Map.of("filter", Map.of("level", "XX", "ageFrom", -1), "purpose", "统计"));

        assertThat(without.jsonPath().<Object>getList("errors.pointer")).isEqualTo(List.of("/purpose"));
        assertThat(wrong.jsonPath().<Object>getList("errors.pointer"))
                .isEqualTo(List.of("/filter/ageFrom", "/filter/level"));
    }

    @Test
    void theCommitteeThatTakesRankingsElsewhereHasNoneHere() {
        var unit = County.aDepartment();
        var extract = requested(Api.ORGANISATION, unit);
        var committee = Api.of("assessment-committee");

        assertThat(request(committee, unit).statusCode()).isEqualTo(403);
        assertThat(committee.get("/extracts").jsonPath().<Object>getList("items"))
                .isEmpty();
        assertThat(committee.get(extract).statusCode()).isEqualTo(404);
        assertThat(download(committee, extract, "text/csv").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discipline",
                "supervision-office",
                "inspector",
                "unit-leader",
                "cadre",
                "petition-office",
                "system-admin",
                "security-admin",
                "audit-admin"
            })
    void otherRolesAreKeptOut(String role) {
        var unit = County.aDepartment();
        var extract = requested(Api.ORGANISATION, unit);
        var caller = Api.of(role);

        assertThat(request(caller, unit).statusCode()).isEqualTo(403);
        assertThat(caller.get("/extracts").statusCode()).isEqualTo(403);
        assertThat(caller.get(extract).statusCode()).isEqualTo(403);
        assertThat(caller.post(extract + "/decision", APPROVED).statusCode()).isEqualTo(403);
        assertThat(download(caller, extract, "text/csv").statusCode()).isEqualTo(403);
    }
}
