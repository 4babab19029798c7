package cn.hengjian.gateway.routing;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.Services;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no service publishes cannot be reached, whoever asks. */
@QuarkusTest
@WithTestResource(value = Neighbours.class, initArgs = @ResourceArg(name = "publishedOnly", value = "true"))
class PublishedOnlyTest {

    Realm realm;
    Services services;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/personnel/v1",
                "/api/personnel/v1/q/health",
                "/api/personnel/v1/q/metrics",
                "/api/personnel/v1/hang",
                "/api/personnel/v1/ballots/x/casts",
                "/api/personnel/v1/cadres/x/unknown",
                "/api/assessment/v1/ballots/x",
                "/api/assessment/v1/ballots/x/casts/y",
            })
    void hidesWhatIsNotPublished(String path) {
        services.asked.clear();

        isProblem(caller().get(path), HttpProblem.NOT_FOUND, "zh-CN");
        isProblem(given().header("Accept-Language", "en").get(path), HttpProblem.NOT_FOUND, "en");

        assertThat(services.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/personnel/v1/cadres/1, 'GET, HEAD, PATCH'",
        "PUT, /api/personnel/v1/units, 'GET, HEAD, POST'",
        "GET, /api/assessment/v1/ballots/x/casts, POST",
        "POST, /api/personnel/v1/openapi, 'GET, HEAD'",
    })
    void saysWhichMethodsThereAre(String method, String path, String allowed) {
        services.asked.clear();

        var refused = caller().request(method, path);

        isProblem(refused, HttpProblem.METHOD_NOT_ALLOWED, "zh-CN");
        assertThat(refused.header("Allow")).isEqualTo(allowed);
        assertThat(services.asked).isEmpty();
    }

    @Test
    void letsThroughWhatIsPublished() {
        services.asked.clear();

        assertThat(caller().get("/api/personnel/v1/cadres/0197").statusCode()).isEqualTo(200);
        assertThat(caller().patch("/api/personnel/v1/cadres/0197").statusCode()).isEqualTo(200);
        assertThat(given().head("/api/personnel/v1/openapi").statusCode()).isEqualTo(200);
        assertThat(given().post("/api/assessment/v1/ballots/x/casts").statusCode())
                .isEqualTo(200);

        assertThat(services.asked).hasSize(4);
    }

    private RequestSpecification caller() {
        return given().header("Authorization", "Bearer " + realm.token().compact());
    }
}
