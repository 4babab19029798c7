package cn.hengjian.gateway.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The first handler of every request: begins its exchange, and sees its answer out. */
@Singleton
final class EntranceRoutes {

    private static final long LINGER = TimeUnit.SECONDS.toMillis(2);
    private static final String SECURE = "https";

    /** In the form that is written without being encoded anew for each answer. */
    private static final Map<CharSequence, CharSequence> SAFETY = Map.of(
            HttpHeaders.createOptimized("X-Content-Type-Options"),
            HttpHeaders.createOptimized("nosniff"),
            HttpHeaders.createOptimized("Content-Security-Policy"),
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'"),
            HttpHeaders.createOptimized("Referrer-Policy"),
            HttpHeaders.createOptimized("no-referrer"),
            HttpHeaders.createOptimized("Cross-Origin-Resource-Policy"),
            HttpHeaders.createOptimized("same-origin"));

    private final Vertx vertx;
    private final AccessLog accessLog;

    EntranceRoutes(Vertx vertx, AccessLog accessLog) {
        this.vertx = vertx;
        this.accessLog = accessLog;
    }

    void register(@Observes Router router) {
        router.route().order(Stage.ENTRANCE.order()).handler(this::enter).failureHandler(this::enterFailed);
    }

    /** The router itself refuses a request without Host or path before any handler; that is an exchange as well. */
    private void enterFailed(RoutingContext context) {
        if (Exchange.isBegun(context)) {
            context.next();
        } else {
            enter(context);
        }
    }

    private void enter(RoutingContext context) {
        var exchange = Exchange.begin(context, System.nanoTime());
        var headers = context.response().headers();
        headers.set("X-Request-Id", exchange.requestId());
        SAFETY.forEach(headers::set);
        if (SECURE.equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        context.addEndHandler(_ -> {
            accessLog.answered(context, exchange, System.nanoTime() - exchange.startedAt());
            letGo(context.request());
        });
        context.next();
    }

    /**
     * A request answered before its body was read: the rest is read and dropped for a while, so that the client gets to
     * read its answer instead of a reset connection; a client that goes on sending is cut off.
     */
    private void letGo(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.handler(_ -> {});
        request.resume();
        vertx.setTimer(LINGER, _ -> {
            if (!request.isEnded()) {
                BreakOff.now(request, request.response());
            }
        });
    }
}
