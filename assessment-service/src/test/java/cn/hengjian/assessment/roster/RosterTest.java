package cn.hengjian.assessment.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.assessment.fixture.County;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RosterTest {

    @Inject
    County county;

    @BeforeEach
    void aCountyOfTwoDepartments() {
        county.fresh();
        var first = county.department("D001");
        county.cadre("C000001", first, "XK_Z");
        county.cadre("C000002", county.unit("I001", "INSTITUTION", "X001.D001.I001"), "NONE");
        county.cadre("C000003", county.department("D002"), "NONE");
    }

    @Test
    void pagesThroughTheWholeCountyByNumber() {
        var first = Api.sun().queryParam("limit", 2).get("/roster/cadres");
        var second = Api.sun()
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/roster/cadres");

        first.then()
                .statusCode(200)
                .body("items.number", contains("C000001", "C000002"))
                .body("items[0].unitName", equalTo("单位D001"))
                .body("next", notNullValue());
        second.then().body("items.number", contains("C000003")).body("next", nullValue());
    }

    @Test
    void filtersByUnitWithWhatIsBelowIt() {
        Api.organisation()
                .queryParam("unit", "D001")
                .get("/roster/cadres")
                .then()
                .body("items.number", contains("C000001", "C000002"));
        Api.organisation()
                .queryParam("unit", "D001")
                .queryParam("level", "NONE")
                .get("/roster/cadres")
                .then()
                .body("items.number", contains("C000002"));
        Api.organisation()
                .queryParam("unit", "NO-SUCH")
                .get("/roster/cadres")
                .then()
                .body("items", empty());
    }

    @Test
    void showsUnitRolesTheirUnitsAndACadreHimself() {
        Api.unitLeader("D001").get("/roster/cadres").then().body("items.number", contains("C000001", "C000002"));
        Api.unitLeader("D001").get("/roster/units").then().body("items.code", contains("D001", "I001"));
        Api.cadre("C000003").get("/roster/cadres").then().body("items.number", contains("C000003"));
        Api.sun()
                .queryParam("kind", "DEPARTMENT")
                .get("/roster/units")
                .then()
                .body("items.code", contains("D001", "D002"));
    }

    @Test
    void offersUnitsInForceOnlyAndNamesTheOthersStill() {
        county.abolish("D002", "2026-02-16");

        Api.sun().queryParam("kind", "DEPARTMENT").get("/roster/units").then().body("items.code", contains("D001"));
        Api.sun().queryParam("unit", "D002").get("/roster/cadres").then().body("items.unitName", contains("单位D002"));
    }

    @Test
    void refusesAdministratorsAndStrangers() {
        Api.as(TestIssuer.token("admin.system", "system-admin"))
                .get("/roster/cadres")
                .then()
                .statusCode(403);
        Api.cadre("C000001").get("/roster/units").then().statusCode(403);
        Api.as("no-token").get("/roster/cadres").then().statusCode(401);
    }

    @Test
    void refusesParametersThatItDoesNotKnowInBothLanguages() {
        var english = Api.sun().queryParam("sort", "name").get("/roster/cadres");
        var chinese = Api.sunReadingChinese().queryParam("limit", 201).get("/roster/cadres");

        english.then().statusCode(400).body("errors[0].name", equalTo("sort"));
        chinese.then().statusCode(400);
        assertThat(english.<String>path("title")).isEqualTo("The request cannot be read");
    }
}
