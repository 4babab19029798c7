package cn.hengjian.gateway.routing;

import cn.hengjian.gateway.exchange.Exchange;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Which header fields of a request reach a service. */
final class RequestHeaders {

    /**
     * What may pass. A list of what may not would have to know every name that some framework takes for an identity or
     * an address; and a hop-by-hop field is simply not on it. {@code Content-Length} is written anew with the body.
     */
    private static final Set<String> PASSED = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cache-control",
            "content-digest",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "prefer",
            "range",
            "user-agent");

    /** What of it may pass where nobody may know who calls. */
    private static final Set<String> PASSED_OF_ANYBODY =
            Set.of("accept", "accept-language", "content-encoding", "content-type");

    private static final String TRACE_STATE = "tracestate";

    private RequestHeaders() {}

    /** Drops what may not pass, and adds what the gateway itself knows about the request. */
    static void rewrite(MultiMap headers, HttpServerRequest request, Exchange exchange) {
        if (exchange.isAnonymous()) {
            keep(headers, PASSED_OF_ANYBODY::contains);
            return;
        }
        keep(headers, name -> PASSED.contains(name) || (exchange.tracedByCaller() && name.equals(TRACE_STATE)));
        headers.set("X-Request-Id", exchange.requestId());
        headers.set("traceparent", exchange.traceParent());
        var scheme = request.scheme();
        headers.set("X-Forwarded-Proto", scheme == null ? "http" : scheme);
        var authority = request.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
        var client = request.remoteAddress();
        if (client != null && client.hostAddress() != null) {
            headers.set("X-Forwarded-For", client.hostAddress());
        }
    }

    private static void keep(MultiMap headers, Predicate<String> mayPass) {
        for (var name : List.copyOf(headers.names())) {
            if (!mayPass.test(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
    }
}
