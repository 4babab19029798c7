package cn.hengjian.personnel.reorganisation;

import static cn.hengjian.personnel.reorganisation.Acts.act;
import static cn.hengjian.personnel.reorganisation.Acts.merge;
import static cn.hengjian.personnel.reorganisation.Acts.texts;
import static cn.hengjian.personnel.reorganisation.Acts.unit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MergeTest {

    private County.Unit one;
    private County.Unit other;
    private County.Unit below;
    private County.Unit furtherBelow;
    private County.Post post;
    private County.Cadre cadre;
    private String posting;
    private String fresh;

    @BeforeEach
    void twoDepartments() {
        one = County.aDepartment();
        other = County.aDepartment();
        below = County.aUnit("INSTITUTION", one.code());
        furtherBelow = County.aUnit("INSTITUTION", below.code());
        post = County.aPost(one);
        cadre = County.aCadre(one);
        posting = County.appoint(cadre, post, "2024-03-01");
        fresh = County.nextCode("D");
    }

    private Object mergedIntoANewOne(Integer establishment) {
        var act = act("2026-05-01", "merge", merge(fresh, one.code(), other.code()));
        act.put("establish", List.of(unit(fresh, County.ROOT, establishment)));
        return act;
    }

    @Test
    void takesOverPostsFilesAndUnitsBelowAndPublishesThem() {
        var done = Acts.done(mergedIntoANewOne(null));

        assertThat(done.get("number").asText()).startsWith("REORG-");
        assertThat(texts(done.get("posts"), "code", "fromUnitCode", "toUnitCode", "holderNumber"))
                .containsExactly(post.code() + " " + one.code() + " " + fresh + " " + cadre.number());
        assertThat(texts(done.get("cadres"), "number", "fromUnitCode", "toUnitCode"))
                .containsExactly(cadre.number() + " " + one.code() + " " + fresh);
        assertThat(texts(done.get("successions"), "fromCode", "toCode", "manner"))
                .containsExactly(one.code() + " " + fresh + " MERGED", other.code() + " " + fresh + " MERGED");
        assertThat(Stored.text("SELECT path::text AS value FROM unit WHERE code = ?", furtherBelow.code()))
                .isEqualTo("X001." + fresh + "." + below.code() + "." + furtherBelow.code());
        assertThat(Stored.count("unit WHERE code IN (?, ?) AND status = 'ABOLISHED'", one.code(), other.code()))
                .isEqualTo(2);
        var gone = Stored.events("unit.changed.v1", one.id()).getLast();
        assertThat(gone.getString("status")).isEqualTo("ABOLISHED");
        assertThat(gone.getString("abolishedOn")).isEqualTo("2026-05-01");
        var moved = Stored.events("unit.changed.v1", furtherBelow.id()).getLast();
        assertThat(moved.getString("path")).endsWith(fresh + "." + below.code() + "." + furtherBelow.code());
        assertThat(moved.getInt("version")).isEqualTo(1);
        assertThat(moved.getString("abolishedOn")).isNull();
        assertThat(Stored.events("post.changed.v1", post.id()).getLast().getString("unitCode"))
                .isEqualTo(fresh);
        var published = Stored.events("cadre.changed.v1", cadre.id()).getLast();
        assertThat(published.getString("unitCode")).isEqualTo(fresh);
        assertThat(published.getString("postCode")).isEqualTo(post.code());
        assertThat(Stored.audited(done.get("id").asText())).containsExactly("org.wang units-reorganised");
        assertThat(Stored.count(
                        "file_change WHERE cadre_id = ?::uuid AND field = 'unit_id' AND author = 'org.wang'",
                        cadre.id()))
                .isEqualTo(1);
    }

    @Test
    void leavesCareersAsTheyWere() {
        var past = County.aCadre(one);
        var left = County.aPost(one);
        var ended = County.appoint(past, left, "2020-01-01");
        Api.ORGANISATION
                .post("/postings/" + ended + "/end", Map.of("validTo", "2023-01-01", "document", "衡委干〔2023〕1号"))
                .then()
                .statusCode(200);

        Acts.done(mergedIntoANewOne(null));

        assertThat(Stored.count("posting WHERE id = ?::uuid", posting)).isEqualTo(1);
        assertThat(Stored.text("SELECT valid::text AS value FROM posting WHERE id = ?::uuid", posting))
                .isEqualTo("[2024-03-01,)");
        var running = Acts.read(Api.ORGANISATION.get("/cadres/" + cadre.id() + "/postings"), 200);
        assertThat(texts(running.get("items"), "unitCode", "unitName")).containsExactly(fresh + " 新局" + fresh);
        var career = Acts.read(Api.ORGANISATION.get("/cadres/" + past.id() + "/postings"), 200);
        assertThat(texts(career.get("items"), "unitCode", "unitName")).containsExactly(one.code() + " 部门" + one.code());
    }

    @Test
    void showsFilesToWhoServesTheNewUnitAndNotTheOld() {
        Acts.done(mergedIntoANewOne(null));

        var before = Api.ofUnit(one.code(), "unit-leader", "unit-hr");
        var after = Api.ofUnit(fresh, "unit-leader", "unit-hr");
        assertThat(before.get("/cadres/" + cadre.id()).statusCode()).isEqualTo(404);
        assertThat(before.get("/units/" + below.id()).statusCode()).isEqualTo(404);
        assertThat(before.get("/units/" + one.id()).jsonPath().getString("status"))
                .isEqualTo("ABOLISHED");
        assertThat(after.get("/cadres/" + cadre.id()).statusCode()).isEqualTo(200);
        assertThat(after.get("/units/" + furtherBelow.id()).statusCode()).isEqualTo(200);
        assertThat(after.get("/units/" + one.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void previewsTheSameAndSavesNothing() {
        var act = mergedIntoANewOne(null);

        var preview = Acts.preview(act);
        long acts = Stored.count("reorganisation");
        var unchanged = Stored.count("unit WHERE code = ? AND status = 'ACTIVE' AND version = 0", one.code());
        var events = Stored.events("cadre.changed.v1", cadre.id()).size();
        var done = Acts.done(act);

        assertThat(unchanged).isEqualTo(1);
        assertThat(Stored.count("reorganisation")).isEqualTo(acts + 1);
        assertThat(Stored.events("cadre.changed.v1", cadre.id())).hasSize(events + 1);
        for (var part : List.of("number", "successions", "posts", "cadres", "lostScope")) {
            assertThat(preview.get(part)).as(part).isEqualTo(done.get(part));
        }
        assertThat(texts(preview.get("units"), "code")).isEqualTo(texts(done.get("units"), "code"));
    }

    @Test
    void addsTheEstablishmentsUpAndRefusesMorePeopleThanPlaces() {
        Acts.setEstablishment(one, 1);
        Acts.setEstablishment(other, 0);
        var second = County.aCadre(other);
        var secondPost = County.aPost(other);
        var exact = mergedIntoANewOne(null);
        Api.ORGANISATION.patch("/units/" + other.id(), 1, Map.of("establishment", 1));
        County.appoint(second, secondPost, "2026-06-01");
        Api.ORGANISATION.patch("/units/" + other.id(), 2, Map.of("establishment", 0));

        var refused = Api.ORGANISATION.post("/reorganisations", exact);
        assertThat(refused.statusCode()).isEqualTo(409);
        var error = Acts.read(refused, 409).get("errors").get(0);
        assertThat(error.get("pointer").asText()).isEqualTo("/merge/0/intoCode");
        assertThat(error.get("detail").asText()).contains(fresh + " has 1 places, and on 2026-06-01 there would be 2");
        assertThat(Stored.count("unit WHERE code = ?", fresh)).isZero();

        Api.ORGANISATION.patch("/units/" + other.id(), 3, Map.of("establishment", 1));
        Acts.done(exact);
        assertThat(Stored.text("SELECT establishment::text AS value FROM unit WHERE code = ?", fresh))
                .isEqualTo("2");
        assertThat(Stored.text("SELECT establishment::text AS value FROM unit WHERE code = ?", one.code()))
                .isEqualTo("0");
    }

    @Test
    void mergesIntoAStandingUnitAndAFreedCodeTakesNothingInAnyMore() {
        Acts.done(act("2026-05-01", "merge", merge(other.code(), one.code())));

        assertThat(Acts.read(
                                Api.ORGANISATION.post(
                                        "/posts",
                                        Map.of(
                                                "code",
                                                County.nextCode("P"),
                                                "unitCode",
                                                one.code(),
                                                "title",
                                                "局长",
                                                "level",
                                                "XK_Z",
                                                "postClass",
                                                "LEADER")),
                                422)
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("unit-abolished");
        assertThat(Api.ORGANISATION
                        .post("/cadres", County.aRecord(one.code()))
                        .jsonPath()
                        .getString("errors[0].code"))
                .isEqualTo("unit-abolished");
        var child = unit(County.nextCode("D"), one.code(), null);
        assertThat(Api.ORGANISATION.post("/units", child).jsonPath().getString("type"))
                .isEqualTo("/problems/unit-abolished");
        assertThat(Acts.refused(act("2026-05-02", "merge", merge(one.code(), other.code())), 422))
                .containsExactly("/merge/0/intoCode unit-abolished");
    }

    @Test
    void refusesToMergeAUnitIntoOneBelowItUnlessThatIsMovedAway() {
        var act = act("2026-05-01", "merge", merge(below.code(), one.code()));
        assertThat(Acts.refused(act, 409)).containsExactly("/merge/0/fromCodes/0 units-below");
        assertThat(Acts.refused(act("2026-05-01", "merge", merge(furtherBelow.code(), one.code())), 409))
                .containsExactly("/merge/0/intoCode below-itself");

        act.put("move", List.of(Map.of("unitCode", below.code(), "parentCode", County.ROOT)));
        Acts.done(act);

        assertThat(Stored.text("SELECT path::text AS value FROM unit WHERE code = ?", below.code()))
                .isEqualTo("X001." + below.code());
    }
}
