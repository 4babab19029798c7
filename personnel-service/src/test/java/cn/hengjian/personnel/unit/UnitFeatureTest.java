package cn.hengjian.personnel.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class UnitFeatureTest {

    @Test
    void establishesAUnitBelowItsParentAndPublishesIt() {
        County.aCounty();
        var code = County.nextCode("D");

        var response = Api.ORGANISATION.post(
                "/units",
                Map.of(
                        "code",
                        code,
                        "name",
                        "财政局",
                        "kind",
                        "DEPARTMENT",
                        "parentCode",
                        County.ROOT,
                        "creditCode",
                        "91350100M000100Y43",
                        "establishment",
                        35));

        assertThat(response.statusCode()).isEqualTo(201);
        var view = response.jsonPath();
        var id = view.getString("id");
        assertThat(response.header("Location")).endsWith(Api.ROOT + "/units/" + id);
        assertThat(response.header("ETag")).isEqualTo("\"0\"");
        assertThat(view.getString("path")).isEqualTo("X001." + code);
        assertThat(Stored.text("SELECT path::text || ' ' || establishment AS value FROM unit WHERE code = ?", code))
                .isEqualTo("X001." + code + " 35");
        var events = Stored.events("unit.changed.v1", id);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getMap(""))
                .containsOnly(
                        Map.entry("id", id),
                        Map.entry("code", code),
                        Map.entry("name", "财政局"),
                        Map.entry("kind", "DEPARTMENT"),
                        Map.entry("parentId", view.getString("parentId")),
                        Map.entry("parentCode", "X001"),
                        Map.entry("path", "X001." + code),
                        Map.entry("status", "ACTIVE"),
                        entry("abolishedOn", null),
                        Map.entry("version", 0));
        assertThat(Stored.audited(id)).containsExactly("org.wang unit-created");
    }

    @Test
    void changesWhatMayChangeAndRaisesTheVersion() {
        var unit = County.aDepartment();

        var response = Api.ORGANISATION.patch("/units/" + unit.id(), 0, Map.of("name", "新名称"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(Stored.text("SELECT name AS value FROM unit WHERE code = ?", unit.code()))
                .isEqualTo("新名称");
        assertThat(Stored.events("unit.changed.v1", unit.id()).stream().map(event -> event.getInt("version")))
                .containsExactly(0, 1);
    }

    @Test
    void refusesAChangeWithoutOrOfAnotherVersion() {
        var unit = County.aDepartment();

        var stale = Api.ORGANISATION.patch("/units/" + unit.id(), 7, Map.of("name", "新名称"));
        var without = Api.ORGANISATION
                .request()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Map.of("name", "新名称"))
                .patch(Api.ROOT + "/units/" + unit.id());
        var code = Api.ORGANISATION.patch("/units/" + unit.id(), 0, Map.of("code", "D9"));

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(without.statusCode()).isEqualTo(428);
        assertThat(code.statusCode()).isEqualTo(422);
        assertThat(code.jsonPath().getString("errors[0].pointer")).isEqualTo("/code");
        assertThat(Stored.count("unit WHERE id = ?::uuid AND version = 0 AND name <> '新名称'", unit.id()))
                .isEqualTo(1);
    }

    @Test
    void namesEveryMistakeAtItsPointer() {
        County.aCounty();

        var response = Api.ORGANISATION.post(
                "/units", Map.of("code", "d 1", "name", " ", "kind", "DEPARTMENT", "establishment", -1));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getList("errors.pointer")).containsExactly("/code", "/establishment", "/name");
    }

    @Test
    void refusesWhatDoesNotFitTheTree() {
        County.aCounty();
        var base = Map.of("code", County.nextCode("D"), "name", "某局", "kind", "DEPARTMENT");

        var orphan = Api.ORGANISATION.post("/units", base);
        var unknown = Api.ORGANISATION.post("/units", with(base, "parentCode", "D9999"));
        var secondCounty =
                Api.ORGANISATION.post("/units", Map.of("code", County.nextCode("X"), "name", "另一县", "kind", "COUNTY"));
        var taken = Api.ORGANISATION.post(
                "/units",
                with(
                        with(base, "parentCode", "X001"),
                        "code",
                        County.aDepartment().code()));
        var badCredit = Api.ORGANISATION.post(
                "/units", with(with(base, "parentCode", "X001"), "creditCode", "91350100M000100Y44"));

        assertThat(orphan.jsonPath().getList("errors.code")).containsExactly("wrong-parent");
        assertThat(unknown.jsonPath().getList("errors.code")).containsExactly("unknown-unit");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(secondCounty.jsonPath().getString("type")).isEqualTo("/problems/county-exists");
        assertThat(taken.jsonPath().getString("type")).isEqualTo("/problems/unit-code-taken");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(badCredit.jsonPath().getList("errors.code")).containsExactly("credit-code-checksum");
    }

    @Test
    void refusesInTheReadersLanguage() {
        var body = Map.of("code", County.nextCode("D"), "name", "某局", "kind", "DEPARTMENT", "parentCode", "D9999");

        var chinese = Api.ORGANISATION.inChinese().post("/units", body);
        var english = Api.ORGANISATION.post("/units", body);

        assertThat(chinese.jsonPath().getString("errors[0].detail")).isEqualTo("没有这个单位");
        assertThat(english.jsonPath().getString("errors[0].detail")).isEqualTo("There is no such unit");
    }

    @Test
    void listsByParentKindAndBeginning() {
        var department = County.aDepartment();
        var first = County.aUnit("INSTITUTION", department.code());
        var second = County.aUnit("INSTITUTION", department.code());

        var page = Api.ORGANISATION.get("/units?parent={p}&kind=INSTITUTION&limit=1", department.code());
        var rest = Api.ORGANISATION.get(
                "/units?parent={p}&kind=INSTITUTION&limit=1&cursor={c}",
                department.code(),
                page.jsonPath().getString("next"));
        var byName = Api.ORGANISATION.get("/units?q={q}", "部门" + first.code());

        assertThat(page.jsonPath().getList("items.code")).containsExactly(first.code());
        assertThat(rest.jsonPath().getList("items.code")).containsExactly(second.code());
        assertThat(rest.jsonPath().getString("next")).isNull();
        assertThat(byName.jsonPath().getList("items.code")).containsExactly(first.code());
    }

    @Test
    void showsUnitRolesTheirSubtreeOnly() {
        var own = County.aDepartment();
        var below = County.aUnit("INSTITUTION", own.code());
        var foreign = County.aDepartment();
        var leader = Api.ofUnit(own.code(), "unit-leader");

        var list = leader.get("/units?limit=200");

        assertThat(list.jsonPath().<String>getList("items.code")).isEqualTo(List.of(own.code(), below.code()));
        assertThat(leader.get("/units/" + below.id()).statusCode()).isEqualTo(200);
        assertThat(leader.get("/units/" + foreign.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void letsOnlyOrganisationAndHumanResourcesWrite() {
        County.aCounty();
        var unit = County.aDepartment();
        Map<String, Object> body = Map.of("name", "某局", "kind", "DEPARTMENT", "parentCode", "X001");

        var allowed = Api.of("hr-bureau").post("/units", with(body, "code", County.nextCode("D")));
        var leader = Api.ofUnit(unit.code(), "unit-leader", "unit-hr").post("/units", with(body, "code", "D8888"));
        var inspector = Api.of("inspector").patch("/units/" + unit.id(), 0, Map.of("name", "x"));

        assertThat(allowed.statusCode()).isEqualTo(201);
        assertThat(leader.statusCode()).isEqualTo(403);
        assertThat(inspector.statusCode()).isEqualTo(403);
        assertThat(Stored.count("unit WHERE code = 'D8888'")).isZero();
    }

    @Test
    void answersTheSameForTheSameIdempotencyKey() {
        County.aCounty();
        var body = Map.of("code", County.nextCode("D"), "name", "某局", "kind", "DEPARTMENT", "parentCode", County.ROOT);
        var key = Map.of("Idempotency-Key", "key-" + body.get("code"));

        var first = Api.ORGANISATION.post("/units", body, key);
        var second = Api.ORGANISATION.post("/units", body, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var changed = new HashMap<String, Object>(body);
        changed.put(field, value);
        return changed;
    }
}
