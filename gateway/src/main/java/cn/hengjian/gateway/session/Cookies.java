package cn.hengjian.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The cookies of this feature. The prefix {@code __Host-} makes browsers refuse them from another host, another path,
 * or without TLS (this machine excepted), so no neighbouring site can plant one.
 */
enum Cookies {
    SESSION("__Host-hengjian-session"),
    LOGIN("__Host-hengjian-login");

    /** What every browser is sure to keep, the attributes included. */
    private static final int LARGEST = 4096;

    private final String field;

    Cookies(String field) {
        this.field = field;
    }

    /** What the request has under this name; more than one is nothing that a browser of ours sends. */
    List<String> list(HttpServerRequest request) {
        var start = field + "=";
        return request.headers().getAll("Cookie").stream()
                .flatMap(header -> Arrays.stream(header.split(";", -1)))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(start))
                .map(cookie -> cookie.substring(start.length()))
                .toList();
    }

    /** Whether a browser would keep this value. */
    boolean fits(String value, Duration life) {
        return line(value, life).length() < LARGEST;
    }

    /** Sets the cookie with the answer, in place of one that was to be set before. */
    void set(RoutingContext context, String value, Duration life) {
        var headers = context.response().headers();
        var others = headers.getAll("Set-Cookie").stream()
                .filter(line -> !line.startsWith(field + "="))
                .toList();
        headers.set("Set-Cookie", others);
        headers.add("Set-Cookie", line(value, life));
    }

    /** Makes the browser forget the cookie. */
    void clear(RoutingContext context) {
        set(context, "", Duration.ZERO);
    }

    private String line(String value, Duration life) {
        return field + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; Secure; HttpOnly; SameSite=Lax";
    }
}
