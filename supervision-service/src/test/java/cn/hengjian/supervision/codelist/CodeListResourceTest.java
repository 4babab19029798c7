package cn.hengjian.supervision.codelist;

import static cn.hengjian.supervision.testing.County.ROOT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CodeListResourceTest {

    @Test
    void listsTheFiveWindsWithTheirSubCodes() {
        given().auth()
                .oauth2(TestIssuer.token("petition.wu", "petition-office"))
                .get(ROOT + "/winds")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("W1", "W2", "W3", "W4", "W5")))
                .body("items.codes*.size()", equalTo(List.of(5, 11, 3, 6, 3)))
                .body("items[0].name", equalTo("思想作风"))
                .body("items[1].codes[9].code", equalTo("W2.10"))
                .body("items[1].codes[9].name", equalTo("吃拿卡要"))
                .body("items[0].version", equalTo(1));
    }

    @Test
    void listsTheCausesInTheReadersLanguage() {
        given().auth()
                .oauth2(TestIssuer.cadreToken("cadre.d001", "C000001"))
                .header("Accept-Language", "en")
                .get(ROOT + "/causes")
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items[6].code", equalTo("C7"))
                .body("items[6].name", equalTo("Slow rotation"));
    }

    @Test
    void tellsNothingToStrangers() {
        given().get(ROOT + "/winds").then().statusCode(401);
        given().get(ROOT + "/causes").then().statusCode(401);
    }
}
