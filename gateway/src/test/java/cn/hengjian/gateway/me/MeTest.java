package cn.hengjian.gateway.me;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class MeTest {

    Realm realm;

    @Test
    void tellsWhoCalls() {
        var token = realm.token()
                .withRoles("unit-hr", "cadre", "offline_access")
                .with("units", List.of("T001", "D001"))
                .with("cadre", "C000001")
                .expiringIn(100);

        var me = given().header("Authorization", "bearer " + token.compact())
                .header("Accept-Language", "en-GB,zh;q=0.3")
                .get("/api/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.header("Cache-Control")).isEqualTo("no-store");
        assertThat(me.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "username", "org.wang",
                        "client", "demo-cli",
                        "roles", List.of("cadre", "unit-hr"),
                        "units", List.of("D001", "T001"),
                        "cadre", "C000001",
                        "language", "en",
                        "expiresAt",
                                Instant.ofEpochSecond((Long) token.claims().get("exp"))
                                        .toString()));
    }

    @Test
    void tellsNobodyWhoCallsWithoutToken() {
        isProblem(given().get("/api/me"), HttpProblem.UNAUTHENTICATED, "zh-CN");
    }
}
