package cn.hengjian.gateway.session;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Logins;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.platform.problem.HttpProblem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class RefreshTest {

    private static final String UNITS = "/api/personnel/v1/units";
    private static final int GONE = -60;

    Realm realm;

    private final Logins.Account account = Logins.anAccount();

    @AfterEach
    void soothe() {
        realm.logins.reset();
    }

    @Test
    void renewsTheTokensAndKeepsTheSession() {
        var session = Browser.aSessionToRenew(realm, account, GONE);
        var browser = Browser.with(session);
        var before = browser.cookie(Browser.SESSION);

        var echo = browser.get(UNITS);

        assertThat(echo.statusCode()).isEqualTo(200);
        assertThat(echo.jsonPath().getString("headers.authorization"))
                .startsWith("Bearer eyJ")
                .isNotEqualTo("Bearer " + session.accessToken());
        assertThat(echo.header("Set-Cookie"))
                .matches(Browser.SESSION
                        + "=[A-Za-z0-9_.-]+; Path=/; Max-Age=1[78]\\d\\d; Secure; HttpOnly; SameSite=Lax");
        assertThat(browser.cookie(Browser.SESSION)).isNotEqualTo(before);
        assertThat(browser.get("/api/me").jsonPath().getString("csrfToken")).isEqualTo(Browser.CSRF);
        assertThat(realm.logins.refreshes).hasValue(1);
    }

    @Test
    void passesOnTheBodyOfACallThatHadToWait() {
        var answer = Browser.with(Browser.aSessionToRenew(realm, account, GONE))
                .request()
                .header("X-CSRF-Token", Browser.CSRF)
                .contentType("application/octet-stream")
                .body(new byte[300_000])
                .post("/api/personnel/v1/upload");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("bytes")).isEqualTo(300_000);
    }

    @Test
    void spendsTheRefreshTokenOnceForAllCallsOfAPage() throws Exception {
        var session = Browser.aSessionToRenew(realm, account, GONE);
        Callable<Response> call = () -> Browser.with(session).get(UNITS);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> call).limit(24).toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().header("Set-Cookie")).startsWith(Browser.SESSION);
            }
        }
        var laggard = Browser.with(session);

        assertThat(laggard.get(UNITS).statusCode()).isEqualTo(200);
        assertThat(realm.logins.refreshes).hasValue(1);
        assertThat(laggard.get(UNITS).header("Set-Cookie")).isNull();
    }

    @Test
    void endsTheSessionWhenTheRealmDoes() {
        var session = Browser.aSessionToRenew(realm, account, 60);
        var stolen = new Session(
                session.id(),
                session.subject(),
                session.csrfToken(),
                session.loggedInAt(),
                session.accessToken(),
                session.renewAt(),
                session.accessEndsAt(),
                session.refreshToken() + "x",
                session.endsAt());
        var browser = Browser.with(stolen);

        var answer = browser.get(UNITS);

        isProblem(answer, HttpProblem.UNAUTHENTICATED, "en");
        assertThat(browser.cookie(Browser.SESSION)).isNull();
        isProblem(Browser.with(stolen).get(UNITS), HttpProblem.UNAUTHENTICATED, "en");
        assertThat(realm.logins.refreshes).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "HANGING", "MISTAKEN_SECRET"})
    void goesOnWithATokenThatIsGoodWhileTheRealmIsDown(Logins.Mood mood) {
        realm.logins.mood(mood);
        var session = Browser.aSessionToRenew(realm, account, 120);

        var echo = Browser.with(session).get(UNITS);

        assertThat(echo.statusCode()).isEqualTo(200);
        assertThat(echo.jsonPath().getString("headers.authorization")).isEqualTo("Bearer " + session.accessToken());
        assertThat(echo.header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "HANGING", "MISTAKEN_SECRET"})
    void logsNobodyOutBecauseTheRealmIsDown(Logins.Mood mood) {
        realm.logins.mood(mood);
        var browser = Browser.with(Browser.aSessionToRenew(realm, account, GONE));

        var answer = browser.get(UNITS);

        isProblem(answer, HttpProblem.UNAVAILABLE, "en");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Set-Cookie")).isNull();
        realm.logins.mood(Logins.Mood.FINE);
        Eventually.holds("the session goes on", () -> browser.get(UNITS).statusCode() == 200);
    }

    @Test
    void asksARealmThatIsDownOncePerPauseForASession() {
        realm.logins.mood(Logins.Mood.HANGING);
        var browser = Browser.with(Browser.aSessionToRenew(realm, account, 120));
        browser.get(UNITS);
        var begun = System.nanoTime();

        for (var call = 0; call < 20; call++) {
            assertThat(browser.get(UNITS).statusCode()).isEqualTo(200);
        }

        var pauses = (System.nanoTime() - begun) / 1_000_000_000;
        assertThat(realm.logins.refreshes.get()).isBetween(1, (int) pauses + 2);
    }
}
