package cn.hengjian.gateway.session;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Logins;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.TestToken;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class BackChannelLogoutTest {

    private static final String UNITS = "/api/personnel/v1/units";
    private static final String PATH = "/session/back-channel-logout";

    Realm realm;

    private final Logins.Account account = Logins.anAccount();

    @Test
    void endsTheSessionThatTheRealmNames() {
        var browser = Browser.with(Browser.aSession(realm, account));
        var other = new Logins.Account(account.subject(), "another session of the same user");
        assertThat(browser.get(UNITS).statusCode()).isEqualTo(200);

        var answer = send(realm.logins.logoutToken(account).compact());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        isProblem(browser.get(UNITS), HttpProblem.UNAUTHENTICATED, "en");
        assertThat(Browser.with(Browser.aSession(realm, other)).get(UNITS).statusCode())
                .isEqualTo(200);
    }

    @Test
    void endsAllSessionsOfAUserWhereNoneIsNamed() {
        var browser = Browser.with(Browser.aSession(realm, account));

        assertThat(send(realm.logins.logoutToken(account).with("sid", null).compact())
                        .statusCode())
                .isEqualTo(200);

        isProblem(browser.get(UNITS), HttpProblem.UNAUTHENTICATED, "en");
        var again = new Browser();
        again.logIn(realm, account);
        assertThat(again.get(UNITS).statusCode()).isEqualTo(200);
    }

    @Test
    void takesALogoutTokenOnce() {
        var token = realm.logins.logoutToken(account).compact();
        send(token);

        refused(send(token), "this logout_token came before");
    }

    static Stream<UnaryOperator<TestToken>> faults() {
        return Stream.of(
                token -> token.with("aud", "another-client"),
                token -> token.with("iss", "https://evil.example/realms/hengjian"),
                token -> token.with("typ", "Bearer"),
                token -> token.with("events", null),
                token -> token.with("events", Map.of("http://schemas.openid.net/event/other", Map.of())),
                token -> token.with("events", "http://schemas.openid.net/event/backchannel-logout"),
                token -> token.with("nonce", "n"),
                token -> token.with("jti", null),
                token -> token.with("iat", null),
                token -> token.with("iat", Instant.now().getEpochSecond() + 600),
                token -> token.with("sid", null).with("sub", null),
                token -> token.expiringIn(-60),
                token -> token.with("exp", null),
                token -> token.namingKey("no such key"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesATokenThatEndsNothing(UnaryOperator<TestToken> fault) {
        var browser = Browser.with(Browser.aSession(realm, account));

        var answer = send(fault.apply(realm.logins.logoutToken(account)).compact());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("error")).isEqualTo("invalid_request");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.get(UNITS).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAForgedToken() {
        refused(
                send(realm.logins
                        .logoutToken(account)
                        .signedBy(realm.forgedKey())
                        .compact()),
                "SIGNATURE");
        refused(send(realm.logins.logoutToken(account).unsigned("none")), "ALGORITHM");
        refused(send(realm.logins.logoutToken(account).confusedWith(realm.key()).compact()), "ALGORITHM");
        refused(send(realm.logins.accessToken(account).compact()), "AUDIENCE");
        refused(send("nonsense"), "UNREADABLE");
    }

    @Test
    void refusesWhatIsNoForm() {
        refused(
                given().contentType("application/json").body("{}").post(PATH),
                "there is no form with one logout_token");
        refused(
                given().contentType("application/x-www-form-urlencoded").post(PATH),
                "there is no form with one logout_token");
        refused(given().formParam("logout_token", "a", "b").post(PATH), "there is no form with one logout_token");
        refused(
                given().formParam("logout_token", "a".repeat(20_000)).post(PATH),
                "there is no form with one logout_token");
    }

    private static Response send(String token) {
        return given().formParam("logout_token", token).post(PATH);
    }

    private static void refused(Response answer, String reason) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of("error", "invalid_request", "error_description", reason));
    }
}
