package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens of the real Keycloak, good and bad, at the gateway and at a service past the gateway. */
class TokenTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/units?limit=1";

    private final Suite suite = SharedSuite.running();
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource
    void takesATokenOfTheRealm(Door door) throws Exception {
        assertThat(get(door, new Tokens(suite).fetch("org.wang")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenOfAnotherRealm(Door door) throws Exception {
        requireRefused(get(door, adminToken()));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnExpiredToken(Door door) throws Exception {
        // Without a role it is refused as long as it is valid, too, but with 403.
        var token = shortLivedToken("short-lived-" + door.name().toLowerCase(Locale.ROOT));
        assertThat(get(door, token).statusCode()).isIn(403, 401);

        Waiting.until("the token has expired", () -> get(door, token).statusCode() == 401);
        requireRefused(get(door, token));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnUnsignedToken(Door door) throws Exception {
        var claims = new Tokens(suite).fetch("org.wang").split("\\.", -1)[1];
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        requireRefused(get(door, header + "." + claims + "."));
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenThatWasChanged(Door door) throws Exception {
        var parts = new Tokens(suite).fetch("cadre.d001").split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("\"cadre\"", "\"organisation\"");
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        requireRefused(get(door, parts[0] + "." + changed + "." + parts[2]));
    }

    @Test
    void keepsAdministratorsFromBusinessData() throws Exception {
        for (var administrator : new String[] {"admin.system", "admin.security", "admin.audit"}) {
            var answer = get(Door.GATEWAY, new Tokens(suite).fetch(administrator));
            assertThat(answer.statusCode()).as(administrator).isEqualTo(403);
            assertThat(JSON.readTree(answer.body()).path("type").asText()).isEqualTo("/problems/forbidden");
        }
    }

    private void requireRefused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("/problems/unauthenticated");
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    private HttpResponse<String> get(Door door, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(door.personnel(suite, PATH)))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String adminToken() throws Exception {
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        suite.secrets().keycloakAdminPassword()));
    }

    private String shortLivedToken(String client) throws Exception {
        var definition = Map.of(
                "clientId",
                client,
                "secret",
                "only-for-this-test",
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "defaultClientScopes",
                List.of("basic", "roles", "hengjian", "personnel.read"),
                "attributes",
                Map.of("access.token.lifespan", "3"));
        var request = HttpRequest.newBuilder(
                        URI.create(suite.config().keycloakUrl() + "/admin/realms/hengjian/clients"))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(definition)))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
        return token(
                "hengjian",
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "only-for-this-test"));
    }

    private String token(String realm, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(
                        suite.config().keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        JsonNode answer = JSON.readTree(
                http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        return answer.path("access_token").asText();
    }
}
