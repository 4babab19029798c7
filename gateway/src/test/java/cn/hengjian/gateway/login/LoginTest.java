package cn.hengjian.gateway.login;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.TestToken;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class LoginTest {

    private static final String UNITS = "/api/personnel/v1/units";

    Realm realm;

    @Test
    void letsAGoodTokenThroughAndPassesItOn() {
        var token = realm.token().compact();

        var echo = get(token, "en");

        assertThat(echo.statusCode()).isEqualTo(200);
        assertThat(echo.jsonPath().getString("headers.authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void refusesARequestWithoutToken() {
        var chinese = given().get(UNITS);
        var english = given().header("Accept-Language", "en").get(UNITS);

        isProblem(chinese, HttpProblem.UNAUTHENTICATED, "zh-CN");
        isProblem(english, HttpProblem.UNAUTHENTICATED, "en");
        assertThat(chinese.jsonPath().getString("detail"))
                .isEqualTo(TokenFault.ABSENT.detail().zhCN());
        assertThat(english.jsonPath().getString("detail"))
                .isEqualTo(TokenFault.ABSENT.detail().en());
        assertThat(english.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"hengjian\"");
    }

    @Test
    void refusesAnotherScheme() {
        var answer = given().header("Authorization", "Basic b3JnOnBhc3M=")
                .header("Accept-Language", "en")
                .get(UNITS);

        isProblem(answer, HttpProblem.UNAUTHENTICATED, "en");
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo(TokenFault.SCHEME.detail().en());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b", "a.b.c.d", "!!.??.--", "e30.bm90IGpzb24.e30", "e30.W10.e30"})
    void refusesWhatIsNoToken(String token) {
        refuses(token, TokenFault.UNREADABLE);
    }

    @Test
    void refusesAnExpiredToken() {
        refuses(realm.token().expiringIn(-6).compact(), TokenFault.EXPIRED);
    }

    @Test
    void toleratesClocksThatDifferALittle() {
        assertThat(get(realm.token().expiringIn(-2).compact(), "en").statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesATokenThatIsNotValidYet() {
        refuses(realm.token().with("nbf", Instant.now().getEpochSecond() + 60).compact(), TokenFault.NOT_YET);
    }

    @Test
    void refusesATokenOfAnotherRealm() {
        refuses(
                realm.token()
                        .with("iss", realm.issuer().replace("hengjian", "master"))
                        .compact(),
                TokenFault.ISSUER);
    }

    @Test
    void refusesATokenForAnotherAudience() {
        refuses(realm.token().with("aud", "account").compact(), TokenFault.AUDIENCE);
        refuses(realm.token().with("aud", null).compact(), TokenFault.AUDIENCE);
        refuses(realm.token().with("aud", List.of("hengjian-personnel-2")).compact(), TokenFault.AUDIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE"})
    void refusesAnUnsignedToken(String none) {
        refuses(realm.token().unsigned(none), TokenFault.ALGORITHM);
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsASecret() {
        refuses(realm.token().confusedWith(realm.key()).compact(), TokenFault.ALGORITHM);
    }

    @Test
    void refusesAnAlgorithmTheKeyIsNotMeantFor() {
        var good = realm.token();
        var otherwise = new TestToken("PS256", good.keyId(), good.key(), good.claims());

        refuses(otherwise.compact(), TokenFault.SIGNATURE);
    }

    @Test
    void refusesASignatureOfAnotherKey() {
        refuses(realm.token().signedBy(realm.forgedKey()).compact(), TokenFault.SIGNATURE);
    }

    @Test
    void refusesClaimsThatWereChangedAfterwards() {
        var good = realm.token().compact().split("\\.", -1);
        var other = realm.token().withRoles("county-committee").compact().split("\\.", -1);

        refuses(good[0] + "." + other[1] + "." + good[2], TokenFault.SIGNATURE);
        refuses(good[0] + "." + good[1] + ".", TokenFault.SIGNATURE);
    }

    @Test
    void refusesAKeyThatTheRealmDoesNotHave() {
        refuses(realm.token().namingKey("no such key").compact(), TokenFault.UNKNOWN_KEY);
    }

    @Test
    void refusesATokenThatIsNoAccessToken() {
        refuses(realm.token().with("typ", "ID").compact(), TokenFault.KIND);
        refuses(realm.token().with("typ", "Refresh").compact(), TokenFault.KIND);
    }

    @Test
    void refusesATokenWithoutSubjectOrExpiry() {
        refuses(realm.token().with("sub", null).compact(), TokenFault.INCOMPLETE);
        refuses(realm.token().with("exp", null).compact(), TokenFault.INCOMPLETE);
        refuses(realm.token().with("exp", "tomorrow").compact(), TokenFault.INCOMPLETE);
    }

    @Test
    void acceptsANewKeyAndRefusesTheOldOneWithoutARestart() {
        var old = realm.token().compact();
        assertThat(get(old, "en").statusCode()).isEqualTo(200);

        realm.rotateKey();

        assertThat(get(realm.token().compact(), "en").statusCode()).isEqualTo(200);
        refuses(old, TokenFault.UNKNOWN_KEY);
    }

    @Test
    void asksTheRealmAtMostOncePerPauseHoweverManyKeysAreUnknown() {
        var before = realm.fetches();
        var begun = System.nanoTime();

        for (var token = 0; token < 20; token++) {
            refuses(realm.token().namingKey("unknown " + token).compact(), TokenFault.UNKNOWN_KEY);
        }

        var pauses = (System.nanoTime() - begun) / 100_000_000;
        assertThat(realm.fetches() - before).isBetween(1, (int) pauses + 2);
    }

    @Test
    void goesOnWithKnownKeysWhileTheRealmIsDown() {
        var unknown = realm.token().namingKey("newer").compact();
        assertThat(get(realm.token().compact(), "en").statusCode()).isEqualTo(200);
        realm.answers(false);
        try {
            assertThat(get(realm.token().compact(), "en").statusCode()).isEqualTo(200);

            var undecided = get(unknown, "en");

            isProblem(undecided, HttpProblem.UNAVAILABLE, "en");
            assertThat(undecided.header("Retry-After")).isEqualTo("5");
        } finally {
            realm.answers(true);
        }
        Eventually.holds("the realm is asked again", () -> get(unknown, "en").statusCode() == 401);
    }

    @Test
    void refusesATokenMeantForAnotherService() {
        var token = realm.token().with("aud", List.of("hengjian-assessment")).compact();

        var chinese = get(token, "zh-CN");
        var english = get(token, "en");

        isProblem(chinese, HttpProblem.UNAUTHENTICATED, "zh-CN");
        isProblem(english, HttpProblem.UNAUTHENTICATED, "en");
        assertThat(english.jsonPath().getString("detail"))
                .isEqualTo("The token was not issued for this service: its audience must contain hengjian-personnel;"
                        + " ask for the scope personnel.read when you get the token.");
        assertThat(english.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"hengjian\", error=\"invalid_token\"");
        assertThat(given().header("Authorization", "Bearer " + token)
                        .get("/api/assessment/v1/schemes")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsWhoAnswersToATokenOfAnyService() {
        var token = realm.token().with("aud", "hengjian-supervision").with("scope", null);

        assertThat(given().header("Authorization", "Bearer " + token.compact())
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"personnel.read", "personnel.write", "openid personnel.read profile"})
    void letsAReaderRead(String scope) {
        assertThat(get(realm.token().with("scope", scope).compact(), "en").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"personnel", "xpersonnel.read", "assessment.read assessment.write"})
    void refusesAReaderWithoutTheScope(String scope) {
        refusesScope(get(realm.token().with("scope", scope).compact(), "en"), "personnel.read");
    }

    @Test
    void refusesATokenWithoutAnyScope() {
        refusesScope(get(realm.token().with("scope", null).compact(), "en"), "personnel.read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void letsOnlyAWriterChangeAnything(String method) {
        var reader = realm.token().with("scope", "personnel.read assessment.write");
        var writer = realm.token().with("scope", "personnel.write");

        var refused = given().header("Authorization", "Bearer " + reader.compact())
                .header("Accept-Language", "en")
                .request(method, UNITS);
        var passed =
                given().header("Authorization", "Bearer " + writer.compact()).request(method, UNITS);

        refusesScope(refused, "personnel.write");
        assertThat(passed.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system-admin,security-admin", "audit-admin,system-admin", "audit-admin,organisation"})
    void refusesAnAccountThatCombinesRolesKeptApart(String roles) {
        var token = realm.token().withRoles(roles.split(",", -1)).compact();

        var answer = get(token, "en");

        isProblem(answer, HttpProblem.ROLES_NOT_SEPARATED, "en");
        isProblem(get(token, "zh-CN"), HttpProblem.ROLES_NOT_SEPARATED, "zh-CN");
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertThat(given().header("Authorization", "Bearer " + token)
                        .get("/api/me")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void letsRolesOfKeycloakStandBesideAnAdministrators() {
        var token = realm.token().withRoles("audit-admin", "offline_access", "default-roles-hengjian");

        assertThat(get(token.compact(), "en").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnAccountWithoutAnyRole() {
        var token = realm.token()
                .withRoles("default-roles-hengjian", "offline_access")
                .compact();

        isProblem(get(token, "en"), HttpProblem.FORBIDDEN, "en");
        isProblem(get(token, "zh"), HttpProblem.FORBIDDEN, "zh-CN");
    }

    private static void refusesScope(Response answer, String scope) {
        isProblem(answer, HttpProblem.INSUFFICIENT_SCOPE, "en");
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo("The token lacks the scope %s; ask for it when you get the token.".formatted(scope));
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"hengjian\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }

    private void refuses(String token, TokenFault fault) {
        var chinese = get(token, "zh-CN");
        var english = get(token, "en");
        isProblem(chinese, HttpProblem.UNAUTHENTICATED, "zh-CN");
        isProblem(english, HttpProblem.UNAUTHENTICATED, "en");
        assertThat(chinese.jsonPath().getString("detail"))
                .isEqualTo(fault.detail().zhCN());
        assertThat(english.jsonPath().getString("detail"))
                .isEqualTo(fault.detail().en());
        assertThat(english.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"hengjian\", error=\"invalid_token\", error_description=\""
                        + fault.detail().en() + "\"");
    }

    private static Response get(String token, String language) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .get(UNITS);
    }
}
