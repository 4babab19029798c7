package cn.hengjian.platform.rest;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemBody;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The refusals of the HTTP server, which it would otherwise send without a problem: before and beside any resource. */
@Singleton
class Edge {

    /** The server's own check of the length stands at -2. */
    private static final int BEFORE_LENGTH_CHECK = -3;

    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE;

    private final ObjectMapper mapper;
    private final long maxBodySize;

    Edge(ObjectMapper mapper, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.mapper = mapper;
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void guard(@Observes Router router) {
        router.route().order(BEFORE_LENGTH_CHECK).handler(this::requireLength);
        router.route().order(AFTER_EVERYTHING).handler(context -> refuse(context.request(), ProblemException.absent()));
    }

    private void requireLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= maxBodySize) {
            context.next();
            return;
        }
        // What is left of the body is not read, so that the connection is of no further use.
        var request = context.request();
        request.response()
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .endHandler(_ -> request.connection().close());
        refuse(
                request,
                new ProblemException(
                        HttpProblem.TOO_LARGE,
                        new Text("内容最多 %s 字节", "The content is at most %s bytes").with(maxBodySize)));
    }

    private void refuse(HttpServerRequest request, ProblemException problem) {
        var language = ProblemResponses.language(request).toLanguageTag();
        request.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                .end(Buffer.buffer(json(ProblemResponses.body(problem, request, ProblemResponses.traceId(request)))));
    }

    private byte[] json(ProblemBody body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
