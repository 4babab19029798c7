package cn.hengjian.personnel.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What limits an appointment besides vacancy and bars, each from both sides. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PostingLimitTest {

    private static Response appoint(County.Cadre cadre, County.Post post, String from) {
        return Api.ORGANISATION.post("/postings", County.appointment(cadre, post, from));
    }

    private static void refused(String slug, String rule, Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("/problems/" + slug))
                .body("errors[0].pointer", equalTo("/postId"))
                .body("errors[0].detail", containsString(rule));
    }

    private static void plain(County.Post post) {
        Stored.database()
                .update(Sql.of("UPDATE post SET principal = false, level = 'NONE' WHERE id = ?::uuid", post.id()));
    }

    @ParameterizedTest
    @CsvSource({
        // Ten years without a break, a day less, and a break.
        "true,  2014-03-01, 2024-03-01, 2024-03-01, terms-served, Terms of office",
        "true,  2014-03-02, 2024-03-01, 2024-03-01, ,             ",
        "true,  2014-03-01, 2024-03-01, 2024-03-02, ,             ",
        "false, 2014-03-01, 2024-03-01, 2024-03-01, tenure-full,  M15",
        "false, 2014-03-02, 2024-03-01, 2024-03-01, ,             ",
        "false, 2016-02-29, 2026-02-28, 2026-02-28, tenure-full,  2016-02-29",
        "false, 2016-02-29, 2026-02-27, 2026-02-27, ,             "
    })
    void refusesWhoHasHeldThePostLongEnough(
            boolean principal, String from, String to, String again, String slug, String rule) {
        var unit = County.aDepartment();
        var post = County.aPost(unit);
        if (!principal) {
            plain(post);
        }
        var cadre = County.aCadre(unit);
        var posting = County.appoint(cadre, post, from);
        Api.ORGANISATION
                .post("/postings/" + posting + "/end", Map.of("validTo", to, "document", "衡委干〔2024〕9号"))
                .then()
                .statusCode(200);

        var answer = appoint(cadre, post, again);

        if (slug == null) {
            answer.then().statusCode(201);
        } else {
            refused(slug, rule, answer);
        }
    }

    @Test
    void refusesAPostBesideKin() {
        var unit = County.aDepartment();
        var kin = County.aCadre(unit);
        var posting = County.appoint(kin, County.aPost(unit), "2020-01-01");
        var cadre = County.aCadre(unit);
        Talks.kin(cadre, kin);
        var post = County.aPost(unit);

        refused("kin-avoided", "CSL-74", appoint(cadre, post, "2022-01-01"));
        Api.ORGANISATION
                .inChinese()
                .post("/postings", County.appointment(cadre, post, "2022-01-01"))
                .then()
                .body("errors[0].detail", containsString("第七十四条"));
        appoint(County.aCadre(unit), County.aPost(unit), "2022-01-01").then().statusCode(201);
        appoint(cadre, County.aPost(County.aDepartment()), "2020-05-01").then().statusCode(201);
        var later = County.aCadre(unit);
        Talks.kin(kin, later);
        Api.ORGANISATION.post(
                "/postings/" + posting + "/end", Map.of("validTo", "2023-01-01", "document", "衡委干〔2023〕9号"));
        refused("kin-avoided", kin.number(), appoint(later, post, "2022-12-31"));
        appoint(later, post, "2023-01-01").then().statusCode(201);
    }

    @Test
    void refusesAPostInTheLineOrOverMoneyUnderKin() {
        var unit = County.aDepartment();
        var below = County.aUnit("INSTITUTION", unit.code());
        var head = County.aCadre(unit);
        County.appoint(head, County.aPost(unit), "2020-01-01");
        var cadre = County.aCadre(below);
        Talks.kin(head, cadre);
        var post = County.aPost(below);
        plain(post);

        refused("kin-avoided", "CSL-74", appoint(cadre, post, "2022-01-01"));
        Stored.database().update(Sql.of("UPDATE post SET principal = false WHERE unit_id = ?::uuid", unit.id()));
        var money = County.aPost(below);
        plain(money);
        Stored.database().update(Sql.of("UPDATE post SET key_post = 'FINANCE' WHERE id = ?::uuid", money.id()));
        refused("kin-avoided", "over people or money", appoint(cadre, money, "2022-01-01"));
        appoint(cadre, post, "2022-01-01").then().statusCode(201);
    }

    @Test
    void refusesToMakeAPrincipalOfSomebodyFromThere() {
        County.aCounty();
        var town = County.aUnit("TOWNSHIP", County.ROOT);
        var name = Stored.text("SELECT name AS value FROM unit WHERE id = ?::uuid", town.id());
        var local = County.aCadre(town);
        Stored.database()
                .update(Sql.of("UPDATE cadre SET native_place = ? WHERE id = ?::uuid", "某省衡安县" + name, local.id()));
        var head = County.aPost(town);
        var desk = County.aPost(town);
        plain(desk);

        refused("home-avoided", "CSL-75", appoint(local, head, "2022-01-01"));
        appoint(local, desk, "2022-01-01").then().statusCode(201);
        appoint(County.aCadre(town), head, "2022-01-01").then().statusCode(201);
    }

    @Test
    void refusesOneMoreThanTheUnitHasPlacesFor() {
        var unit = County.aDepartment();
        Stored.database().update(Sql.of("UPDATE unit SET establishment = 2 WHERE id = ?::uuid", unit.id()));
        County.appoint(County.aCadre(unit), County.aPost(unit), "2020-01-01");
        County.appoint(County.aCadre(unit), County.aPost(unit), "2020-01-01");
        var third = County.aCadre(unit);
        var post = County.aPost(unit);

        refused("unit-full", "2 places, and 2 persons", appoint(third, post, "2022-01-01"));
        var concurrent = County.appointment(third, post, "2022-01-01");
        concurrent.put("kind", "CONCURRENT");
        assertThat(Api.ORGANISATION.post("/postings", concurrent).statusCode()).isEqualTo(201);
        Stored.database().update(Sql.of("UPDATE unit SET establishment = 3 WHERE id = ?::uuid", unit.id()));
        appoint(third, County.aPost(unit), "2022-01-01").then().statusCode(201);
    }
}
