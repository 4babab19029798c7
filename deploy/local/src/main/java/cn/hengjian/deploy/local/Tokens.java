package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.StartFailure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of a running suite's demo users and service clients. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WITH_SECRET = "county-system";
    private static final String WITH_KEY = "county-script";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Suite suite;
    private final InstantSource clock;

    public Tokens(Suite suite) {
        this.suite = suite;
        this.clock = InstantSource.system();
    }

    /** The token of a demo user or of a service client, with every scope that it may have. */
    public String fetch(String name) {
        var user = suite.listDemoUsers().stream()
                .filter(demo -> demo.name().equals(name))
                .findFirst();
        if (user.isPresent()) {
            return fetch(user.get());
        }
        return switch (name) {
            case WITH_SECRET ->
                require(request(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        name,
                        "client_secret",
                        suite.secrets().clientSecret(name),
                        "scope",
                        scopes("read", "write"))));
            case WITH_KEY ->
                require(request(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_assertion_type",
                        ASSERTION_TYPE,
                        "client_assertion",
                        suite.secrets()
                                .clientKey(name)
                                .assertion(name, suite.config().issuer(), clock.instant()),
                        "scope",
                        scopes("read"))));
            default ->
                throw new StartFailure("there is no demo account or client '%s': choose one of %s, %s, %s"
                        .formatted(
                                name,
                                suite.listDemoUsers().stream()
                                        .map(DemoUser::name)
                                        .collect(Collectors.joining(", ")),
                                WITH_SECRET,
                                WITH_KEY));
        };
    }

    private String fetch(DemoUser user) {
        var form = new HashMap<>(Map.of(
                "grant_type",
                "password",
                "client_id",
                "demo-cli",
                "username",
                user.name(),
                "password",
                suite.secrets().demoPassword(user.name())));
        if (!user.isAdministrator()) {
            return require(request(form));
        }
        var secret = suite.secrets().demoOneTimeSecret(user.name());
        form.put("totp", OneTimePassword.at(clock.instant(), secret));
        var answer = request(form);
        if (!answer.has("access_token")) {
            // A one-time password is good once: whoever used the present one has to wait for the next.
            Part.pause(OneTimePassword.untilNext(clock.instant()));
            form.put("totp", OneTimePassword.at(clock.instant(), secret));
            answer = request(form);
        }
        return require(answer);
    }

    private static String scopes(String... kinds) {
        return Arrays.stream(BusinessService.values())
                .flatMap(service -> List.of(kinds).stream().map(kind -> service.id() + "." + kind))
                .collect(Collectors.joining(" "));
    }

    private static String require(JsonNode answer) {
        if (answer.has("access_token")) {
            return answer.path("access_token").asText();
        }
        throw new StartFailure(
                "Keycloak gives no token: " + answer.path("error_description").asText());
    }

    private JsonNode request(Map<String, String> form) {
        var url = suite.config().issuer() + "/protocol/openid-connect/token";
        var response = Http.post(url, form)
                .orElseThrow(() -> new StartFailure("Keycloak does not answer at %s: start the suite with ./hengjian up"
                        .formatted(suite.config().keycloakUrl())));
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new StartFailure("Keycloak's answer is unreadable, status " + response.statusCode(), e);
        }
    }
}
