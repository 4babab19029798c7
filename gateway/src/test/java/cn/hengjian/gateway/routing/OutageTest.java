package cn.hengjian.gateway.routing;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.Services;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class OutageTest {

    Realm realm;
    Services services;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void saysThatAServiceIsDown(String language) {
        var refused = get("/api/supervision/v1/findings", language);

        isProblem(refused, HttpProblem.UNAVAILABLE, language);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.asString()).doesNotContain("localhost", "Connection", "Exception");
    }

    @Test
    void saysThatAServiceHangs() {
        var refused = get("/api/silent/v1/hang", "en");

        isProblem(refused, HttpProblem.UNAVAILABLE, "en");
        assertThat(refused.jsonPath().getString("detail")).isEqualTo("The service silent did not answer in time.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage zh-CN", "garbage en", "resetting zh-CN", "resetting en"})
    void saysThatAServiceBreaksOff(String example) {
        var parts = example.split(" ", -1);

        // Its circuit may be open from the example before.
        Eventually.holds("it is asked", () -> {
            var refused = get("/api/" + parts[0] + "/v1/x", parts[1]);
            if (refused.statusCode() == HttpProblem.UNAVAILABLE.status()) {
                return false;
            }
            isProblem(refused, HttpProblem.BAD_GATEWAY, parts[1]);
            return true;
        });
    }

    @Test
    void stopsAskingAServiceThatHangsAndAsksAgainLater() {
        services.frailAnswers.set(true);
        Eventually.holds("it is well", () -> get("/api/frail/v1/x", "en").statusCode() == 200);
        services.frailAnswers.set(false);

        for (var failure = 0; failure < 3; failure++) {
            assertThat(get("/api/frail/v1/x", "en").jsonPath().getString("detail"))
                    .isEqualTo("The service frail did not answer in time.");
        }
        var asked = services.frailAsked.get();
        var suspended = get("/api/frail/v1/x", "en");

        isProblem(suspended, HttpProblem.UNAVAILABLE, "en");
        assertThat(suspended.jsonPath().getString("detail"))
                .isEqualTo("The service frail failed repeatedly, so the gateway has paused asking it.");
        assertThat(Integer.parseInt(suspended.header("Retry-After"))).isBetween(1, 3);
        assertThat(services.frailAsked.get()).isEqualTo(asked);
        assertThat(get("/api/personnel/v1/units", "en").statusCode()).isEqualTo(200);

        services.frailAnswers.set(true);
        Eventually.holds("it is asked again", () -> get("/api/frail/v1/x", "en").statusCode() == 200);
    }

    @Test
    void tellsAnybodyHowTheServicesDoButNotWhereTheyAre() {
        var status = given().get("/api/status");

        assertThat(status.statusCode()).isEqualTo(200);
        var states = status.jsonPath().<Map<String, String>>getList("upstreams").stream()
                .collect(Collectors.toMap(upstream -> upstream.get("name"), upstream -> upstream.get("state")));
        assertThat(states)
                .containsEntry("personnel", "UP")
                .containsEntry("assessment", "UP")
                .containsEntry("supervision", "DOWN")
                .containsEntry("garbage", "DOWN");
        assertThat(status.jsonPath().getString("login")).isEqualTo("UP");
        assertThat(status.asString()).doesNotContain("localhost", "http");
    }

    private Response get(String path, String language) {
        return given().header("Authorization", "Bearer " + realm.token().compact())
                .header("Accept-Language", language)
                .get(path);
    }
}
