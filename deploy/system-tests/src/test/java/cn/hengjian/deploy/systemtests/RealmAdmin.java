package cn.hengjian.deploy.systemtests;

import cn.hengjian.deploy.local.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real Keycloak of a suite: its token endpoint, and what its bootstrap administrator can do. */
final class RealmAdmin {

    static final String PASSWORD = "Only-4-This-Test";

    /** In Base32, for one-time passwords. */
    static final String OTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Suite suite;
    private final HttpClient http = HttpClient.newHttpClient();

    RealmAdmin(Suite suite) {
        this.suite = suite;
    }

    /** An account that the launcher doesn't know, with a password and no role; gives its id. */
    String createAccount(String username) {
        return createAccount(username, "");
    }

    /** The same with an authenticator app set up. */
    String createAccountWithOtp(String username) {
        return createAccount(username, """
                , {"type": "otp", "secretData": "{\\"value\\":\\"%s\\"}", "credentialData":
                "{\\"subType\\":\\"totp\\",\\"digits\\":6,\\"counter\\":0,\\"period\\":30,\
                \\"algorithm\\":\\"HmacSHA1\\",\\"secretEncoding\\":\\"BASE32\\"}"}""".formatted(OTP_SECRET));
    }

    private String createAccount(String username, String credential) {
        require(send("POST", "/users", """
                        {"username": "%s", "enabled": true, "credentials":
                        [{"type": "password", "value": "%s", "temporary": false} %s]}""".formatted(username, PASSWORD, credential)), 201);
        return id(username);
    }

    /** What nobody should do by hand: gives a role past the two persons. */
    void giveRole(String account, String role) {
        var roles = JSON.createArrayNode().add(get("/roles/" + role));
        require(send("POST", "/users/" + account + "/role-mappings/realm", roles.toString()), 204);
    }

    /** Lets the access tokens of a client live so many seconds; null lets the realm decide. */
    void accessTokenLife(String client, Integer seconds) {
        var known = (ObjectNode) get("/clients?clientId=" + client).get(0);
        var attributes = (ObjectNode) known.path("attributes");
        attributes.put("access.token.lifespan", seconds == null ? "" : seconds.toString());
        require(send("PUT", "/clients/" + known.path("id").asText(), known.toString()), 204);
    }

    /** How many sessions a user has. */
    int sessions(String username) {
        return get("/users/" + id(username) + "/sessions").size();
    }

    /** Ends all sessions of a user. */
    void logOut(String username) {
        require(send("POST", "/users/" + id(username) + "/logout", ""), 204);
    }

    private String id(String username) {
        return get("/users?exact=true&username=" + username).at("/0/id").asText();
    }

    JsonNode get(String path) {
        return read(require(send("GET", path, null), 200));
    }

    void delete(String path) {
        require(send("DELETE", path, null), 204);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(
                suite.config().keycloakUrl() + "/admin/realms/hengjian" + path,
                method,
                body,
                read(token(
                                "master",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        "admin",
                                        "password",
                                        suite.secrets().keycloakAdminPassword())))
                        .path("access_token")
                        .asText());
    }

    /** Any request with a token. */
    HttpResponse<String> send(String url, String method, String body, String token) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** The answer of the realm's token endpoint to a password of {@code demo-cli}, with further fields. */
    HttpResponse<String> login(String username, String password, String... more) {
        var form = new LinkedHashMap<>(
                Map.of("grant_type", "password", "client_id", "demo-cli", "username", username, "password", password));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return token(form);
    }

    HttpResponse<String> token(Map<String, String> form) {
        return token("hengjian", form);
    }

    private HttpResponse<String> token(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .flatMap(field ->
                        Stream.of(field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(
                        suite.config().keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static HttpResponse<String> require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError("status " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
