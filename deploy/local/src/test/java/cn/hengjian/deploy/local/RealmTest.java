package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the realm of production holds, and what it must never hold. */
class RealmTest {
    private static final Path FOLDER = Path.of("../keycloak");
    private static final List<String> SERVICES = List.of("personnel", "assessment", "supervision");
    private static final List<String> SCOPES =
            SERVICES.stream().flatMap(s -> Stream.of(s + ".read", s + ".write")).toList();

    private final JsonNode realm = read("realm.json");

    @Test
    void hasNoAccountOfAPersonAndNothingOfTheDemo() {
        assertThat(realm.path("users"))
                .isNotEmpty()
                .allSatisfy(user -> assertThat(user.path("username").asText())
                        .isEqualTo("service-account-"
                                + user.path("serviceAccountClientId").asText()));
        assertThat(realm.path("users").toString()).doesNotContain("demo").doesNotContain("credentials");
        assertThat(realm.path("clients").toString()).doesNotContain("demo");
        assertThat(realm.path("roles").toString()).doesNotContain("demo");
    }

    @Test
    void hasNoClientThatTakesPasswordsOrTheImplicitFlow() {
        assertThat(realm.path("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled"))
                    .as("%s", client)
                    .isEqualTo(JSON_FALSE);
            assertThat(client.path("implicitFlowEnabled")).as("%s", client).isEqualTo(JSON_FALSE);
        });
    }

    @Test
    void makesEveryClientUsePkce() {
        assertThat(texts(realm.at("/clientPolicies/policies/0/profiles"))).containsExactly("rfc9700");
        assertThat(texts(realm.at("/clientPolicies/policies/0/conditions"), "condition"))
                .containsExactly("any-client");
        assertThat(texts(realm.at("/clientProfiles/profiles/0/executors"), "executor"))
                .containsExactly("pkce-enforcer", "reject-implicit-grant");
    }

    @Test
    void givesAnAudienceByScopeOnly() {
        var mappers = realm.findParents("included.custom.audience");

        assertThat(mappers).hasSize(SCOPES.size());
        for (var scope : SCOPES) {
            assertThat(scope(scope).findValuesAsText("included.custom.audience"))
                    .as(scope)
                    .containsExactly("hengjian-" + scope.substring(0, scope.indexOf('.')));
            assertThat(scope(scope).at("/attributes/include.in.token.scope").asText())
                    .isEqualTo("true");
        }
    }

    @Test
    void givesCountyClientsNothingThatTheyDoNotAskFor() {
        for (var name : List.of("county-system", "county-script")) {
            assertThat(texts(client(name).path("defaultClientScopes"))).as(name).doesNotContainAnyElementsOf(SCOPES);
            assertThat(client(name).path("fullScopeAllowed")).as(name).isEqualTo(JSON_FALSE);
        }
        assertThat(texts(client("county-system").path("optionalClientScopes"))).isEqualTo(SCOPES);
        assertThat(texts(client("county-script").path("optionalClientScopes")))
                .containsExactly("personnel.read", "assessment.read", "supervision.read");
        assertThat(texts(client("hengjian-gateway").path("defaultClientScopes")))
                .containsAll(SCOPES);
    }

    @Test
    void givesEachServiceAccountTheOneRoleThatItNeeds() {
        assertThat(realm.path("users").findValues("realmRoles")).hasSize(2);
        assertThat(texts(user("county-system").path("realmRoles"))).containsExactly("organisation");
        assertThat(texts(user("county-script").path("realmRoles"))).containsExactly("hr-bureau");
        assertThat(texts(user("hengjian-access").at("/clientRoles/realm-management")))
                .containsExactly("manage-users", "view-users", "query-users");
        assertThat(realm.path("users").findParents("clientRoles")).hasSize(1);
    }

    @Test
    void holdsNoSecretOfTheClientThatSigns() {
        var script = client("county-script");

        assertThat(script.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        assertThat(script.has("secret")).isFalse();
        assertThat(script.at("/attributes/token.endpoint.auth.signing.alg").asText())
                .isEqualTo("RS256");
        assertThat(script.at("/attributes/jwks.string").asText()).isEqualTo("${HENGJIAN_COUNTY_SCRIPT_JWKS}");
    }

    @Test
    void asksEveryAdministratorForAOneTimePassword() {
        for (var role : List.of("system-admin", "security-admin", "audit-admin")) {
            for (var way : List.of("browser", "direct")) {
                var flow = find(realm.path("authenticationFlows"), "alias", way + " OTP of " + role);
                assertThat(texts(flow.path("authenticationExecutions"), "requirement"))
                        .containsExactly("REQUIRED", "REQUIRED");
                var condition = find(
                        realm.path("authenticatorConfig"),
                        "alias",
                        flow.at("/authenticationExecutions/0/authenticatorConfig")
                                .asText());
                assertThat(condition.at("/config/condUserRole").asText()).isEqualTo(role);
                assertThat(condition.at("/config/negate").asText()).isEqualTo("false");
            }
        }
        assertThat(realm.path("otpPolicyCodeReusable")).isEqualTo(JSON_FALSE);
    }

    @Test
    void neverCombinesAdministratorsInTheDemoEither() throws IOException {
        for (var user : new Realm(FOLDER).listDemoUsers()) {
            if (user.isAdministrator()) {
                assertThat(user.roles()).as(user.name()).hasSize(1);
            }
        }
        assertThat(read("demo-users.json").findValues("clientRoles")).isEmpty();
    }

    private static final JsonNode JSON_FALSE =
            new ObjectMapper().getNodeFactory().booleanNode(false);

    private JsonNode scope(String name) {
        return find(realm.path("clientScopes"), "name", name);
    }

    private JsonNode client(String name) {
        return find(realm.path("clients"), "clientId", name);
    }

    private JsonNode user(String client) {
        return find(realm.path("users"), "serviceAccountClientId", client);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + field + " " + value));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(entry -> texts.add(entry.path(field).asText()));
        return texts;
    }

    private static JsonNode read(String name) {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
