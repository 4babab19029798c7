package cn.hengjian.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Awaiting;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Superuser;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HealthTest {

    @TestHTTPResource(value = "/health", management = true)
    URI health;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void showsTheDatabaseAndKafkaOnTheManagementPort() {
        var ready = given().get(health + "/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.jsonPath().getList("checks.name", String.class))
                .contains("Database connections health check", "SmallRye Reactive Messaging - readiness check");
        assertThat(given().get(health + "/live").statusCode()).isEqualTo(200);
        assertThat(given().get(metrics).asString()).contains("http_server_requests_seconds");
    }

    @Test
    void isNotReadyButAliveWithoutTheDatabase() {
        Superuser.takeDatabaseAway();
        try {
            assertThat(given().get(health + "/ready").statusCode()).isEqualTo(503);
            assertThat(given().get(health + "/live").statusCode()).isEqualTo(200);
        } finally {
            Superuser.bringDatabaseBack();
        }

        Awaiting.until(() -> given().get(health + "/ready").statusCode(), status -> status == 200);
    }

    @Test
    void showsNothingOfItOnThePortOfTheApi() {
        Call.anonymous().get("//q/health").isProblem(404, "not-found");
        Call.anonymous().get("//q/metrics").isProblem(404, "not-found");
    }

    @Test
    void describesItselfToAnybody() {
        var answer = Call.anonymous().get("/openapi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("---\nopenapi: 3.1.0").contains("/api/sample/v1/notes:");
    }
}
