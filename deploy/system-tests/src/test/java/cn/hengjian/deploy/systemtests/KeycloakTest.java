package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.local.OneTimePassword;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.Tokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the real Keycloak lets people and clients in. */
class KeycloakTest {

    private static final String UNITS = "/units?limit=1";

    private final Suite suite = SharedSuite.running();
    private final RealmAdmin realm = new RealmAdmin(suite);

    @Test
    void asksAdministratorsForAOneTimePasswordAndTakesItOnce() {
        var id = realm.createAccountWithOtp("otp.direct");
        realm.giveRole(id, "audit-admin");

        var without = realm.login("otp.direct", RealmAdmin.PASSWORD);
        var wrong = realm.login("otp.direct", RealmAdmin.PASSWORD, "totp", "000000");
        realm.delete("/attack-detection/brute-force/users/" + id);
        var code = OneTimePassword.at(Instant.now(), RealmAdmin.OTP_SECRET);
        var with = realm.login("otp.direct", RealmAdmin.PASSWORD, "totp", code);
        var again = realm.login("otp.direct", RealmAdmin.PASSWORD, "totp", code);

        assertThat(List.of(without.statusCode(), wrong.statusCode(), with.statusCode(), again.statusCode()))
                .containsExactly(400, 400, 200, 400);
        assertThat(RealmAdmin.read(again).path("error").asText()).isEqualTo("invalid_grant");
    }

    @Test
    void letsNoAdministratorInWhoHasNoOneTimePasswordYet() {
        var id = realm.createAccount("otp.missing");
        var before = realm.login("otp.missing", RealmAdmin.PASSWORD);

        realm.giveRole(id, "security-admin");

        var after = realm.login("otp.missing", RealmAdmin.PASSWORD);
        assertThat(RealmAdmin.read(before).has("access_token")).isTrue();
        // Keycloak calls its own refusal an error of the server here.
        assertThat(after.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(RealmAdmin.read(after).has("access_token")).isFalse();
    }

    @Test
    void asksAdministratorsForAOneTimePasswordInABrowser() {
        var id = realm.createAccountWithOtp("otp.browser");
        realm.giveRole(id, "system-admin");

        var afterPassword =
                new LoginPages(suite).open().submit("username", "otp.browser", "password", RealmAdmin.PASSWORD);
        var done = afterPassword.submit("otp", OneTimePassword.at(Instant.now(), RealmAdmin.OTP_SECRET));

        assertThat(afterPassword.asksFor("otp")).isTrue();
        assertThat(afterPassword.code()).isEmpty();
        assertThat(done.code()).as(done.answer().body()).isPresent();
    }

    @Test
    void refusesAnAdministratorsWrongOneTimePasswordInABrowser() {
        var id = realm.createAccountWithOtp("otp.wrong");
        realm.giveRole(id, "system-admin");

        var afterWrongCode = new LoginPages(suite)
                .open()
                .submit("username", "otp.wrong", "password", RealmAdmin.PASSWORD)
                .submit("otp", "000000");

        assertThat(afterWrongCode.asksFor("otp")).isTrue();
        assertThat(afterWrongCode.code()).isEmpty();
    }

    @Test
    void hasANewAdministratorSetUpAnAuthenticatorFirst() {
        var id = realm.createAccount("otp.newcomer");
        realm.giveRole(id, "audit-admin");

        var page = new LoginPages(suite).open().submit("username", "otp.newcomer", "password", RealmAdmin.PASSWORD);

        assertThat(page.code()).isEmpty();
        assertThat(page.asksFor("totp")).isTrue();
    }

    @Test
    void asksNobodyElseForOne() {
        realm.createAccount("otp.none");

        var done = new LoginPages(suite).open().submit("username", "otp.none", "password", RealmAdmin.PASSWORD);

        assertThat(done.code()).isPresent();
    }

    @Test
    void keepsFiveSessionsOfAnAccountAtMost() {
        var id = realm.createAccount("many.browsers");

        for (int i = 0; i < 6; i++) {
            var done =
                    new LoginPages(suite).open().submit("username", "many.browsers", "password", RealmAdmin.PASSWORD);
            assertThat(done.code()).isPresent();
        }

        assertThat(realm.get("/users/" + id + "/sessions")).hasSize(5);
    }

    @Test
    void refusesALoginWithoutPkceAndTheImplicitFlow() {
        assertThat(new LoginPages(suite).ask("response_type=code").error()).contains("invalid_request");
        assertThat(new LoginPages(suite).ask("response_type=token").error()).contains("unauthorized_client");
    }

    @Test
    void sendsSecurityHeadersWithTheLoginPage() {
        var headers = new LoginPages(suite).open().headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'self'", "object-src 'none'", "base-uri 'none'");
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000; includeSubDomains");
    }

    @Test
    void locksAnAccountAfterFiveWrongPasswordsUntilAnAdministratorUnlocksIt() {
        var id = realm.createAccount("forgetful");
        var status = "/attack-detection/brute-force/users/" + id;
        for (int i = 0; i < 5; i++) {
            assertThat(realm.login("forgetful", "wrong").statusCode()).isEqualTo(400);
        }
        Waiting.until(
                "the account is locked",
                () -> realm.get(status).path("disabled").asBoolean());

        var locked = realm.login("forgetful", RealmAdmin.PASSWORD);
        realm.delete(status);
        var unlocked = realm.login("forgetful", RealmAdmin.PASSWORD);

        assertThat(locked.statusCode()).isEqualTo(400);
        assertThat(unlocked.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void letsAClientThatSignsReadAndNothingElse(Door door) {
        var token = new Tokens(suite).fetch("county-script");

        var read = realm.send(door.personnel(suite, UNITS), "GET", null, token);
        var written = realm.send(door.personnel(suite, "/units"), "POST", "{}", token);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(written.statusCode()).isEqualTo(403);
        assertThat(RealmAdmin.read(written).path("type").asText()).isEqualTo("/problems/insufficient-scope");
        assertThat(written.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("error=\"insufficient_scope\"", "scope=\"personnel.write\"");
    }

    @ParameterizedTest
    @EnumSource
    void refusesATokenThatWasNotAskedForThisService(Door door) {
        for (var scope : List.of("assessment.write supervision.read", "")) {
            var answer = realm.send(door.personnel(suite, UNITS), "GET", null, countySystem(scope));

            assertThat(answer.statusCode()).as(scope).isEqualTo(401);
            assertThat(RealmAdmin.read(answer).path("type").asText()).isEqualTo("/problems/unauthenticated");
        }
        assertThat(realm.send(door.personnel(suite, UNITS), "GET", null, countySystem("personnel.read"))
                        .statusCode())
                .isEqualTo(200);
    }

    private String countySystem(String scope) {
        var form = new HashMap<>(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "county-system",
                "client_secret",
                suite.secrets().clientSecret("county-system")));
        if (!scope.isEmpty()) {
            form.put("scope", scope);
        }
        return RealmAdmin.read(RealmAdmin.require(realm.token(form), 200))
                .path("access_token")
                .asText();
    }
}
