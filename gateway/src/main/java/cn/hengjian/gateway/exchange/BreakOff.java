package cn.hengjian.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/**
 * Ends an exchange that cannot be ended properly. Vert.x calls no handler when an HTTP/1 answer is reset, so nobody
 * would learn of its end: it would be missing in the access log, and a shutdown would wait for it. Closing the
 * connection has the same effect on the client, and everybody hears of it. HTTP/2 has other exchanges on the connection.
 */
public final class BreakOff {

    private BreakOff() {}

    /** Breaks off at once. */
    public static void now(HttpServerRequest request, HttpServerResponse response) {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            request.connection().close();
        }
    }
}
