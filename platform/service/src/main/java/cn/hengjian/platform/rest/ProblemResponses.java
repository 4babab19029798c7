package cn.hengjian.platform.rest;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemBody;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes refusals in the reader's language. */
final class ProblemResponses {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String RETRY_AFTER_SECONDS = "5";

    private ProblemResponses() {}

    static Response of(ProblemException problem, HttpServerRequest request) {
        return of(problem, request, traceId(request));
    }

    static Response of(ProblemException problem, HttpServerRequest request, String traceId) {
        var type = problem.type();
        var response = Response.status(type.status())
                .type(ProblemBody.MEDIA_TYPE)
                .header("Content-Language", language(request).toLanguageTag())
                .entity(body(problem, request, traceId));
        if (type.status() == HttpProblem.UNAUTHENTICATED.status()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (type.status() == HttpProblem.UNAVAILABLE.status()) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    static ProblemBody body(ProblemException problem, HttpServerRequest request, String traceId) {
        return ProblemBody.of(
                problem.type(), problem.detail(), problem.violations(), request.path(), traceId, language(request));
    }

    static Locale language(HttpServerRequest request) {
        return Text.negotiate(request.getHeader("Accept-Language"));
    }

    /** The trace that the gateway opened, or one of its own for a caller without. */
    static String traceId(HttpServerRequest request) {
        var traceparent = request.getHeader("traceparent");
        if (traceparent != null) {
            var matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return UUID.randomUUID().toString().replace("-", "");
    }
}
