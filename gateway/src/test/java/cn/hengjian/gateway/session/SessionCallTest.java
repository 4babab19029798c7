package cn.hengjian.gateway.session;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Logins;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class SessionCallTest {

    private static final String UNITS = "/api/personnel/v1/units";
    private static final String CLEARED = Browser.SESSION + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax";

    Realm realm;

    private final Logins.Account account = Logins.anAccount();

    @Test
    void sendsTheSessionsTokenToTheServiceAndNoCookie() {
        var session = Browser.aSession(realm, account);

        var echo = Browser.with(session).set("other", "cookie").get(UNITS);

        assertThat(echo.statusCode()).isEqualTo(200);
        assertThat(echo.jsonPath().getString("headers.authorization")).isEqualTo("Bearer " + session.accessToken());
        assertThat(echo.jsonPath().getMap("headers")).doesNotContainKeys("cookie", "x-csrf-token", "origin");
        assertThat(echo.header("RateLimit-Policy")).startsWith("\"subject\"");
        assertThat(echo.header("Set-Cookie")).isNull();
    }

    @Test
    void tellsThePageWhoIsLoggedIn() {
        var session = Browser.aSession(realm, account);

        var me = Browser.with(session).get("/api/me");

        assertThat(me.jsonPath().getMap(""))
                .containsEntry("username", "org.wang")
                .containsEntry("client", Logins.CLIENT)
                .containsEntry("language", "en")
                .containsEntry("roles", List.of("organisation"))
                .containsEntry("csrfToken", Browser.CSRF)
                .containsEntry(
                        "sessionEndsAt",
                        Instant.ofEpochMilli(session.endsAt().toEpochMilli()).toString());
        assertThat(me.asString()).doesNotContain("eyJ", session.refreshToken());
    }

    @Test
    void neverReadsTheCookieBesideAnAuthorizationHeader() {
        var good = Browser.with(Browser.aSession(realm, account));
        var spoiled = Browser.with(Browser.SESSION, "spoiled");
        var token = "Bearer " + realm.token().compact();

        isProblem(
                good.request().header("Authorization", "Basic b3JnOnBhc3M=").get(UNITS),
                HttpProblem.UNAUTHENTICATED,
                "en");
        isProblem(good.request().header("Authorization", "").get(UNITS), HttpProblem.UNAUTHENTICATED, "en");
        var echo = spoiled.request().header("Authorization", token).post(UNITS);

        assertThat(echo.statusCode()).isEqualTo(200);
        assertThat(echo.jsonPath().getString("headers.authorization")).isEqualTo(token);
        assertThat(echo.jsonPath().getMap("headers")).doesNotContainKey("cookie");
        assertThat(echo.header("Set-Cookie")).isNull();
        var me = good.request().header("Authorization", token).get("/api/me");
        assertThat(me.jsonPath().getMap("")).doesNotContainKeys("csrfToken", "sessionEndsAt");
    }

    @Test
    void takesAnyCookieThatIsNoneOfOursForNone() {
        var session = Browser.aSession(realm, account);
        var good = Browser.sealed(session, Neighbours.SESSION_KEY);
        var parts = good.split("\\.", -1);
        var foreign = Base64.getEncoder()
                .encodeToString("a key that this gateway hasn't..".getBytes(StandardCharsets.US_ASCII));
        var sealedAsLogin = new Seal(List.of(Base64.getDecoder().decode(Neighbours.SESSION_KEY)), "login")
                .seal(SessionForm.write(session));
        var noSession = new Seal(List.of(Base64.getDecoder().decode(Neighbours.SESSION_KEY)), "session")
                .seal(new byte[] {1, 0, 9});

        Stream.of(
                        "",
                        "x",
                        "....",
                        "\"" + good + "\"",
                        good.substring(0, good.length() / 2),
                        good.substring(0, good.length() - 4),
                        good + "AAAA",
                        changed(good, parts[0].length() + 2),
                        changed(good, good.length() - 30),
                        changed(good, good.length() - 2),
                        changed(good, 5),
                        "eyJhbGciOiJub25lIn0." + parts[1] + "." + parts[2] + "." + parts[3] + ".",
                        Browser.sealed(session, foreign),
                        sealedAsLogin,
                        noSession,
                        good + "; " + Browser.SESSION + "=" + good)
                .forEach(value -> {
                    var answer = Browser.with(Browser.SESSION, value).get(UNITS);

                    isProblem(answer, HttpProblem.UNAUTHENTICATED, "en");
                    assertThat(answer.header("Set-Cookie")).as(value).isEqualTo(CLEARED);
                    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"hengjian\"");
                });
    }

    @Test
    void readsCookiesMadeWithTheKeyBefore() {
        var cookie = Browser.sealed(Browser.aSession(realm, account), Neighbours.PREVIOUS_SESSION_KEY);

        assertThat(Browser.with(Browser.SESSION, cookie).get(UNITS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesACookieForNoneOnceTheSessionCouldNotBeRenewedAnyMore() {
        var fresh = Browser.aSession(realm, account);
        var old = new Session(
                fresh.id(),
                fresh.subject(),
                fresh.csrfToken(),
                fresh.loggedInAt(),
                fresh.accessToken(),
                fresh.renewAt(),
                fresh.accessEndsAt(),
                fresh.refreshToken(),
                Instant.now().minusSeconds(1));

        var answer = Browser.with(old).get(UNITS);

        isProblem(answer, HttpProblem.UNAUTHENTICATED, "en");
        assertThat(answer.header("Set-Cookie")).isEqualTo(CLEARED);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("The session has ended; log in again.");
    }

    @Test
    void refusesTheSessionOfAnAccountWithoutRoles() {
        realm.logins.accessTokens(token -> token.withRoles());
        try {
            isProblem(Browser.with(Browser.aSession(realm, account)).get(UNITS), HttpProblem.FORBIDDEN, "en");
        } finally {
            realm.logins.reset();
        }
    }

    @Test
    void leavesTheBallotBoxUntouchedByAnyCookie() {
        var cast = Browser.with(Browser.SESSION, "spoiled")
                .request()
                .contentType("application/json")
                .body("{}")
                .post("/api/assessment/v1/ballots/x/casts");

        assertThat(cast.statusCode()).isEqualTo(200);
        assertThat(cast.jsonPath().getMap("headers")).doesNotContainKeys("cookie", "authorization");
        assertThat(cast.header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void letsAPageOfOursChangeThings(String method) {
        var echo = Browser.with(Browser.aSession(realm, account))
                .request()
                .header("X-CSRF-Token", Browser.CSRF)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", Logins.PUBLIC_URL)
                .request(method, UNITS);

        assertThat(echo.statusCode()).isEqualTo(200);
        assertThat(echo.jsonPath().getString("method")).isEqualTo(method);
    }

    @Test
    void asksForTheTokenWhereTheBrowserSaysNothingOfTheSite() {
        var browser = Browser.with(Browser.aSession(realm, account));

        assertThat(browser.request()
                        .header("X-CSRF-Token", Browser.CSRF)
                        .post(UNITS)
                        .statusCode())
                .isEqualTo(200);
        crossSite(browser.request().post(UNITS), "The header X-CSRF-Token is missing");
        crossSite(browser.request().header("X-CSRF-Token", "another").post(UNITS), "X-CSRF-Token is not that");
        crossSite(browser.request().header("X-CSRF-Token", "").post(UNITS), "The header X-CSRF-Token is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, cross-site, navigate",
        "POST, same-site, cors",
        "POST, none, navigate",
        "DELETE, cross-site, no-cors",
        "GET, cross-site, no-cors",
        "GET, same-site, cors",
        "HEAD, cross-site, cors"
    })
    void refusesWhatAnotherSiteWants(String method, String site, String mode) {
        var answer = Browser.with(Browser.aSession(realm, account))
                .request()
                .header("X-CSRF-Token", Browser.CSRF)
                .header("Sec-Fetch-Site", site)
                .header("Sec-Fetch-Mode", mode)
                .request(method, UNITS);

        assertThat(answer.statusCode()).isEqualTo(403);
        if (!method.equals("HEAD")) {
            crossSite(answer, "The request was made by a page of another site");
        }
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"same-origin, cors", "none, navigate", "cross-site, navigate"})
    void letsTheUserFollowALink(String site, String mode) {
        var answer = Browser.with(Browser.aSession(realm, account))
                .request()
                .header("Sec-Fetch-Site", site)
                .header("Sec-Fetch-Mode", mode)
                .get(UNITS);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:8081", "https://localhost:8080"})
    void refusesAnotherOrigin(String origin) {
        var answer = Browser.with(Browser.aSession(realm, account))
                .request()
                .header("X-CSRF-Token", Browser.CSRF)
                .header("Origin", origin)
                .post(UNITS);

        crossSite(answer, "The Origin is not that of this site, http://localhost:8080.");
    }

    private static void crossSite(Response answer, String detail) {
        isProblem(answer, GatewayProblem.CROSS_SITE, "en");
        assertThat(answer.jsonPath().getString("detail")).startsWith(detail);
    }

    /** The same with another character there. */
    private static String changed(String cookie, int at) {
        var other = cookie.charAt(at) == 'B' ? 'C' : 'B';
        return cookie.substring(0, at) + other + cookie.substring(at + 1);
    }
}
