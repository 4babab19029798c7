package cn.hengjian.personnel.post;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PostFeatureTest {

    @Test
    void establishesAPostAndPublishesIt() {
        var unit = County.aDepartment();
        var code = County.nextCode("P");

        var response = Api.ORGANISATION.post(
                "/posts",
                Map.of(
                        "code", code,
                        "unitCode", unit.code(),
                        "title", "会计",
                        "level", "NONE",
                        "postClass", "GENERAL",
                        "keyPost", "FINANCE"));

        assertThat(response.statusCode()).isEqualTo(201);
        var view = response.jsonPath();
        var id = view.getString("id");
        assertThat(view.getBoolean("vacant")).isTrue();
        assertThat(view.getBoolean("principal")).isFalse();
        assertThat(view.getBoolean("congress")).isFalse();
        assertThat(Stored.count("post WHERE code = ? AND key_post = 'FINANCE' AND NOT principal", code))
                .isEqualTo(1);
        assertThat(Stored.events("post.changed.v1", id).getFirst().getMap(""))
                .containsOnly(
                        Map.entry("id", id),
                        Map.entry("code", code),
                        Map.entry("unitId", unit.id()),
                        Map.entry("unitCode", unit.code()),
                        Map.entry("title", "会计"),
                        Map.entry("level", "NONE"),
                        Map.entry("postClass", "GENERAL"),
                        Map.entry("keyPost", "FINANCE"),
                        Map.entry("principal", false),
                        Map.entry("status", "ACTIVE"),
                        Map.entry("version", 0));
    }

    @Test
    void publishesTheHolderTooWhenTheTitleChanges() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        var cadre = County.aCadre(unit);
        County.appoint(cadre, post, "2020-01-01");

        var response = Api.ORGANISATION.patch("/posts/" + post.id(), 0, Map.of("title", "党组书记"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getBoolean("vacant")).isFalse();
        var states = Stored.events("cadre.changed.v1", cadre.id());
        assertThat(states.stream().map(state -> state.getString("postTitle") + " " + state.getInt("version")))
                .containsExactly("null 0", "局长 1", "党组书记 2");
    }

    @Test
    void refusesUnknownUnitsUnknownLevelsAndTakenCodes() {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        Map<String, Object> sound = Map.of(
                "code", County.nextCode("P"),
                "unitCode", unit.code(),
                "title", "局长",
                "level", "XK_Z",
                "postClass", "LEADER");

        var unknownUnit = Api.ORGANISATION.post("/posts", with(sound, "unitCode", "D9999"));
        var unknownLevel = Api.ORGANISATION.post("/posts", with(sound, "level", "L10"));
        var unknownClass = Api.ORGANISATION.post("/posts", with(sound, "postClass", "BOSS"));
        var taken = Api.ORGANISATION.post("/posts", with(sound, "code", post.code()));

        assertThat(unknownUnit.jsonPath().getList("errors.code")).containsExactly("unknown-unit");
        assertThat(unknownLevel.jsonPath().getList("errors.pointer")).containsExactly("/level");
        assertThat(unknownLevel.jsonPath().getString("errors[0].detail"))
                .isEqualTo("must be a code of the table level, see /api/personnel/v1/code-tables/level");
        assertThat(unknownClass.jsonPath().getList("errors.pointer")).containsExactly("/postClass");
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.jsonPath().getString("type")).isEqualTo("/problems/post-code-taken");
    }

    @Test
    void listsByUnitSubtreeAndKeyPost() {
        var unit = County.aDepartment();
        var below = County.aUnit("INSTITUTION", unit.code());
        var upper = County.aPost(unit);
        var lower = County.aPost(below);

        var all = Api.ORGANISATION.get("/posts?unit={u}", unit.code());
        var none = Api.ORGANISATION.get("/posts?unit={u}&keyPost=PEOPLE", unit.code());

        assertThat(all.jsonPath().getList("items.code")).containsExactly(upper.code(), lower.code());
        assertThat(none.jsonPath().getList("items")).isEmpty();
    }

    @Test
    void showsUnitRolesTheirPostsOnlyAndLetsThemWriteNone() {
        var own = County.aPost(County.aDepartment());
        var foreignUnit = County.aDepartment();
        var foreign = County.aPost(foreignUnit);
        var leader = Api.ofUnit(foreignUnit.code(), "unit-leader");

        assertThat(leader.get("/posts/" + foreign.id()).statusCode()).isEqualTo(200);
        assertThat(leader.get("/posts/" + own.id()).statusCode()).isEqualTo(404);
        assertThat(leader.patch("/posts/" + foreign.id(), 0, Map.of("title", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Stored.count("post WHERE id = ?::uuid AND version = 0", foreign.id()))
                .isEqualTo(1);
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var changed = new HashMap<String, Object>(body);
        changed.put(field, value);
        return changed;
    }
}
