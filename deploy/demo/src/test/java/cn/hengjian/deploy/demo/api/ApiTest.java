package cn.hengjian.deploy.demo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private static final Caller USER = new Caller.User("org.wang");
    private static final Caller SYSTEM = new Caller.Machine("county-system");
    private static final String ROOT = "/api/personnel/v1";

    private final List<String> tokenForms = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T01:00:00Z"));
    private HttpServer server;
    private Api api;

    private record Answer(int status, String type, String body, Map<String, String> headers) {

        static Answer json(String body) {
            return new Answer(200, "application/json", body, Map.of());
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/hengjian/protocol/openid-connect/token", this::giveToken);
        server.createContext("/api", this::answer);
        server.start();
        var base = URI.create("http://localhost:" + server.getAddress().getPort());
        var secrets = new Properties();
        secrets.setProperty("demo.password.org.wang", "p&s=1");
        secrets.setProperty("client.county-system.secret", "s3");
        var http = HttpClient.newHttpClient();
        InstantSource source = now::get;
        api = new Api(http, base, new Tokens(http, new Settings(base, base, secrets), source));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void getsUserTokensByPasswordAndSystemTokensBySecret() {
        answers.add(Answer.json("{}"));
        answers.add(Answer.json("{}"));

        api.get(USER, ROOT + "/units");
        api.get(SYSTEM, ROOT + "/units");

        assertThat(tokenForms)
                .containsExactly(
                        "grant_type=password&client_id=demo-cli&username=org.wang&password=p%26s%3D1",
                        "grant_type=client_credentials&client_id=county-system&client_secret=s3"
                                + "&scope=personnel.write+assessment.read+supervision.read");
        assertThat(requests)
                .containsExactly(
                        "GET /api/personnel/v1/units Bearer token-1", "GET /api/personnel/v1/units Bearer token-2");
    }

    @Test
    void keepsATokenUntilItIsNearlyExpired() {
        for (var i = 0; i < 3; i++) {
            answers.add(Answer.json("{}"));
        }

        api.get(USER, ROOT + "/units");
        now.updateAndGet(instant -> instant.plusSeconds(269));
        api.get(USER, ROOT + "/units");
        now.updateAndGet(instant -> instant.plusSeconds(2));
        api.get(USER, ROOT + "/units");

        assertThat(requests.stream().map(request -> request.substring(request.lastIndexOf(' ') + 1)))
                .containsExactly("token-1", "token-1", "token-2");
    }

    @Test
    void saysWhoGetsNoTokenAndWhy() {
        assertThatThrownBy(() -> api.get(new Caller.User("nobody"), ROOT + "/units"))
                .isInstanceOf(ApiFailure.class)
                .hasMessage("The secrets file has no demo.password.nobody");
    }

    @Test
    void readsAListPageAfterPage() {
        answers.add(Answer.json("{\"items\":[{\"code\":\"D001\"},{\"code\":\"D002\"}],\"next\":\"a b+c\"}"));
        answers.add(Answer.json("{\"items\":[{\"code\":\"D003\"}],\"next\":null}"));

        var codes = api.list(USER, ROOT + "/units?kind=DEPARTMENT").stream()
                .map(item -> item.path("code").asText())
                .toList();

        assertThat(codes).containsExactly("D001", "D002", "D003");
        assertThat(requests)
                .containsExactly(
                        "GET /api/personnel/v1/units?kind=DEPARTMENT&limit=200 Bearer token-1",
                        "GET /api/personnel/v1/units?kind=DEPARTMENT&limit=200&cursor=a+b%2Bc Bearer token-1");
    }

    @Test
    void slowsDownWhenToldTo() {
        answers.add(new Answer(429, "application/problem+json", "{}", Map.of("Retry-After", "0")));
        answers.add(Answer.json("{\"code\":\"D001\"}"));

        var reply = api.get(USER, ROOT + "/units/1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(requests).hasSize(2);
    }

    @Test
    void failsWithTheProblemsOwnWords() {
        answers.add(new Answer(422, "application/problem+json", """
                {"type":"/problems/invalid-content","title":"The content is invalid","status":422,
                 "detail":"Two things are wrong","errors":[
                   {"in":"body","pointer":"/title","code":"required","detail":"Must not be empty"},
                   {"in":"sheet","row":3,"column":"name","code":"required","detail":"Must be given"}]}""", Map.of()));

        var reply = api.post(USER, ROOT + "/units", Map.of("code", "D001"));

        assertThat(reply.problemSlug()).isEqualTo("invalid-content");
        assertThatThrownBy(reply::require).isInstanceOf(ApiFailure.class).hasMessage("""
                        POST /api/personnel/v1/units was refused. \
                        422 The content is invalid [invalid-content]: Two things are wrong
                          /title: Must not be empty
                          row 3 name: Must be given""");
    }

    @Test
    void followsAJobToItsEnd() {
        answers.add(new Answer(
                202,
                "application/json",
                job("QUEUED", 0),
                Map.of("Location", "http://elsewhere:1" + ROOT + "/jobs/7")));
        answers.add(Answer.json(job("RUNNING", 5)));
        answers.add(Answer.json(job("SUCCEEDED", 9)));
        var seen = new ArrayList<Long>();

        var started = api.post(USER, ROOT + "/imports/units", null);
        var job = api.await(USER, started, Duration.ofSeconds(10), view -> seen.add(view.rowsDone()));

        assertThat(job.succeeded()).isTrue();
        assertThat(seen).containsExactly(0L, 5L, 9L);
        assertThat(requests.getLast()).isEqualTo("GET /api/personnel/v1/jobs/7 Bearer token-1");
    }

    @Test
    void saysThatNothingAnswers() {
        server.stop(0);

        assertThatThrownBy(() -> api.get(USER, ROOT + "/units"))
                .isInstanceOf(ApiFailure.class)
                .hasMessageStartingWith("Keycloak cannot be reached at http://localhost:");
    }

    private static String job(String state, int rows) {
        return """
                {"id":"7","kind":"units","state":"%s","rowsDone":%d,"rowsAccepted":%d,"rowsRejected":0}""".formatted(state, rows, rows);
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        tokenForms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        send(exchange, Answer.json("{\"access_token\":\"token-%d\",\"expires_in\":300}".formatted(tokenForms.size())));
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        requests.add("%s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        exchange.getRequestHeaders().getFirst("Authorization")));
        send(exchange, answers.remove());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type);
        answer.headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(answer.status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
