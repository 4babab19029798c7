package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.StartFailure;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Access tokens of a running suite's demo users and service clients. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE_CLIENT = "county-system";

    private final Suite suite;

    public Tokens(Suite suite) {
        this.suite = suite;
    }

    /** The token of a demo user or of the service client. */
    public String fetch(String name) {
        var users = suite.listDemoUsers().stream().map(DemoUser::name).toList();
        if (users.contains(name)) {
            return request(Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "demo-cli",
                    "username",
                    name,
                    "password",
                    suite.secrets().demoPassword(name)));
        }
        if (SERVICE_CLIENT.equals(name)) {
            return request(Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    name,
                    "client_secret",
                    suite.secrets().clientSecret(name)));
        }
        throw new StartFailure("there is no demo account or client '%s': choose one of %s, %s"
                .formatted(name, String.join(", ", users), SERVICE_CLIENT));
    }

    private String request(Map<String, String> form) {
        var url = suite.config().issuer() + "/protocol/openid-connect/token";
        var response = Http.post(url, form)
                .orElseThrow(() -> new StartFailure("Keycloak does not answer at %s: start the suite with ./hengjian up"
                        .formatted(suite.config().keycloakUrl())));
        try {
            var answer = JSON.readTree(response.body());
            if (response.statusCode() == 200) {
                return answer.path("access_token").asText();
            }
            throw new StartFailure("Keycloak gives no token: "
                    + answer.path("error_description").asText());
        } catch (JsonProcessingException e) {
            throw new StartFailure("Keycloak's answer is unreadable, status " + response.statusCode(), e);
        }
    }
}
