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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class LogoutTest {

    private static final String UNITS = "/api/personnel/v1/units";
    private static final String LOGOUT = "/session/logout";

    Realm realm;

    private final Logins.Account account = Logins.anAccount();

    @AfterEach
    void soothe() {
        realm.logins.reset();
    }

    @Test
    void endsTheSessionHereAndAtTheRealm() {
        var session = Browser.aSession(realm, account);
        var browser = Browser.with(session);

        var answer = browser.post(LOGOUT, Browser.CSRF);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.cookie(Browser.SESSION)).isNull();
        assertThat(realm.logins.ended).contains(account.session());
        var replayed = Browser.with(session);
        isProblem(replayed.get(UNITS), HttpProblem.UNAUTHENTICATED, "en");
        assertThat(replayed.cookie(Browser.SESSION)).isNull();
    }

    @Test
    void endsTheSessionAsItIsNowForACookieOfBefore() {
        var session = Browser.aSessionToRenew(realm, account, -60);
        var renewed = Browser.with(session);
        renewed.get(UNITS);

        assertThat(Browser.with(session).post(LOGOUT, Browser.CSRF).statusCode())
                .isEqualTo(204);

        assertThat(realm.logins.ended).contains(account.session());
        isProblem(renewed.get(UNITS), HttpProblem.UNAUTHENTICATED, "en");
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "HANGING"})
    void endsTheSessionHereWhileTheRealmIsDownAndSaysSo(Logins.Mood mood) {
        realm.logins.mood(mood);
        var session = Browser.aSession(realm, account);

        var answer = Browser.with(session).post(LOGOUT, Browser.CSRF);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getMap(""))
                .isEqualTo(Map.of(
                        "endedAtLoginService",
                        false,
                        "detail",
                        "The session has ended here, but the login service did not answer,"
                                + " so you may still be logged in there."));
        isProblem(Browser.with(session).get(UNITS), HttpProblem.UNAUTHENTICATED, "en");
    }

    @Test
    void letsTheUserLogInAgainWhereTheRealmKeptTheSession() {
        realm.logins.mood(Logins.Mood.BROKEN);
        Browser.with(Browser.aSession(realm, account)).post(LOGOUT, Browser.CSRF);
        realm.logins.mood(Logins.Mood.FINE);
        var browser = new Browser();

        browser.logIn(realm, account);

        assertThat(browser.get(UNITS).statusCode()).isEqualTo(200);
    }

    @Test
    void wantsTheCsrfToken() {
        var browser = Browser.with(Browser.aSession(realm, account));

        isProblem(browser.request().post(LOGOUT), GatewayProblem.CROSS_SITE, "en");
        isProblem(browser.post(LOGOUT, "another"), GatewayProblem.CROSS_SITE, "en");

        assertThat(browser.get(UNITS).statusCode()).isEqualTo(200);
        assertThat(realm.logins.ended).doesNotContain(account.session());
    }

    @Test
    void endsNothingForOneWhoHasNoSession() {
        var answer = new Browser().post(LOGOUT, Browser.CSRF);
        var bearer = Browser.with(Browser.aSession(realm, account))
                .request()
                .header("Authorization", "Bearer " + realm.token().compact())
                .post(LOGOUT);

        isProblem(answer, HttpProblem.UNAUTHENTICATED, "en");
        assertThat(answer.header("Set-Cookie")).isNull();
        isProblem(bearer, HttpProblem.UNAUTHENTICATED, "en");
        assertThat(realm.logins.ended).doesNotContain(account.session());
    }

    @Test
    void sendsTheBrowserHomeAfterAForm() {
        var browser = Browser.with(Browser.aSession(realm, account));

        isProblem(browser.request().formParam("other", "x").post(LOGOUT), GatewayProblem.CROSS_SITE, "en");
        var answer = browser.request().formParam("csrfToken", Browser.CSRF).post(LOGOUT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(realm.logins.ended).contains(account.session());
    }
}
