package cn.hengjian.deploy.demo.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens: fetched when first needed, fetched again shortly before they expire. */
public final class Tokens {

    private static final String TOKEN_PATH = "/realms/hengjian/protocol/openid-connect/token";
    private static final String USER_CLIENT = "demo-cli";
    /** It loads the county, which is personnel's, and follows the events of all. */
    private static final String MACHINE_SCOPES = "personnel.write assessment.read supervision.read";

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI endpoint;
    private final Properties secrets;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Caller, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant renewAt) {}

    public Tokens(HttpClient http, Settings settings, InstantSource clock) {
        this.http = http;
        this.endpoint = settings.keycloak().resolve(settings.keycloak().getPath() + TOKEN_PATH);
        this.secrets = settings.secrets();
        this.clock = clock;
    }

    /**
     * A token that is valid for a while yet.
     *
     * @throws ApiFailure if Keycloak cannot be reached or gives none
     */
    String of(Caller caller) {
        return tokens.compute(
                        caller,
                        (_, known) -> known != null && clock.instant().isBefore(known.renewAt) ? known : fetch(caller))
                .value;
    }

    private Token fetch(Caller caller) {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(grant(caller))))
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var body = json.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new ApiFailure("Keycloak gives no token to %s: %s"
                        .formatted(
                                caller,
                                body.path("error_description")
                                        .asText(body.path("error").asText("no reason given"))));
            }
            var life = Duration.ofSeconds(body.path("expires_in").asLong(60));
            // A life shorter than the margin must not make every request fetch a token.
            var renewIn = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
            return new Token(body.path("access_token").asText(), clock.instant().plus(renewIn));
        } catch (IOException e) {
            throw new ApiFailure("Keycloak cannot be reached at %s".formatted(endpoint), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("Interrupted while waiting for Keycloak", e);
        }
    }

    private Map<String, String> grant(Caller caller) {
        var form = new LinkedHashMap<String, String>();
        switch (caller) {
            case Caller.User(var name) -> {
                form.put("grant_type", "password");
                form.put("client_id", USER_CLIENT);
                form.put("username", name);
                form.put("password", secret("demo.password." + name));
            }
            case Caller.Machine(var clientId) -> {
                form.put("grant_type", "client_credentials");
                form.put("client_id", clientId);
                form.put("client_secret", secret("client." + clientId + ".secret"));
                form.put("scope", MACHINE_SCOPES);
            }
            case Caller.Stranger() -> throw new IllegalArgumentException("a stranger has no token");
        }
        return form;
    }

    private String secret(String key) {
        var secret = secrets.getProperty(key);
        if (secret == null) {
            throw new ApiFailure("The secrets file has no " + key);
        }
        return secret;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
