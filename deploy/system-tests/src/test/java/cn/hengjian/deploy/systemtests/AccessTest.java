package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.local.OneTimePassword;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Roles at the real Keycloak: given by two persons, taken back, and refused at the door where they are combined. */
class AccessTest {

    private static final String GRANTS = "/access-grants";
    private static final String UNITS = "/units?limit=1";

    private static String firstAdministrator;
    private static String secondAdministrator;

    private final Suite suite = SharedSuite.running();
    private final RealmAdmin realm = new RealmAdmin(suite);

    @Test
    void givesARoleByTwoPersonsAndTakesItBack() {
        realm.createAccount("new.colleague");

        var grant = read(post(first(), GRANTS, """
                {"account": "new.colleague", "role": "hr-bureau", "reason": "调入人社局"}"""), 201);
        assertThat(grant.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(units("new.colleague")).isEqualTo(403);
        var path = GRANTS + "/" + grant.path("id").asText();
        assertThat(read(post(first(), path + "/approval", null), 409)
                        .path("type")
                        .asText())
                .isEqualTo("/problems/another-person-required");
        assertThat(units("new.colleague")).isEqualTo(403);

        read(post(second(), path + "/approval", null), 200);
        Waiting.until("a new token has the role", () -> units("new.colleague") == 200);
        Waiting.until("the grant is in force", () -> state(path).equals("IN_FORCE"));

        read(post(second(), path + "/revocation", """
                {"reason": "调出"}"""), 200);
        Waiting.until("a new token has the role no longer", () -> units("new.colleague") == 403);
        Waiting.until("the grant is revoked", () -> state(path).equals("REVOKED"));
    }

    @Test
    void boundsARoleOfAUnitToItsUnits() {
        realm.createAccount("new.leader");

        var grant = read(post(first(), GRANTS, """
                {"account": "new.leader", "role": "unit-leader", "units": ["D001"], "reason": "任职"}"""), 201);
        read(post(second(), GRANTS + "/" + grant.path("id").asText() + "/approval", null), 200);

        Waiting.until("a new token has the role", () -> units("new.leader") == 200);
        var seen = read(
                realm.send(Door.GATEWAY.personnel(suite, "/units?limit=200"), "GET", null, token("new.leader")), 200);
        assertThat(seen.path("items").findValuesAsText("code")).contains("D001").doesNotContain("D002", "T001");
    }

    @Test
    void refusesASecondAdministratorsRoleAndNamesTheOneHeld() {
        var refused = read(post(first(), GRANTS, """
                {"account": "admin.system", "role": "audit-admin", "reason": "兼任"}"""), 409);

        assertThat(refused.path("type").asText()).isEqualTo("/problems/role-combination");
        assertThat(refused.path("detail").asText()).contains("system-admin").contains("audit-admin");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAtTheDoorWhatWasCombinedBehindEverybodysBack(Door door) {
        var name = "combined." + door.name().toLowerCase(Locale.ROOT);
        var id = realm.createAccountWithOtp(name);
        realm.giveRole(id, "system-admin");
        var login = read(
                realm.login(
                        name, RealmAdmin.PASSWORD, "totp", OneTimePassword.at(Instant.now(), RealmAdmin.OTP_SECRET)),
                200);
        var before = realm.send(
                door.personnel(suite, UNITS),
                "GET",
                null,
                login.path("access_token").asText());

        realm.giveRole(id, "audit-admin");
        var renewed = read(
                realm.token(Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        "demo-cli",
                        "refresh_token",
                        login.path("refresh_token").asText())),
                200);
        var after = realm.send(
                door.personnel(suite, UNITS),
                "GET",
                null,
                renewed.path("access_token").asText());

        assertThat(read(before, 403).path("type").asText()).isEqualTo("/problems/forbidden");
        assertThat(read(after, 403).path("type").asText()).isEqualTo("/problems/roles-not-separated");
    }

    /** Only the client that carries grants out may manage accounts, and it can't make itself or others masters. */
    @Test
    void leavesTheRealmToNoPerson() {
        for (var user : realm.get("/users?max=200")) {
            var mappings = realm.get("/users/" + user.path("id").asText() + "/role-mappings");
            assertThat(mappings.path("clientMappings").has("realm-management"))
                    .as(user.path("username").asText())
                    .isFalse();
        }
        var master = realm.get("/clients?clientId=realm-management").at("/0/id").asText();
        var role = realm.get("/clients/" + master + "/roles/realm-admin");
        var victim = realm.createAccount("would.be.master");
        var access = read(
                realm.token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "hengjian-access",
                        "client_secret",
                        suite.secrets().clientSecret("hengjian-access"))),
                200);

        var refused = realm.send(
                suite.config().keycloakUrl() + "/admin/realms/hengjian/users/" + victim + "/role-mappings/clients/"
                        + master,
                "POST",
                "[" + role + "]",
                access.path("access_token").asText());

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private int units(String account) {
        return realm.send(Door.GATEWAY.personnel(suite, UNITS), "GET", null, token(account))
                .statusCode();
    }

    private String token(String account) {
        return read(realm.login(account, RealmAdmin.PASSWORD), 200)
                .path("access_token")
                .asText();
    }

    private String state(String path) {
        return read(realm.send(Door.GATEWAY.personnel(suite, path), "GET", null, first()), 200)
                .path("state")
                .asText();
    }

    private HttpResponse<String> post(String token, String path, String body) {
        return realm.send(Door.GATEWAY.personnel(suite, path), "POST", body, token);
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        return RealmAdmin.read(RealmAdmin.require(answer, status));
    }

    /** Fetched once: a one-time password is good once. */
    private String first() {
        if (firstAdministrator == null) {
            firstAdministrator = new Tokens(suite).fetch("admin.security");
        }
        return firstAdministrator;
    }

    private String second() {
        if (secondAdministrator == null) {
            secondAdministrator = new Tokens(suite).fetch("admin.security2");
        }
        return secondAdministrator;
    }
}
