package cn.hengjian.gateway.routing;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which header fields of an answer reach a client. */
final class ResponseHeaders {

    /** Hop by hop, or said by the gateway itself, or nothing a client should learn or obey. */
    private static final Set<String> DROPPED = Set.of(
            "alt-svc",
            "connection",
            "content-security-policy",
            "cross-origin-resource-policy",
            "date",
            "keep-alive",
            "proxy-authenticate",
            "proxy-connection",
            "ratelimit",
            "ratelimit-policy",
            "referrer-policy",
            "server",
            "set-cookie",
            "strict-transport-security",
            "te",
            "traceparent",
            "tracestate",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via",
            "warning",
            "x-content-type-options",
            "x-powered-by",
            "x-request-id");

    private static final String CORS_PREFIX = "access-control-";
    private static final String CHUNKED = "chunked";

    private ResponseHeaders() {}

    /** Whether the body's framing is one that can be passed on. */
    static boolean framed(MultiMap headers) {
        return headers.getAll("Transfer-Encoding").stream().allMatch(CHUNKED::equalsIgnoreCase);
    }

    /** Drops what may not pass; an answer that says nothing about caching must not be stored. */
    static void rewrite(MultiMap headers, String upstreamOrigin) {
        var nominated = List.of(String.join(",", headers.getAll("Connection"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .split(",", -1));
        for (var name : List.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT);
            if (DROPPED.contains(lower) || lower.startsWith(CORS_PREFIX) || nominated.contains(lower)) {
                headers.remove(name);
            }
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        relative(headers, "Location", upstreamOrigin);
        relative(headers, "Content-Location", upstreamOrigin);
    }

    /** Frameworks make locations absolute with the address they were called at, which clients cannot reach. */
    private static void relative(MultiMap headers, String name, String upstreamOrigin) {
        var location = headers.get(name);
        if (location != null && location.startsWith(upstreamOrigin + "/")) {
            headers.set(name, location.substring(upstreamOrigin.length()));
        }
    }
}
