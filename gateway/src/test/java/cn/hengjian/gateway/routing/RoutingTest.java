package cn.hengjian.gateway.routing;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.RawClient;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class RoutingTest {

    private static final String PERSONNEL = "/api/personnel/v1/";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    Realm realm;

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void passesMethodPathAndQueryOn(String method) {
        var echo = caller().urlEncodingEnabled(false)
                .request(method, PERSONNEL + "cadres/%E7%8E%8B?q=%E7%8E%8B%2F&limit=1")
                .jsonPath();

        assertThat(echo.getString("method")).isEqualTo(method);
        assertThat(echo.getString("uri")).isEqualTo(PERSONNEL + "cadres/%E7%8E%8B?q=%E7%8E%8B%2F&limit=1");
    }

    @Test
    void readsTheDescriptionWithoutToken() {
        assertThat(given().get(PERSONNEL + "openapi").statusCode()).isEqualTo(200);
        assertThat(given().head(PERSONNEL + "openapi").statusCode()).isEqualTo(200);
        assertThat(given().post(PERSONNEL + "openapi").statusCode()).isEqualTo(401);
        assertThat(given().get(PERSONNEL + "openapi/more").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/personnel",
                "/api/personnel/v2/units",
                "/api/nobody/v1/units",
                "/api/personnel/v1x/units",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/dev-ui",
                "/index.html",
                "/META-INF/MANIFEST.MF"
            })
    void publishesNothingElse(String path) {
        isProblem(caller().get(path), HttpProblem.NOT_FOUND, "zh-CN");
        isProblem(caller().header("Accept-Language", "en").get(path), HttpProblem.NOT_FOUND, "en");
    }

    @Test
    void stripsWhatCouldPassForAnIdentityOrAnotherAddress() {
        var headers = caller().header("Forwarded", "for=192.0.2.1")
                .header("X-Forwarded-For", "192.0.2.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Real-IP", "192.0.2.1")
                .header("X-Remote-User", "admin.system")
                .header("X_Remote_User", "admin.system")
                .header("X-HTTP-Method-Override", "DELETE")
                .header("X-Original-URL", "/q/health")
                .header("Cookie", "q_session=1")
                .header("TE", "trailers")
                .header("Proxy-Authorization", "Basic eA==")
                .header("Accept-Encoding", "identity")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k")
                .get(PERSONNEL + "units")
                .jsonPath()
                .<String, String>getMap("headers");

        assertThat(headers)
                .containsOnlyKeys(
                        "accept",
                        "accept-encoding",
                        "authorization",
                        "host",
                        "idempotency-key",
                        "if-match",
                        "traceparent",
                        "user-agent",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-forwarded-proto",
                        "x-request-id");
        assertThat(headers)
                .containsAllEntriesOf(Map.of(
                        "x-forwarded-for", "127.0.0.1",
                        "x-forwarded-host", "localhost:" + RestAssured.port,
                        "x-forwarded-proto", "http",
                        "if-match", "\"3\"",
                        "idempotency-key", "k"));
    }

    @Test
    void letsNobodyKnowWhoCastsABallot() {
        var headers = caller().header("Cookie", "q_session=1")
                .header("traceparent", TRACE)
                .header("X-Request-Id", UUID.randomUUID().toString())
                .header("X-Forwarded-For", "192.0.2.1")
                .contentType("application/json")
                .body("{}")
                .post("/api/assessment/v1/ballots/" + UUID.randomUUID() + "/casts")
                .jsonPath()
                .<String, String>getMap("headers");

        assertThat(headers).containsOnlyKeys("accept", "content-length", "content-type", "host");
    }

    @Test
    void asksForATokenEverywhereBesideTheBallotBoxAndTheIntake() {
        assertThat(given().get("/api/assessment/v1/ballots/x/receipts").statusCode())
                .isEqualTo(200);
        assertThat(given().get("/api/assessment/v1/ballots").statusCode()).isEqualTo(401);
        assertThat(given().post("/api/assessment/v1/ballots/x/token").statusCode())
                .isEqualTo(401);
        assertThat(given().post("/api/assessment/v1/ballots/x/casts/more").statusCode())
                .isEqualTo(401);
        assertThat(given().post("/api/personnel/v1/ballots/x/casts").statusCode())
                .isEqualTo(401);
        // Let through to a service that isn't there.
        assertThat(given().post("/api/supervision/v1/public/follow-up").statusCode())
                .isEqualTo(503);
        assertThat(given().post("/api/supervision/v1/publicity/follow-up").statusCode())
                .isEqualTo(401);
        assertThat(given().post("/api/personnel/v1/public/follow-up").statusCode())
                .isEqualTo(401);
    }

    @Test
    void passesATraceOnAndKeepsASaneRequestId() {
        var id = UUID.randomUUID().toString();

        var answer = caller().header("traceparent", TRACE)
                .header("tracestate", "a=b")
                .header("X-Request-Id", id)
                .get(PERSONNEL + "units");

        assertThat(answer.header("X-Request-Id")).isEqualTo(id);
        var headers = answer.jsonPath().<String, String>getMap("headers");
        assertThat(headers).containsAllEntriesOf(Map.of("x-request-id", id, "traceparent", TRACE, "tracestate", "a=b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "no spaces are allowed here", "<script>alert(1)</script>"})
    void replacesIdsThatAreNot(String id) {
        var answer = caller().header("traceparent", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01")
                .header("tracestate", "a=b")
                .header("X-Request-Id", id)
                .get(PERSONNEL + "units");

        var headers = answer.jsonPath().<String, String>getMap("headers");
        assertThat(headers).doesNotContainKey("tracestate");
        assertThat(headers.get("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain("0".repeat(32));
        assertThat(answer.header("X-Request-Id"))
                .isEqualTo(headers.get("traceparent").substring(3, 35));
    }

    @Test
    void keepsToItselfWhatTheServiceSaysAboutItself() {
        var answer = caller().get(PERSONNEL + "talkative");

        assertThat(answer.statusCode()).isEqualTo(200);
        for (var hidden : new String[] {
            "Server", "X-Powered-By", "Set-Cookie", "X-Inner", "Access-Control-Allow-Origin", "Warning"
        }) {
            assertThat(answer.header(hidden)).as(hidden).isNull();
        }
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void makesLocationsRelativeSoThatClientsCanFollowThem() {
        var created = caller().post(PERSONNEL + "created");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/personnel/v1/units/1");
    }

    @Test
    void leavesARefusalOfTheServiceAsItIs() {
        var refused = caller().get(PERSONNEL + "forbidden");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.asString()).isEqualTo("{\"type\":\"/problems/forbidden\",\"status\":403}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET empty 204", "GET unchanged 304", "HEAD units 200"})
    void framesAnswersWithoutBodyProperly(String example) {
        var parts = example.split(" ", -1);
        var answer = RawClient.exchange(
                """
                %s %s%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Connection: close\r
                \r
                """.formatted(parts[0], PERSONNEL, parts[1], realm.token().compact()));

        assertThat(answer).startsWith("HTTP/1.1 " + parts[2]).endsWith("\r\n\r\n");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("transfer-encoding");
    }

    @Test
    void refusesAProtocolTooOldForStreams() {
        var answer =
                RawClient.exchange("GET " + PERSONNEL + "units HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer "
                        + realm.token().compact() + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.0 505").contains(GatewayProblem.HTTP_VERSION.type());
    }

    @Test
    void speaksHttp2() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            var get = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PERSONNEL + "units"))
                    .header("Authorization", "Bearer " + realm.token().compact());

            var first = client.send(get.build(), BodyHandlers.ofString());
            var upload = HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString("0123456789"));
            var second = client.send(
                    get.copy()
                            .uri(URI.create("http://localhost:" + RestAssured.port + PERSONNEL + "upload"))
                            .POST(upload)
                            .build(),
                    BodyHandlers.ofString());

            assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(second.body()).startsWith("{\"bytes\":10,");
        }
    }

    private RequestSpecification caller() {
        return given().header("Authorization", "Bearer " + realm.token().compact());
    }
}
