package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuitePort;
import cn.hengjian.deploy.local.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OWASP API Security Top 10 (2023), line by line, against the running suite with its demo accounts. API7 (server-side
 * request forgery) has no request to send: no operation takes an address, and that is what its test looks at. Tokens as
 * such (API2) are attacked in {@link TokenTest}, the two-person rules of API6 in {@link MainJobTest}.
 */
class TopTenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSONNEL = "/api/personnel/v1";
    private static final List<String> SERVICES = List.of("personnel", "assessment", "supervision");
    private static final String BALLOT_BOX = "/ballots/";
    private static final String PUBLIC = "/public/";
    private static final Map<String, String> TOKENS = new HashMap<>();

    private final Suite suite = SharedSuite.running();
    private final Api api = SharedSuite.api(suite);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** API1: broken object level authorization. A foreign object cannot be told from none. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST /unmasking", "GET /postings"})
    void api1HidesForeignObjects(String operation) throws Exception {
        var foreign = api.list(new Caller.User("org.wang"), PERSONNEL + "/cadres?unit=T001")
                .getFirst()
                .path("id")
                .asText();
        var parts = operation.split(" ", -1);
        var rest = parts.length > 1 ? parts[1] : "";

        var hidden = send(parts[0], PERSONNEL + "/cadres/" + foreign + rest, "hr.d001", bodyOf(operation));
        var absent = send(parts[0], PERSONNEL + "/cadres/" + UUID.randomUUID() + rest, "hr.d001", bodyOf(operation));

        assertThat(hidden.statusCode()).isEqualTo(absent.statusCode()).isIn(403, 404);
        assertThat(hidden.statusCode() == 403).isEqualTo(operation.endsWith("unmasking"));
        assertThat(JSON.readTree(hidden.body()).path("detail"))
                .isEqualTo(JSON.readTree(absent.body()).path("detail"));
    }

    /**
     * API2: broken authentication. Without a token there are only the ballot box, what people without an account ask,
     * and the descriptions.
     */
    @Test
    void api2AsksForATokenEverywhere() throws Exception {
        for (var operation : operations()) {
            var answer = sendPatiently(operation.method(), operation.filled(), null);
            if (isOpen(operation.path())) {
                assertThat(answer.statusCode()).as(operation.toString()).isNotIn(401, 403, 500);
            } else {
                assertThat(answer.statusCode()).as(operation.toString()).isEqualTo(401);
                assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
            }
        }
    }

    private static boolean isOpen(String path) {
        return path.contains(PUBLIC) || (path.contains(BALLOT_BOX) && !path.endsWith("/token"));
    }

    /** API3: broken object property level authorization. What a caller may not set is refused, not ignored. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "createdAt", "admin"})
    void api3RefusesPropertiesThatAreNotTheCallersToSet(String property) throws Exception {
        var code = "X" + UUID.randomUUID().toString().substring(0, 8);
        var body = Map.of("code", code, "name", code, "kind", "DEPARTMENT", "parentCode", "D001", property, "1");

        var answer = send("POST", PERSONNEL + "/units", "org.wang", JSON.writeValueAsString(body));

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).contains("/" + property);
        assertThat(api.list(new Caller.User("org.wang"), PERSONNEL + "/units?q=" + code))
                .isEmpty();
    }

    @Test
    void api3MasksWhatNobodyNeedsToSee() throws Exception {
        var id = api.list(new Caller.User("hr.d001"), PERSONNEL + "/cadres")
                .getFirst()
                .path("id")
                .asText();

        var view = send("GET", PERSONNEL + "/cadres/" + id, "hr.d001", null);

        assertThat(view.statusCode()).isEqualTo(200);
        assertThat(view.body()).doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
    }

    /** API4: unrestricted resource consumption. */
    @ParameterizedTest
    @CsvSource({"limit=201, 400", "limit=0, 400", "limit=-1, 400", "limit=2147483648, 400"})
    void api4BoundsPages(String query, int status) throws Exception {
        assertThat(send("GET", PERSONNEL + "/units?" + query, "org.wang", null).statusCode())
                .isEqualTo(status);
    }

    @Test
    void api4BoundsTargetsHeadersAndRates() throws Exception {
        assertThat(send("GET", PERSONNEL + "/units?q=" + "a".repeat(9000), "org.wang", null)
                        .statusCode())
                .isEqualTo(414);
        var many = request("GET", PERSONNEL + "/units", "org.wang", null);
        for (var field = 0; field < 120; field++) {
            many.header("X-Field-" + field, "a");
        }
        assertThat(send(many).statusCode()).isEqualTo(431);

        var flood = Stream.generate(() -> request("GET", PERSONNEL + "/calendar/1", "petition.wu", null))
                .limit(1500)
                .map(request -> http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        var refused = flood.stream()
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 429)
                .toList();
        assertThat(refused).isNotEmpty();
        assertThat(refused).allMatch(answer -> Integer.parseInt(header(answer, "Retry-After")) >= 1);
        assertThat(send("GET", PERSONNEL + "/units?limit=1", "org.wang", null).statusCode())
                .isEqualTo(200);
    }

    /** API5: broken function level authorization. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/personnel/v1/units, admin.system",
        "GET, /api/personnel/v1/cadres, admin.security",
        "GET, /api/personnel/v1/cadres, admin.audit",
        "GET, /api/assessment/v1/runs, admin.system",
        "GET, /api/supervision/v1/findings, admin.security",
        "GET, /api/personnel/v1/audit/entries, org.wang",
        "GET, /api/personnel/v1/audit/entries, admin.system",
        "POST, /api/personnel/v1/audit/verification, admin.security",
        "POST, /api/personnel/v1/units, hr.d001",
        "POST, /api/personnel/v1/units, cadre.d001",
        "POST, /api/assessment/v1/reviews, hr.d001",
        "POST, /api/supervision/v1/findings, org.wang",
        "POST, /api/supervision/v1/findings, leader.d001",
    })
    void api5RefusesFunctionsOfOtherRoles(String method, String path, String account) throws Exception {
        var answer = send(method, path, account, method.equals("GET") ? null : "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("/problems/forbidden");
    }

    /** API6: unrestricted access to sensitive business flows. To see a masked value takes a reason. */
    @Test
    void api6LetsNobodySeeAMaskedValueWithoutAReason() throws Exception {
        var id = api.list(new Caller.User("org.wang"), PERSONNEL + "/cadres?unit=T001")
                .getFirst()
                .path("id")
                .asText();

        var answer = send(
                "POST",
                PERSONNEL + "/cadres/" + id + "/unmasking",
                "org.wang",
                "{\"fields\":[\"citizenId\"],\"reason\":\" \"}");

        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(answer.body()).contains("/reason").doesNotContainPattern("\\b\\d{17}[\\dX]\\b");
    }

    /** API7: server side request forgery. */
    @Test
    void api7TakesNoAddresses() throws Exception {
        for (var service : SERVICES) {
            var description = description(service);
            assertThat(description.toString().toLowerCase(Locale.ROOT))
                    .as(service)
                    .doesNotContain("\"format\":\"uri\"", "\"format\":\"url\"", "webhook", "callback\"");
        }
    }

    /** API8: security misconfiguration. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/api/me", "/api/nothing", "/api/personnel/v1/units", "/problems/forbidden", "/api/status"})
    void api8SaysWhatBrowsersMustNotDoAndNothingOfItself(String path) throws Exception {
        var preflight = HttpRequest.newBuilder(URI.create(suite.config().gatewayUrl() + path))
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", BodyPublishers.noBody());

        for (var answer :
                List.of(send(preflight), send("GET", path, null, null), send("GET", path, "org.wang", null))) {
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"))
                    .doesNotContain("server", "x-powered-by", "set-cookie");
            assertThat(answer.body()).doesNotContain("Exception", "io.quarkus", "java.", "localhost:" + service());
        }
        assertThat(send(preflight).statusCode()).isEqualTo(405);
    }

    /** API9: improper inventory management. What is not published is not there, whoever asks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/metrics",
                "/api/personnel/v1/q/health",
                "/api/personnel/v0/units",
                "/api/personnel/v2/units",
                "/api/personnel/units",
                "/personnel/units",
                "/api/personnel/v1/swagger-ui",
                "/admin",
                "/realms/hengjian",
            })
    void api9PublishesNothingElse(String path) throws Exception {
        assertThat(send("GET", path, null, null).statusCode()).isEqualTo(404);
        assertThat(send("GET", path, "admin.system", null).statusCode()).isEqualTo(404);
    }

    /** API10: unsafe consumption of APIs. What comes back from a client is read as if it came from a stranger. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/personnel/v1/events?after=x",
                "/api/personnel/v1/events?after=-1",
                "/api/personnel/v1/units?cursor=%27%20or%201%3D1",
                "/api/personnel/v1/cadres?cursor=AAAA",
            })
    void api10RefusesCursorsThatItDidNotGive(String path) throws Exception {
        var answer = send("GET", path, "org.wang", null);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("SQL", "Exception");
    }

    /** An operation as a description lists it. */
    private record Operation(String method, String path) {
        String filled() {
            return path.replaceAll("\\{year}", "2026").replaceAll("\\{[^}]*}", "0197a2f0-0000-7000-8000-000000000000");
        }
    }

    private List<Operation> operations() throws Exception {
        var operations = new ArrayList<Operation>();
        for (var service : SERVICES) {
            description(service)
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (List.of("get", "post", "put", "patch", "delete").contains(method)) {
                            operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
                        }
                    }));
        }
        assertThat(operations).hasSizeGreaterThan(90);
        return operations;
    }

    private JsonNode description(String service) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(suite.config().gatewayUrl() + "/api/" + service + "/v1/openapi"))
                .header("Accept", "application/json");
        return JSON.readTree(send(request).body());
    }

    private static String bodyOf(String operation) {
        if (operation.startsWith("GET")) {
            return null;
        }
        return "{\"fields\":[\"citizenId\"],\"reason\":\"x\"}";
    }

    private int service() {
        return suite.config().port(SuitePort.PERSONNEL);
    }

    private HttpResponse<String> sendPatiently(String method, String path, String account) throws Exception {
        var answer = send(method, path, account, null);
        while (answer.statusCode() == 429) {
            Waiting.until(
                    "requests are taken again",
                    () -> send("GET", "/api/status", null, null).statusCode() == 200);
            answer = send(method, path, account, null);
        }
        return answer;
    }

    private HttpResponse<String> send(String method, String path, String account, String body)
            throws IOException, InterruptedException {
        return send(request(method, path, account, body));
    }

    private HttpRequest.Builder request(String method, String path, String account, String body) {
        var request = HttpRequest.newBuilder(URI.create(suite.config().gatewayUrl() + path))
                .header("Accept-Language", "en")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (account != null) {
            request.header(
                    "Authorization",
                    "Bearer " + TOKENS.computeIfAbsent(account, name -> new Tokens(suite).fetch(name)));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
