package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that the local suite shares with production. */
class DefinitionsTest {
    private static final Path DEPLOY = Path.of("..");

    @ParameterizedTest
    @EnumSource(BusinessService.class)
    void connectorsDifferInTheServicesNameOnly(BusinessService service) throws IOException {
        var reference = Files.readString(DEPLOY.resolve("connect/personnel-outbox.json"));

        var connector = Files.readString(DEPLOY.resolve("connect").resolve(service.id() + "-outbox.json"));

        assertThat(connector)
                .isEqualTo(reference
                        .replace("personnel", service.id())
                        .replace("PERSONNEL", service.id().toUpperCase(Locale.ROOT)));
    }

    @Test
    void theRealmHoldsNoSecret() throws IOException {
        var realm = new ObjectMapper()
                .readTree(DEPLOY.resolve("keycloak/realm.json").toFile());

        assertThat(realm.path("clients").findValuesAsText("secret"))
                .containsExactly(
                        "${HENGJIAN_GATEWAY_CLIENT_SECRET}",
                        "${HENGJIAN_COUNTY_SYSTEM_CLIENT_SECRET}",
                        "${HENGJIAN_ACCESS_CLIENT_SECRET}");
        assertThat(realm.findValues("credentials")).isEmpty();
    }

    @Test
    void theLocalRealmIsTheProductionRealmAndTheDemoAccounts() throws IOException {
        var production = new ObjectMapper()
                .readTree(DEPLOY.resolve("keycloak/realm.json").toFile());
        var realm = new Realm(DEPLOY.resolve("keycloak"));

        var merged = realm.withDemo();

        assertThat(merged.path("users").findValuesAsText("username"))
                .startsWith(
                        "service-account-county-system",
                        "service-account-county-script",
                        "service-account-hengjian-access",
                        "org.wang")
                .hasSize(21);
        assertThat(merged.path("clients").findValuesAsText("clientId"))
                .containsExactly(
                        "hengjian-gateway",
                        "county-system",
                        "county-script",
                        "hengjian-access",
                        "admin-cli",
                        "security-admin-console",
                        "demo-cli");
        assertThat(StreamSupport.stream(merged.path("users").spliterator(), false)
                        .filter(user ->
                                "leader.d001".equals(user.path("username").asText()))
                        .map(user -> user.at("/credentials/0/value").asText()))
                .containsExactly("${HENGJIAN_DEMO_LEADER_D001_PASSWORD}");
        assertThat(StreamSupport.stream(merged.path("users").spliterator(), false)
                        .filter(user -> user.at("/credentials/1/type").asText().equals("otp"))
                        .map(user -> user.path("username").asText()))
                .containsExactly("admin.system", "admin.security", "admin.security2", "admin.audit");
        merged.remove("users");
        merged.remove("clients");
        assertThat(production.properties()).containsAll(merged.properties());
    }
}
