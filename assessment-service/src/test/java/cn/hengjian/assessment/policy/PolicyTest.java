package cn.hengjian.assessment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PolicyTest {

    @Test
    void listsThePackInForce() {
        Api.cadre("C000001")
                .get("/policies")
                .then()
                .statusCode(200)
                .body("items.pack", hasItem("CN-CURRENT"))
                .body("items[0].effectiveFrom", equalTo("2026-01-01"));
    }

    @Test
    void showsEachParameterWithItsSourceAndTag() {
        var pack = Api.sun().get("/policies/CN-CURRENT/1");

        pack.then()
                .statusCode(200)
                .body("parameters.size()", equalTo(26))
                .body("parameters.find { it.key == 'poll.reading' }.value", equalTo("R1"))
                .body("parameters.find { it.key == 'poll.minTurnout.numerator' }.tag", equalTo("S"))
                .body("parameters.find { it.key == 'lastPlace.minGroup' }.source", equalTo("M10 末位淘汰"));
        assertThat(pack.<String>path("parameters.find { it.key == 'poll.competentSet' }.value"))
                .isEqualTo("EXCELLENT,COMPETENT");
    }

    @Test
    void knowsNoOtherPack() {
        Api.sun().get("/policies/CN-CURRENT/5").then().statusCode(404);
        Api.sun().get("/policies/NO-SUCH/1").then().statusCode(404);
        RestAssured.given().basePath(Api.ROOT).get("/policies").then().statusCode(401);
    }
}
