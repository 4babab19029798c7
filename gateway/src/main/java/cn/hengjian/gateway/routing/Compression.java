package cn.hengjian.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which answers of services are compressed on their way. Not those with a strong entity tag, which must not stand for
 * other bytes and which clients send back in {@code If-Match}; not parts; not event streams, which would wait. No answer
 * of a service mixes a secret of the session with what a stranger sent, so its length gives nothing away.
 */
final class Compression {

    private static final long SMALLEST = 1024;
    private static final int OK = 200;
    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/problem+json",
            "application/xml",
            "application/yaml",
            "image/svg+xml",
            "text/css",
            "text/csv",
            "text/html",
            "text/javascript",
            "text/plain");

    /** Says gzip or anything, without a weight of zero. */
    private static final Pattern GZIP = Pattern.compile(
            "(?:^|,)\\s*(?:x-)?gzip\\s*(?:;\\s*q=(?:0?\\.\\d*[1-9]\\d*|1(?:\\.0*)?)\\s*)?(?:,|$)",
            Pattern.CASE_INSENSITIVE);

    private Compression() {}

    /** Whether the content may be compressed for some client. */
    static boolean suits(ProxyResponse response) {
        var headers = response.headers();
        var etag = headers.get("ETag");
        var length = response.getBody() == null ? 0 : response.getBody().length();
        return response.getStatusCode() == OK
                && (length < 0 || length >= SMALLEST)
                && (etag == null || etag.startsWith("W/"))
                && !headers.contains("Content-Encoding")
                && !headers.contains("Content-Range")
                && !says(headers, "Cache-Control", "no-transform")
                && TYPES.contains(mediaType(headers));
    }

    /** Whether this client wants it. */
    static boolean wanted(HttpServerRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && !request.method().equals(HttpMethod.HEAD)
                && GZIP.matcher(accepted).find();
    }

    private static boolean says(MultiMap headers, String name, String word) {
        var value = headers.get(name);
        return value != null && value.toLowerCase(Locale.ROOT).contains(word);
    }

    private static String mediaType(MultiMap headers) {
        var type = headers.get("Content-Type");
        if (type == null) {
            return "";
        }
        var semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
