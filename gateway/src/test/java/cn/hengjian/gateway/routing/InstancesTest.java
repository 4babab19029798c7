package cn.hengjian.gateway.routing;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.Services;
import cn.hengjian.gateway.neighbours.Twin;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service with two instances, one of which fails in every way. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class InstancesTest {

    private static final String PATH = "/api/twins/v1/things";

    Realm realm;
    Services services;

    private Twin one;
    private Twin other;

    @BeforeEach
    void bothAreWell() {
        one = services.twins.getFirst();
        other = services.twins.getLast();
        Eventually.holds("both are asked", () -> {
            forget();
            ask("GET");
            ask("GET");
            return instancesUp() == 2 && !one.asked.isEmpty() && !other.asked.isEmpty();
        });
        forget();
    }

    @AfterEach
    void recover() {
        one.is(Twin.Mood.ANSWERS);
        other.is(Twin.Mood.ANSWERS);
    }

    @Test
    void asksBothInTurn() {
        for (var request = 0; request < 10; request++) {
            assertThat(ask("GET").statusCode()).isEqualTo(200);
        }

        assertThat(one.asked).hasSize(5);
        assertThat(other.asked).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE"})
    void usesConnectionsAgainAndAgain(String method) {
        for (var request = 0; request < 20; request++) {
            assertThat(ask(method).statusCode()).isEqualTo(200);
        }
        var opened = one.connections.get() + other.connections.get();

        for (var request = 0; request < 20; request++) {
            assertThat(ask(method).statusCode()).isEqualTo(200);
        }

        assertThat(one.connections.get() + other.connections.get()).isEqualTo(opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void asksTheOtherWhenOneCannotBeReached(String method) {
        one.kill();
        try {
            for (var request = 0; request < 10; request++) {
                assertThat(ask(method).statusCode()).isEqualTo(200);
            }
            assertThat(other.asked).containsExactlyElementsOf(Collections.nCopies(10, method));
            assertThat(instancesUp()).isEqualTo(1);
            assertThat(given().get("/api/status").jsonPath().getString("upstreams.find { it.name == 'twins' }.state"))
                    .isEqualTo("UP");
        } finally {
            one.start();
        }

        Eventually.holds("it comes back", () -> {
            ask(method);
            return !one.asked.isEmpty();
        });
    }

    @Test
    void asksAgainWhatOnlyReadsWhenOneBreaksOff() {
        one.is(Twin.Mood.BREAKS_OFF);

        for (var request = 0; request < 6; request++) {
            assertThat(ask("GET").statusCode()).isEqualTo(200);
        }

        assertThat(one.asked).hasSize(3);
        assertThat(other.asked).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void doesNotAskAgainWhatMayHaveBeenDone(String method) {
        one.is(Twin.Mood.BREAKS_OFF);
        other.is(Twin.Mood.BREAKS_OFF);

        isProblem(ask(method), HttpProblem.BAD_GATEWAY, "zh-CN");

        assertThat(one.asked.size() + other.asked.size()).isEqualTo(1);
    }

    @Test
    void doesNotAskAgainWhatOneHasNotAnsweredInTime() {
        one.is(Twin.Mood.HANGS);
        other.is(Twin.Mood.HANGS);

        isProblem(ask("GET"), HttpProblem.UNAVAILABLE, "zh-CN");

        assertThat(one.asked.size() + other.asked.size()).isEqualTo(1);
    }

    @Test
    void asksOnlyOnceMoreHoweverManyFail() {
        one.is(Twin.Mood.BREAKS_OFF);
        other.is(Twin.Mood.BREAKS_OFF);

        isProblem(ask("GET"), HttpProblem.BAD_GATEWAY, "zh-CN");

        assertThat(one.asked).hasSize(1);
        assertThat(other.asked).hasSize(1);
    }

    @Test
    void asksTheOneThatHasLessToDo() {
        one.is(Twin.Mood.HANGS);
        var waiting = Thread.ofVirtual().start(() -> {
            for (var request = 0; request < 2 && one.asked.isEmpty(); request++) {
                ask("GET");
            }
        });
        Eventually.holds("one is busy", () -> !one.asked.isEmpty());
        other.asked.clear();

        for (var request = 0; request < 5; request++) {
            assertThat(ask("GET").statusCode()).isEqualTo(200);
        }

        assertThat(one.asked).hasSize(1);
        assertThat(other.asked).hasSize(5);
        Eventually.holds("the waiting one is told", () -> !waiting.isAlive());
    }

    private void forget() {
        one.asked.clear();
        other.asked.clear();
    }

    private static int instancesUp() {
        return given().get("/api/status").jsonPath().getInt("upstreams.find { it.name == 'twins' }.instancesUp");
    }

    private Response ask(String method) {
        return given().header("Authorization", "Bearer " + realm.token().compact())
                .request(method, PATH);
    }
}
