package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.local.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person in a real Chromium, who logs in at the real Keycloak. */
class BrowserSessionTest {

    private static final String USER = "assess.sun";
    private static final String COOKIE = "__Host-hengjian-session";
    private static final String CLIENT = "hengjian-gateway";

    private final Suite suite = SharedSuite.running();
    private final RealmAdmin admin = new RealmAdmin(suite);
    private final String gateway = suite.config().gatewayUrl();
    private final RemoteBrowser browser = RemoteBrowser.start(suite.config().root());

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void keepsTheTokensOutOfReachOfThePage() {
        assertThat(logIn("/?lang=en")).isEqualTo(gateway + "/?lang=en");

        var cookies = browser.cookies(gateway);
        assertThat(cookies).hasSize(1);
        var cookie = cookies.get(0);
        assertThat(cookie.path("name").asText()).isEqualTo(COOKIE);
        assertThat(cookie.path("httpOnly").asBoolean()).isTrue();
        assertThat(cookie.path("secure").asBoolean()).isTrue();
        assertThat(cookie.path("sameSite").asText()).isEqualTo("Lax");
        // A domain with a dot before it would be one that subdomains share.
        assertThat(cookie.path("domain").asText()).isEqualTo("localhost");
        assertThat(cookie.path("path").asText()).isEqualTo("/");
        assertThat(cookie.path("value").asText().length()).isLessThan(4000);
        assertThat(browser.evaluate("document.cookie + localStorage.length + sessionStorage.length")
                        .asText())
                .isEqualTo("00");
        var me = call("/api/me");
        assertThat(me.path("status").asInt()).isEqualTo(200);
        assertThat(me.path("body").path("username").asText()).isEqualTo(USER);
        assertThat(me.path("body").toString()).doesNotContain("eyJ");
        assertThat(browser.await("#account span:not([hidden])")).isEqualTo(USER);
    }

    @Test
    void changesThingsOnlyWithTheTokenOfThePage() {
        logIn("/");
        var token = csrfToken();

        var without = create("{}");
        var wrong = create("{'X-CSRF-Token': 'guessed'}");
        var with = create("{'X-CSRF-Token': '" + token + "'}");

        assertThat(call("/api/personnel/v1/units?limit=1").path("status").asInt())
                .isEqualTo(200);
        assertThat(without.path("status").asInt()).isEqualTo(403);
        assertThat(without.path("body").path("type").asText()).isEqualTo("/problems/cross-site-request");
        assertThat(wrong.path("status").asInt()).isEqualTo(403);
        assertThat(with.path("status").asInt()).as(with.toString()).isEqualTo(201);
    }

    @Test
    void goesOnWhenTheAccessTokenHasExpired() {
        admin.accessTokenLife(CLIENT, 4);
        try {
            logIn("/");
            var expiry = call("/api/me").path("body").path("expiresAt").asText();
            var cookie = cookie();

            Waiting.until("the session has new tokens", () -> {
                var me = call("/api/me");
                assertThat(me.path("status").asInt()).isEqualTo(200);
                return !me.path("body").path("expiresAt").asText().equals(expiry);
            });

            assertThat(cookie()).isNotEqualTo(cookie);
            // All calls of a page come at once, with a token that is good once.
            for (var round = 0; round < 3; round++) {
                var statuses = browser.evaluate("new Promise(done => setTimeout(done, 3500)).then(() => Promise.all("
                        + "Array.from({length: 12}, () => fetch('/api/me').then(answer => answer.status))))");
                assertThat(StreamSupport.stream(statuses.spliterator(), false).map(JsonNode::asInt))
                        .hasSize(12)
                        .containsOnly(200);
            }
        } finally {
            admin.accessTokenLife(CLIENT, null);
        }
    }

    @Test
    void endsTheSessionHereAndAtKeycloak() throws Exception {
        logIn("/");
        var before = admin.sessions(USER);
        var stolen = cookie();
        assertThat(status(stolen)).isEqualTo(200);

        browser.click("#account button");

        browser.await("#account a:not([hidden])");
        assertThat(browser.cookies(gateway)).isEmpty();
        assertThat(admin.sessions(USER)).isEqualTo(before - 1);
        assertThat(status(stolen)).isEqualTo(401);
        // Nobody is logged in again without a password.
        assertThat(browser.open(gateway + "/session/login"))
                .startsWith(suite.config().issuer());
        browser.await("#password");
    }

    @Test
    void endsTheSessionWhenKeycloakDoes() throws Exception {
        logIn("/");
        var stolen = cookie();
        assertThat(status(stolen)).isEqualTo(200);

        admin.logOut(USER);

        Waiting.until("the cookie is dead", () -> status(stolen) == 401);
        assertThat(call("/api/me").path("status").asInt()).isEqualTo(401);
        assertThat(browser.cookies(gateway)).isEmpty();
    }

    /** Types in name and password at Keycloak; where the browser ended up. */
    private String logIn(String path) {
        assertThat(browser.open(gateway + "/session/login?return=" + path.replace("?", "%3F")))
                .startsWith(suite.config().issuer());
        browser.fill("#username", USER);
        browser.fill("#password", suite.secrets().demoPassword(USER));
        return browser.click("#kc-login");
    }

    private String csrfToken() {
        return call("/api/me").path("body").path("csrfToken").asText();
    }

    private JsonNode create(String headers) {
        return browser.evaluate("""
                fetch('/api/assessment/v1/schemes', {
                  method: 'POST',
                  headers: {'Content-Type': 'application/json', ...%s},
                  body: JSON.stringify({code: 'BROWSER', name: '浏览器', appliesTo: 'GENERAL', indicators: [
                    {code: 'B1', name: '作风', kind: 'QUAL', weight: 100, question: '作风如何？'}]})
                }).then(async answer => ({status: answer.status, body: await answer.json()}))""".formatted(headers));
    }

    private JsonNode call(String path) {
        return browser.evaluate("fetch('" + path + "').then(async answer => "
                + "({status: answer.status, body: await answer.json()}))");
    }

    private String cookie() {
        return browser.cookies(gateway).get(0).path("value").asText();
    }

    /** What somebody gets who has copied the cookie. */
    private int status(String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/me"))
                .header("Cookie", COOKIE + "=" + cookie)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
