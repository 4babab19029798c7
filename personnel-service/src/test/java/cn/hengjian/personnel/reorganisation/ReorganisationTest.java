package cn.hengjian.personnel.reorganisation;

import static cn.hengjian.personnel.reorganisation.Acts.act;
import static cn.hengjian.personnel.reorganisation.Acts.merge;
import static cn.hengjian.personnel.reorganisation.Acts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReorganisationTest {

    private static Map<String, Object> rename(County.Unit unit, String name) {
        return Map.of("unitCode", unit.code(), "name", name);
    }

    private static Map<String, Object> move(County.Unit unit, String parent) {
        return Map.of("unitCode", unit.code(), "parentCode", parent);
    }

    private static Map<String, Object> split(County.Unit from, String into, County.Post... posts) {
        return Map.of(
                "fromCode",
                from.code(),
                "intoCode",
                into,
                "postCodes",
                List.of(posts).stream().map(County.Post::code).toList());
    }

    @Test
    void renamesAndFindsByTheOldNameAndTellsTheNameOfADay() {
        var unit = County.aDepartment();
        Acts.done(act("2026-02-01", "rename", rename(unit, "畜牧局" + unit.code())));
        Acts.done(act("2026-04-01", "rename", rename(unit, "农牧局" + unit.code())));

        var found = Acts.read(Api.ORGANISATION.get("/units?q={q}", "畜牧局" + unit.code()), 200);
        assertThat(texts(found.get("items"), "name")).containsExactly("农牧局" + unit.code());
        assertThat(texts(history(unit, "2026-01-31").get("states"), "from", "until"))
                .containsExactly("null 2026-02-01");
        assertThat(nameOn(unit, "2026-01-31")).isEqualTo("部门" + unit.code());
        assertThat(nameOn(unit, "2026-02-01")).isEqualTo("畜牧局" + unit.code());
        assertThat(nameOn(unit, "2026-03-31")).isEqualTo("畜牧局" + unit.code());
        assertThat(nameOn(unit, "2026-04-01")).isEqualTo("农牧局" + unit.code());
        assertThat(texts(history(unit, "").get("states"), "from", "document"))
                .containsExactly("2026-04-01 衡编发〔2026〕12号", "2026-02-01 衡编发〔2026〕12号", "null null");
    }

    private static JsonNode history(County.Unit unit, String asOf) {
        return Acts.read(
                Api.ORGANISATION.get("/units/" + unit.id() + "/history" + (asOf.isEmpty() ? "" : "?asOf=" + asOf)),
                200);
    }

    private static String nameOn(County.Unit unit, String day) {
        return history(unit, day).get("states").get(0).get("state").get("name").asText();
    }

    @Test
    void movesASubtreeAndNamesWhoLosesSightOfIt() {
        var from = County.aDepartment();
        var to = County.aDepartment();
        var moved = County.aUnit("INSTITUTION", from.code());
        var below = County.aUnit("INSTITUTION", moved.code());
        grant("loses." + from.code().toLowerCase(Locale.ROOT), from.code());
        grant("keeps." + from.code().toLowerCase(Locale.ROOT), moved.code());

        var done = Acts.done(act("2026-02-01", "move", move(moved, to.code())));

        assertThat(texts(done.get("units"), "code")).containsExactly(moved.code(), below.code());
        assertThat(Stored.text("SELECT path::text AS value FROM unit WHERE code = ?", below.code()))
                .isEqualTo("X001." + to.code() + "." + moved.code() + "." + below.code());
        assertThat(texts(done.get("lostScope"), "account"))
                .containsExactly("loses." + from.code().toLowerCase(Locale.ROOT));
        assertThat(done.get("lostScope").get(0).get("unitCodes").toString())
                .isEqualTo("[\"%s\",\"%s\"]".formatted(moved.code(), below.code()));
        assertThat(Api.ofUnit(from.code(), "unit-hr")
                        .get("/units/" + below.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.ofUnit(to.code(), "unit-hr").get("/units/" + below.id()).statusCode())
                .isEqualTo(200);
    }

    /** As access keeps it when two persons agreed. */
    private static void grant(String account, String unit) {
        Stored.database()
                .update(Sql.of(
                        "INSERT INTO access_grant (id, number, account, account_id, role, units, reason, state, proposed_by,"
                                + " proposer_id, proposed_at, approved_by, approver_id, approved_at, attempts, version)"
                                + " SELECT gen_random_uuid(), 'ACCESS-2026-' || (800000 + (random() * 99999)::int), ?, ?,"
                                + " 'unit-hr', ARRAY[?], '人事', 'IN_FORCE', 'a', 'a', now(), 'b', 'b', now(), 1, 0",
                        account,
                        account,
                        unit));
    }

    @Test
    void refusesAUnitBelowItself() {
        var unit = County.aDepartment();
        var below = County.aUnit("INSTITUTION", unit.code());
        var lowest = County.aUnit("INSTITUTION", below.code());

        assertThat(Acts.refused(act("2026-02-01", "move", move(unit, lowest.code())), 409))
                .containsExactly("/move/0/parentCode below-itself");
        assertThat(Acts.refused(act("2026-02-01", "move", move(unit, unit.code())), 409))
                .containsExactly("/move/0/parentCode below-itself");
        assertThat(Stored.text("SELECT path::text AS value FROM unit WHERE code = ?", unit.code()))
                .isEqualTo("X001." + unit.code());
        // Both at once is no circle any more.
        Acts.done(act("2026-02-01", "move", move(lowest, County.ROOT), move(unit, lowest.code())));
        assertThat(Stored.text("SELECT path::text AS value FROM unit WHERE code = ?", below.code()))
                .isEqualTo("X001." + lowest.code() + "." + unit.code() + "." + below.code());
    }

    @Test
    void splitsByPostsAndAbolishesWhatIsEmptyThen() {
        var unit = County.aDepartment();
        var to = County.aDepartment();
        var gone = County.aPost(unit);
        var vacant = County.aPost(unit);
        var stays = County.aPost(unit);
        var goes = County.aCadre(unit);
        var seconded = County.aCadre(County.aDepartment());
        var remains = County.aCadre(unit);
        County.appoint(goes, gone, "2024-01-01");
        County.appoint(seconded, stays, "2024-01-01");

        var done = Acts.done(act("2026-02-01", "split", split(unit, to.code(), gone)));
        assertThat(texts(done.get("cadres"), "number")).containsExactly(goes.number());
        assertThat(texts(done.get("successions"), "manner")).containsExactly("SPLIT");

        var abolished = act("2026-03-01", "abolish", unit.code());
        assertThat(Acts.refused(abolished, 409)).containsExactly("/abolish/0 posts-held", "/abolish/0 cadres-left");
        abolished.put("split", List.of(split(unit, to.code(), stays)));
        var left = Acts.read(Api.ORGANISATION.post("/reorganisations", abolished), 409);
        assertThat(left.get("errors").get(0).get("detail").asText())
                .isEqualTo("Cadres in service are left: " + remains.number());
        Api.ORGANISATION.patch("/cadres/" + remains.id(), 0, Map.of("unitCode", to.code()));
        var ended = Acts.done(abolished);

        assertThat(texts(ended.get("posts"), "code", "toUnitCode"))
                .containsExactly(vacant.code() + " null", stays.code() + " " + to.code());
        assertThat(Stored.text("SELECT status AS value FROM post WHERE id = ?::uuid", vacant.id()))
                .isEqualTo("ABOLISHED");
        assertThat(Stored.count("posting WHERE post_id = ?::uuid AND upper_inf(valid)", stays.id()))
                .isEqualTo(1);
        var chain = history(to, "").get("predecessors");
        assertThat(texts(chain, "code", "manner", "effectiveOn", "distance"))
                .containsExactly(unit.code() + " SPLIT 2026-02-01 1", unit.code() + " SPLIT 2026-03-01 1");
    }

    @Test
    void refusesToAbolishWhileUnitsBelowOrCasesAreLeft() {
        var unit = County.aDepartment();
        var below = County.aUnit("INSTITUTION", unit.code());
        var act = act("2026-02-01", "abolish", unit.code());
        assertThat(Acts.refused(act, 409)).containsExactly("/abolish/0 units-below");

        var both = act("2026-02-01", "abolish", unit.code(), below.code());
        Stored.database()
                .update(Sql.of(
                        "WITH told AS (INSERT INTO finding_told (finding_id) VALUES (gen_random_uuid()) RETURNING finding_id f)"
                                + " INSERT INTO clue (id, number, kind, state, source_id, source_number, finding_id, unit_id, wind_code,"
                                + " severity, happened_at, opened_at, version) SELECT f, 'CLUE-2026-' || (800000 + (random() *"
                                + " 99999)::int), 'FINDING_CONFIRMED', 'OPEN', f, 'F-1', f, ?::uuid, 'W1', 'MINOR', now(), now(), 0"
                                + " FROM told",
                        below.id()));
        assertThat(Acts.refused(both, 409)).containsExactly("/abolish/1 cases-open");
        Stored.database()
                .update(Sql.of(
                        "UPDATE clue SET state = 'DISMISSED', reason = '不实', decided_by = 'a', decided_on = '2026-02-01'"
                                + " WHERE unit_id = ?::uuid",
                        below.id()));

        Acts.done(both);
        assertThat(Stored.count("unit WHERE code IN (?, ?) AND status = 'ABOLISHED'", unit.code(), below.code()))
                .isEqualTo(2);
    }

    @Test
    void abolishesAPostThatNobodyHolds() {
        var unit = County.aDepartment();
        var held = County.aPost(unit);
        var vacant = County.aPost(unit);
        var cadre = County.aCadre(unit);
        County.appoint(cadre, held, "2024-01-01");

        assertThat(Acts.refused(act("2026-02-01", "abolishPosts", vacant.code(), held.code()), 409))
                .containsExactly("/abolishPosts/1 post-held");
        Acts.done(act("2026-02-01", "abolishPosts", vacant.code()));

        assertThat(Stored.events("post.changed.v1", vacant.id()).getLast().getString("status"))
                .isEqualTo("ABOLISHED");
        var appointment = County.appointment(County.aCadre(unit), vacant, "2026-03-01");
        assertThat(Api.ORGANISATION.post("/postings", appointment).jsonPath().getString("type"))
                .isEqualTo("/problems/post-abolished");
    }

    @Test
    void followsTheChainThroughSeveralActs() {
        var first = County.aDepartment();
        var second = County.aDepartment();
        var third = County.aDepartment();
        Acts.done(act("2026-02-01", "merge", merge(second.code(), first.code())));
        Acts.done(act("2026-03-01", "merge", merge(third.code(), second.code())));

        assertThat(texts(history(first, "").get("successors"), "code", "distance"))
                .containsExactly(second.code() + " 1", third.code() + " 2");
        assertThat(texts(history(third, "").get("predecessors"), "code", "name", "distance"))
                .containsExactly(
                        second.code() + " 部门" + second.code() + " 1", first.code() + " 部门" + first.code() + " 2");
        assertThat(history(first, "2026-02-01")
                        .get("states")
                        .get(0)
                        .get("state")
                        .get("status")
                        .asText())
                .isEqualTo("ABOLISHED");
        assertThat(history(first, "2026-01-31")
                        .get("states")
                        .get(0)
                        .get("state")
                        .get("status")
                        .asText())
                .isEqualTo("ACTIVE");
    }

    @Test
    void takesEffectNeitherInTheFutureNorBeforeALaterAct() {
        var unit = County.aDepartment();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(Acts.refused(act(today.plusDays(1).toString(), "rename", rename(unit, "甲局")), 422))
                .containsExactly("/effectiveOn out-of-range");
        Acts.done(act(today.toString(), "rename", rename(unit, "甲局")));
        assertThat(Acts.refused(act(today.minusDays(1).toString(), "rename", rename(unit, "乙局")), 409))
                .containsExactly("/effectiveOn before-later-act");
        Acts.done(act(today.toString(), "rename", rename(unit, "丙局")));
        assertThat(nameOn(unit, today.toString())).isEqualTo("丙局");
    }

    @Test
    void setsPlacesAndNamesEveryFaultAtItsPlace() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        County.appoint(cadre, County.aPost(unit), "2024-01-01");
        assertThat(Acts.refused(
                        act("2026-02-01", "establishments", Map.of("unitCode", unit.code(), "establishment", 0)), 409))
                .containsExactly("/establishments/0/unitCode unit-full");
        Acts.done(act("2026-02-01", "establishments", Map.of("unitCode", unit.code(), "establishment", 1)));

        var wrong = act("2026-03-01", "rename", rename(unit, "甲"), Map.of("unitCode", "D9999", "name", "乙"));
        wrong.put("split", List.of(split(unit, unit.code(), County.aPost(County.aDepartment()))));
        wrong.put(
                "establish",
                List.of(Map.of("code", "D9998", "name", "丙", "kind", "DEPARTMENT", "parentCode", "D9997")));
        assertThat(Acts.refused(wrong, 422))
                .containsExactly(
                        "/establish/0/parentCode unknown-unit",
                        "/rename/1/unitCode unknown-unit",
                        "/split/0/postCodes/0 not-of-unit",
                        "/split/0/intoCode onto-itself");
        assertThat(Acts.refused(Map.of("document", "文", "effectiveOn", "2026-03-01", "reason", "无"), 422))
                .containsExactly(" nothing-to-do");
    }

    @Test
    void isForTheOrganisationDepartmentAndReadByOffices() {
        var unit = County.aDepartment();
        var act = act("2026-02-01", "rename", rename(unit, "甲局"));
        assertThat(Api.of("hr-bureau").post("/reorganisations", act).statusCode())
                .isEqualTo(403);
        assertThat(Api.of("hr-bureau").post("/reorganisations/preview", act).statusCode())
                .isEqualTo(403);
        var done = Acts.done(act);

        var path = "/reorganisations/" + done.get("id").asText();
        assertThat(Acts.read(Api.of("hr-bureau").get(path), 200)).isEqualTo(done);
        assertThat(Api.ofUnit(unit.code(), "unit-leader").get(path).statusCode())
                .isEqualTo(403);
        assertThat(Api.ORGANISATION.get("/reorganisations/" + unit.id()).statusCode())
                .isEqualTo(404);
        var list = Acts.read(Api.of("county-committee").get("/reorganisations?limit=1"), 200);
        assertThat(list.get("items").get(0).get("number")).isEqualTo(done.get("number"));
        assertThat(Api.ofUnit(County.aDepartment().code(), "unit-hr")
                        .get("/units/" + unit.id() + "/history")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.ofUnit(unit.code(), "unit-hr")
                        .get("/units/" + unit.id() + "/history")
                        .statusCode())
                .isEqualTo(200);
    }
}
