package cn.hengjian.gateway.login;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** The gateway is started while the realm answers nothing useful. */
@QuarkusTest
@WithTestResource(value = Neighbours.class, initArgs = @ResourceArg(name = "realmSilent", value = "true"))
class SilentRealmTest {

    Realm realm;

    @Test
    void startsWithoutTheRealmAndRecoversByItself() {
        var token = realm.token().compact();

        isProblem(get(token, "zh-CN"), HttpProblem.UNAVAILABLE, "zh-CN");
        var undecided = get(token, "en");
        isProblem(undecided, HttpProblem.UNAVAILABLE, "en");
        assertThat(undecided.header("Retry-After")).isEqualTo("5");
        assertThat(given().get("/").statusCode()).isEqualTo(200);

        realm.answers(true);

        Eventually.holds("the token is accepted", () -> get(token, "en").statusCode() == 200);
    }

    private static Response get(String token, String language) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .get("/api/personnel/v1/units");
    }
}
