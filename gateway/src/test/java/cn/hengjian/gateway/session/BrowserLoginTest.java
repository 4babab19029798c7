package cn.hengjian.gateway.session;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Logins;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.TestToken;
import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class BrowserLoginTest {

    Realm realm;

    private final Browser browser = new Browser();
    private final Logins.Account account = Logins.anAccount();

    @AfterEach
    void soothe() {
        realm.logins.reset();
    }

    @Test
    void sendsTheBrowserToTheRealmWithEverythingThatBindsTheAnswerToIt() {
        var answer = browser.get("/session/login");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith(realm.issuer() + "/auth?");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var request = Logins.parameters(answer.header("Location").split("\\?", 2)[1]);
        assertThat(request)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", Logins.CLIENT)
                .containsEntry("redirect_uri", Logins.PUBLIC_URL + "/session/callback")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("ui_locales", "en");
        assertThat(request.get("state")).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(request.get("nonce"));
        assertThat(answer.header("Set-Cookie"))
                .matches(Browser.LOGIN + "=[A-Za-z0-9_.-]+; Path=/; Max-Age=900; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void logsInAndGivesTheSessionInOneCookie() {
        var answer = browser.logIn(realm, account);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(answer.headers().getValues("Set-Cookie"))
                .hasSize(2)
                .anyMatch(line -> line.equals(Browser.LOGIN + "=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax"))
                .anyMatch(line -> line.matches(Browser.SESSION
                        + "=[A-Za-z0-9_.-]+; Path=/; Max-Age=1[78]\\d\\d; Secure; HttpOnly; SameSite=Lax"));
        assertThat(browser.get("/api/me").jsonPath().getString("username")).isEqualTo("org.wang");
    }

    @Test
    void returnsToThePathThatWasAskedFor() {
        var request = browser.begin("/session/login?return=%2Fcadres%3Funit%3DD001%26page%3D2");
        var code = realm.logins.logIn(account, request);

        var answer = browser.comeBack(code, request.get("state"), realm.issuer());

        assertThat(answer.header("Location")).isEqualTo("/cadres?unit=D001&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2F%2Fevil.example",
                "https%3A%2F%2Fevil.example%2F",
                "%2F%5Cevil.example",
                "%5C%5Cevil.example",
                "%2F%2509%2Fevil.example",
                "%2F%252Fevil.example",
                "%2F%252e%252e%2F",
                "javascript%3Aalert(1)",
                "evil.example",
                "",
                "%2Fa%0D%0ASet-Cookie%3A%20x%3Dy",
                "%2Fa%23b",
                "%2Fsession%2Flogin",
                "%2Fa&return=%2Fb"
            })
    void returnsToNoOtherAddress(String path) {
        var answer = browser.request().urlEncodingEnabled(false).get("/session/login?return=" + path);

        isProblem(answer, HttpProblem.UNREADABLE, "en");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void refusesAnAnswerToALoginThatThisBrowserDidNotBegin() {
        var request = browser.begin("/session/login");
        var code = realm.logins.logIn(account, request);

        refused(new Browser().comeBack(code, request.get("state"), realm.issuer()));
        refused(Browser.with(Browser.LOGIN, browser.cookie(Browser.LOGIN) + "x")
                .comeBack(code, request.get("state"), realm.issuer()));
        refused(browser.comeBack(code, "another", realm.issuer()));
        assertThat(browser.cookie(Browser.LOGIN)).isNotNull();
        assertThat(browser.comeBack(code, request.get("state"), realm.issuer()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void takesALoginCookieOnce() {
        var request = browser.begin("/session/login");
        var cookie = browser.cookie(Browser.LOGIN);
        var code = realm.logins.logIn(account, request);
        browser.comeBack(code, request.get("state"), realm.issuer());

        assertThat(browser.cookie(Browser.LOGIN)).isNull();
        refused(Browser.with(Browser.LOGIN, cookie).comeBack(code, request.get("state"), realm.issuer()));
    }

    @Test
    void refusesAnAnswerOfAnotherIssuer() {
        var request = browser.begin("/session/login");
        var code = realm.logins.logIn(account, request);

        refused(browser.comeBack(code, request.get("state"), "https://evil.example/realms/hengjian"));
    }

    @Test
    void refusesAnAnswerWithoutIssuerBecauseTheRealmNamesIt() {
        var request = browser.begin("/session/login");
        var code = realm.logins.logIn(account, request);

        refused(browser.keep(browser.request()
                .queryParam("code", code)
                .queryParam("state", request.get("state"))
                .get("/session/callback")));
    }

    @Test
    void saysThatTheRealmRefused() {
        var request = browser.begin("/session/login");

        var answer = browser.keep(browser.request()
                .queryParam("error", "access_denied")
                .queryParam("state", request.get("state"))
                .queryParam("iss", realm.issuer())
                .get("/session/callback"));

        refused(answer);
        assertThat(answer.jsonPath().getString("detail")).isEqualTo("The login service did not log you in.");
    }

    @Test
    void refusesACodeThatWasIssuedForAnotherChallenge() {
        var other = new Browser().begin("/session/login");
        var request = browser.begin("/session/login");
        var code = realm.logins.logIn(account, other);

        refused(browser.comeBack(code, request.get("state"), realm.issuer()));
    }

    static Stream<UnaryOperator<TestToken>> badIdTokens() {
        return Stream.of(
                token -> token.with("nonce", "another"),
                token -> token.with("nonce", null),
                token -> token.with("aud", "another-client"),
                token -> token.with("aud", List.of(Logins.CLIENT, "another")).with("azp", null),
                token -> token.with("azp", "another-client"),
                token -> token.with("iss", "https://evil.example/realms/hengjian"),
                token -> token.with("typ", "Bearer"),
                token -> token.with("sub", "somebody else"),
                token -> token.with("sid", null),
                token -> token.with("iat", null),
                token -> token.expiringIn(-60),
                token -> token.namingKey("no such key"));
    }

    @ParameterizedTest
    @MethodSource("badIdTokens")
    void refusesAnIdTokenThatIsNotForThisLogin(UnaryOperator<TestToken> change) {
        realm.logins.idTokens(change);

        refused(browser.logIn(realm, account));
        assertThat(browser.cookie(Browser.SESSION)).isNull();
    }

    @Test
    void refusesAnIdTokenSignedByAnotherKey() {
        realm.logins.idTokens(token -> token.signedBy(realm.forgedKey()));

        refused(browser.logIn(realm, account));
    }

    @Test
    void refusesAnAccessTokenThatIsNotForTheseInterfaces() {
        realm.logins.accessTokens(token -> token.with("aud", "account"));

        refused(browser.logIn(realm, account));
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "HANGING", "MISTAKEN_SECRET"})
    void saysInBoundedTimeThatTheRealmGivesNoTokens(Logins.Mood mood) {
        realm.logins.mood(mood);

        var answer = browser.logIn(realm, account);

        isProblem(answer, HttpProblem.UNAVAILABLE, "en");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(browser.cookie(Browser.SESSION)).isNull();
    }

    @Test
    void keepsTheSessionOfAnAccountWithAHundredUnits() {
        realm.logins.accessTokens(token -> token.with("units", units(100)));

        assertThat(browser.logIn(realm, account).statusCode()).isEqualTo(303);
        assertThat(browser.cookie(Browser.SESSION).length()).isLessThan(2600);
        assertThat(browser.get("/api/me").jsonPath().getList("units")).hasSize(100);
    }

    @Test
    void saysThatAnAccountDoesNotFitIntoACookie() {
        realm.logins.accessTokens(token -> token.with("units", units(2000)));

        var answer = browser.logIn(realm, account);

        isProblem(answer, HttpProblem.FORBIDDEN, "en");
        assertThat(browser.cookie(Browser.SESSION)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/session/login, GET", "/session/callback, GET", "/session/logout, POST"})
    void allowsOneMethodOnly(String path, String method) {
        var answer = browser.request().delete(path);

        isProblem(answer, HttpProblem.METHOD_NOT_ALLOWED, "en");
        assertThat(answer.header("Allow")).isEqualTo(method);
    }

    private static List<String> units(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "U%05d".formatted(number * 7919 % 100_000))
                .toList();
    }

    private static void refused(Response answer) {
        isProblem(answer, GatewayProblem.LOGIN_FAILED, "en");
        assertThat(answer.headers().getValues("Set-Cookie")).noneMatch(line -> line.startsWith(Browser.SESSION));
    }
}
