package cn.hengjian.gateway.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.RawClient;
import cn.hengjian.gateway.neighbours.Realm;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class AccessLogTest {

    Realm realm;

    private final List<Map<String, String>> lines = new CopyOnWriteArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord line) {
            var fields = new HashMap<>(ExtLogRecord.wrap(line).getMdcCopy());
            fields.put("text", line.getMessage().formatted(line.getParameters()));
            lines.add(fields);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("access").addHandler(collector);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("access").removeHandler(collector);
    }

    /** Waits for the line of a later request, which would come after the ballot's. */
    @Test
    void saysNothingOfABallot() {
        given().contentType("application/json").body("{}").post("/api/assessment/v1/ballots/x/casts");
        given().get("/api/assessment/v1/openapi");

        Eventually.holds(
                "the later line is there",
                () -> lines.stream().anyMatch(line -> line.get("text").contains("openapi")));
        assertThat(lines).noneMatch(line -> line.get("text").contains("ballots"));
    }

    @Test
    void saysWhatHappenedButNotToWhom() {
        var token = realm.token();

        given().header("Authorization", "Bearer " + token.compact())
                .header("X-Request-Id", "1234567890123456")
                .get("/api/personnel/v1/cadres/zhang.san?q=340521199001010000");

        Eventually.holds("it is logged", () -> lines.size() == 1);
        assertThat(lines.getFirst())
                .containsEntry("text", "GET /api/personnel/v1/cadres/{} 200")
                .containsEntry("route", "/api/personnel/v1/cadres/{}")
                .containsEntry("upstream", "personnel")
                .containsEntry("status", "200")
                .containsEntry("client", "demo-cli")
                .containsEntry("requestId", "1234567890123456")
                .containsKeys("micros", "bytes", "traceId", "subject");
        assertThat(lines.getFirst().toString())
                .doesNotContain(
                        "zhang",
                        "340521",
                        "127.0.0.1",
                        "org.wang",
                        (String) token.claims().get("sub"),
                        "eyJ");
    }

    @Test
    void saysNothingOfWhatALoginOrASessionRestsOn() {
        given().header("Cookie", "__Host-hengjian-session=secret").get("/api/personnel/v1/units/secret");
        given().header("Cookie", "__Host-hengjian-login=secret").get("/session/callback?code=secret&state=secret");

        Eventually.holds("both are logged", () -> lines.size() == 2);
        assertThat(lines.stream().map(line -> line.get("text")))
                .containsExactlyInAnyOrder("GET /api/personnel/v1/units/{} 401", "GET /session/callback 400");
        assertThat(lines.toString()).doesNotContain("secret");
    }

    @Test
    void marksAnAnswerThatWasBrokenOff() {
        try (var client = new RawClient()) {
            client.send(
                    "GET /api/personnel/v1/download?bytes=50000000 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + realm.token().compact() + "\r\n\r\n");
            client.readHead();
        }

        Eventually.holds("it is logged", () -> lines.size() == 1);
        assertThat(lines.getFirst()).containsEntry("broken", "true").containsEntry("status", "200");
    }

    @Test
    void namesTheProblemOfARefusal() {
        given().get("/api/personnel/v1/cadres");

        Eventually.holds("it is logged", () -> lines.size() == 1);
        assertThat(lines.getFirst())
                .containsEntry("problem", "unauthenticated")
                .containsEntry("status", "401")
                .doesNotContainKey("subject");
    }
}
