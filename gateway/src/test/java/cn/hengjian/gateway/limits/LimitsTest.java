package cn.hengjian.gateway.limits;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Five requests per subject and per address, refilled so slowly that no test sees it. */
@QuarkusTest
@WithTestResource(value = Neighbours.class, initArgs = @ResourceArg(name = "burst", value = "5"))
class LimitsTest {

    Realm realm;

    @Test
    void limitsWhoCallsAndWhoCannotSayWhoCalls() {
        var first = realm.token();
        var sameSubject = first.with("jti", "another token").compact();
        for (var request = 1; request <= 5; request++) {
            var granted = get(request % 2 == 0 ? sameSubject : first.compact(), "en");
            assertThat(granted.statusCode()).isEqualTo(200);
            assertThat(granted.header("RateLimit-Policy")).isEqualTo("\"subject\";q=5;w=18000");
            assertThat(granted.header("RateLimit")).startsWith("\"subject\";r=" + (5 - request) + ";t=");
        }

        for (var language : new String[] {"zh-CN", "en"}) {
            var refused = get(sameSubject, language);
            isProblem(refused, HttpProblem.TOO_MANY_REQUESTS, language);
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3500, 3600);
            assertThat(refused.header("RateLimit")).startsWith("\"subject\";r=0;t=");
        }
        assertThat(get(realm.token().compact(), "en").statusCode()).isEqualTo(200);

        for (var request = 1; request <= 5; request++) {
            assertThat(get("x.y.z", "en").statusCode()).isEqualTo(401);
        }
        isProblem(get("x.y.z", "en"), HttpProblem.TOO_MANY_REQUESTS, "en");
        isProblem(given().get("/"), HttpProblem.TOO_MANY_REQUESTS, "zh-CN");
        assertThat(given().get("/api/personnel/v1/openapi").header("RateLimit")).startsWith("\"address\";r=0;t=");
        for (var request = 1; request <= 5; request++) {
            assertThat(given().redirects().follow(false).get("/session/login").header("RateLimit"))
                    .startsWith("\"login\";r=" + (5 - request) + ";t=");
        }
        for (var path : new String[] {"/session/login", "/session/callback"}) {
            isProblem(given().redirects().follow(false).get(path), HttpProblem.TOO_MANY_REQUESTS, "zh-CN");
        }
        for (var path : new String[] {"/session/logout", "/session/back-channel-logout"}) {
            isProblem(given().post(path), HttpProblem.TOO_MANY_REQUESTS, "zh-CN");
        }
        isProblem(
                given().header("Cookie", "__Host-hengjian-session=x").get("/api/personnel/v1/units"),
                HttpProblem.TOO_MANY_REQUESTS,
                "zh-CN");
    }

    @Test
    void limitsTheBallotBoxAndPublicIntakeApart() {
        for (var request = 1; request <= 5; request++) {
            var cast = given().post("/api/assessment/v1/ballots/x/casts");
            assertThat(cast.statusCode()).isEqualTo(200);
            assertThat(cast.header("RateLimit")).startsWith("\"ballot\";r=" + (5 - request) + ";t=");
        }

        isProblem(given().post("/api/assessment/v1/ballots/y/casts"), HttpProblem.TOO_MANY_REQUESTS, "zh-CN");
    }

    private static Response get(String token, String language) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .get("/api/personnel/v1/units");
    }
}
