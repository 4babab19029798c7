package cn.hengjian.personnel.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keycloak's administration interface, as far as the client {@code hengjian-access} may use it. */
@Singleton
class RealmClient {

    private static final Duration MARGIN = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;

    private final AccessConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final HttpClient http;
    private volatile @Nullable Token token;

    private record Token(String value, Instant renewAt) {

        @Override
        public String toString() {
            return "Token";
        }
    }

    RealmClient(AccessConfig config, ObjectMapper mapper, Clock clock) {
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /** What lies at a path below the realm; nothing if it is absent. */
    Optional<JsonNode> find(String path) {
        return send("GET", path, null);
    }

    /** Changes something; false if what it concerns is absent. */
    boolean change(String method, String path, @Nullable Object body) {
        return send(method, path, body).isPresent();
    }

    private Optional<JsonNode> send(String method, String path, @Nullable Object body) {
        var realm = config.realmUrl().toString();
        var request = HttpRequest.newBuilder(URI.create(realm.replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body)));
        var answer = send(request);
        if (answer.statusCode() == NOT_FOUND) {
            return Optional.empty();
        }
        if (answer.statusCode() == 401) {
            token = null;
        }
        requireSuccess(answer);
        return Optional.of(read(answer));
    }

    private String token() {
        var known = token;
        if (known != null && clock.instant().isBefore(known.renewAt)) {
            return known.value;
        }
        var secret = config.clientSecret()
                .orElseThrow(() -> new RealmFault(AccessFailure.REALM_UNREACHABLE, "no secret is configured"));
        var form = Map.of("grant_type", "client_credentials", "client_id", config.clientId(), "client_secret", secret);
        var answer = send(HttpRequest.newBuilder(URI.create(config.realmUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form))));
        requireSuccess(answer);
        var body = read(answer);
        var fresh = new Token(
                body.path("access_token").asText(),
                clock.instant().plusSeconds(body.path("expires_in").asLong()).minus(MARGIN));
        token = fresh;
        return fresh.value;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(config.timeout()).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RealmFault(
                    AccessFailure.REALM_UNREACHABLE,
                    "no answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RealmFault(AccessFailure.REALM_UNREACHABLE, "interrupted");
        }
    }

    /** The body is left out: it may name the account. */
    private static void requireSuccess(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            throw new RealmFault(AccessFailure.REALM_UNREACHABLE, "status " + status);
        }
        if (status >= 300) {
            throw new RealmFault(AccessFailure.REALM_REFUSED, "status " + status);
        }
    }

    private JsonNode read(HttpResponse<String> answer) {
        try {
            return answer.body().isEmpty() ? MissingNode.getInstance() : mapper.readTree(answer.body());
        } catch (JsonProcessingException _) {
            throw new RealmFault(AccessFailure.REALM_UNREACHABLE, "an answer that is not JSON");
        }
    }

    private String write(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read is always JSON", e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
