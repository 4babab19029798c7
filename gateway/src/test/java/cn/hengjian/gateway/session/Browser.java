package cn.hengjian.gateway.session;

import static io.restassured.RestAssured.given;

import cn.hengjian.gateway.neighbours.Logins;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser as far as cookies and redirects go; and cookies made by hand, for what no browser would send. */
final class Browser {

    static final String SESSION = "__Host-hengjian-session";
    static final String LOGIN = "__Host-hengjian-login";
    static final String CSRF = "the token of the session";

    private final Map<String, String> cookies = new HashMap<>();

    /** A browser with this session. */
    static Browser with(Session session) {
        var browser = new Browser();
        browser.cookies.put(SESSION, sealed(session, Neighbours.SESSION_KEY));
        return browser;
    }

    /** A browser with this cookie, whatever it is. */
    static Browser with(String name, String value) {
        var browser = new Browser();
        browser.cookies.put(name, value);
        return browser;
    }

    static String sealed(Session session, String key) {
        return new Seal(List.of(Base64.getDecoder().decode(key)), "session").seal(SessionForm.write(session));
    }

    /** A session that is good and needs no renewal yet. */
    static Session aSession(Realm realm, Logins.Account account) {
        var now = Instant.now();
        return new Session(
                account.session(),
                account.subject(),
                CSRF,
                now.minusSeconds(60),
                realm.logins.accessToken(account).compact(),
                now.plusSeconds(200),
                now.plusSeconds(240),
                realm.logins.refreshToken(account),
                now.plusSeconds(1800));
    }

    /** A session whose access token is to be renewed, and was good until so many seconds from now. */
    static Session aSessionToRenew(Realm realm, Logins.Account account, long seconds) {
        var fresh = aSession(realm, account);
        var now = Instant.now();
        var token = realm.logins.accessToken(account).expiringIn(seconds).compact();
        return new Session(
                fresh.id(),
                fresh.subject(),
                fresh.csrfToken(),
                fresh.loggedInAt(),
                token,
                now.minusSeconds(1),
                now.plusSeconds(seconds),
                fresh.refreshToken(),
                fresh.endsAt());
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    Browser set(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    RequestSpecification request() {
        var request = given().redirects().follow(false).header("Accept-Language", "en");
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    Response get(String path) {
        return keep(request().get(path));
    }

    /** An unsafe call as a page of ours makes it. */
    Response post(String path, String csrfToken) {
        return keep(request()
                .header("X-CSRF-Token", csrfToken)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", Logins.PUBLIC_URL)
                .post(path));
    }

    /** Sets and forgets cookies as an answer says. */
    Response keep(Response answer) {
        for (var line : answer.headers().getValues("Set-Cookie")) {
            var pair = line.substring(0, line.indexOf(';')).split("=", 2);
            if (line.contains("; Max-Age=0;")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** Begins a login; the parameters with which the browser comes to the realm. */
    Map<String, String> begin(String path) {
        var answer = keep(request().urlEncodingEnabled(false).get(path));
        return Logins.parameters(URI.create(answer.header("Location")).getRawQuery());
    }

    /** The whole login of a user. */
    Response logIn(Realm realm, Logins.Account account) {
        var request = begin("/session/login");
        var code = realm.logins.logIn(account, request);
        return comeBack(code, request.get("state"), realm.issuer());
    }

    Response comeBack(String code, String state, String issuer) {
        return keep(request()
                .queryParam("code", code)
                .queryParam("state", state)
                .queryParam("iss", issuer)
                .get("/session/callback"));
    }
}
