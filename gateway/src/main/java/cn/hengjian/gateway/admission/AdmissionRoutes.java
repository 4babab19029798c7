package cn.hengjian.gateway.admission;

import cn.hengjian.gateway.connections.ConnectionGuard;
import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.gateway.problems.ProblemResponses;
import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns away requests that are oversized, ambiguous or odd, each with a problem that says why. */
@Singleton
final class AdmissionRoutes {

    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final Set<String> METHODS = Set.of(ALLOWED.split(", "));
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
    private static final List<String> ONCE =
            List.of("Host", "Authorization", "Content-Length", "Content-Type", "Transfer-Encoding", "If-Match");

    private static final String CONTINUE = "100-continue";
    private static final Text OTHER_HOST =
            new Text("Host 与请求地址中的主机不一致。", "The Host is another than that of the request target.");

    private final AdmissionConfig config;
    private final Closing closing;

    AdmissionRoutes(AdmissionConfig config, Closing closing) {
        this.config = config;
        this.closing = closing;
    }

    void register(@Observes Router router) {
        router.route()
                .order(Stage.ADMISSION.order())
                .handler(this::admit)
                .failureHandler(AdmissionRoutes::refusedByRouter);
    }

    /** The router itself refuses a request without Host or path; the answer comes from the next failure handler. */
    private static void refusedByRouter(RoutingContext context) {
        if (ConnectionGuard.entered(context.request())) {
            ConnectionGuard.last(context);
        }
        context.next();
    }

    private void admit(RoutingContext context) {
        var request = context.request();
        if (!ConnectionGuard.entered(request)) {
            request.connection().close();
            return;
        }
        var refusal = closing.refusal()
                .or(() -> oversized(request))
                .or(() -> ambiguous(request))
                .or(() -> unknownMethod(request));
        if (refusal.isPresent()) {
            refuse(context, refusal.get());
            return;
        }
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            // The server drops a Content-Length beside it, so whoever passed both on to here may see another end.
            ConnectionGuard.last(context);
        }
        switch (Target.read(request.uri())) {
            case Target.Refused(var reason) -> refuse(context, unreadable(reason));
            case Target.Sane(var path, var whole, var authority) -> {
                if (authority != null && !authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))) {
                    refuse(context, unreadable(OTHER_HOST));
                    return;
                }
                Exchange.of(context).admitted(path, whole);
                context.next();
            }
        }
    }

    /** Whoever breaks the rules of a message may not mean by the next bytes what they say. */
    private static void refuse(RoutingContext context, Refusal refusal) {
        ConnectionGuard.last(context);
        ProblemResponses.answer(context, refusal);
    }

    private Optional<Refusal> oversized(HttpServerRequest request) {
        if (request.uri().length() > config.maxTarget()) {
            return Optional.of(new Refusal(
                    HttpProblem.URI_TOO_LONG,
                    new Text("请求地址最长 %s 个字符。", "A request target has at most %s characters.")
                            .with(config.maxTarget())));
        }
        var characters = 0;
        var fields = 0;
        for (var header : request.headers()) {
            if (header.getKey().isEmpty()) {
                return Optional.of(unreadable(new Text("请求头缺少名称。", "A header field has no name.")));
            }
            characters += header.getKey().length() + header.getValue().length();
            fields++;
        }
        if (fields > config.maxHeaderFields()) {
            return Optional.of(new Refusal(
                    HttpProblem.HEADERS_TOO_LARGE,
                    new Text("请求头最多 %s 项。", "A request has at most %s header fields.").with(config.maxHeaderFields())));
        }
        if (characters > config.maxHeaders()) {
            return Optional.of(new Refusal(
                    HttpProblem.HEADERS_TOO_LARGE,
                    new Text("请求头合计最多 %s 个字符。", "The header fields have at most %s characters together.")
                            .with(config.maxHeaders())));
        }
        return Optional.empty();
    }

    /** What two readers of the same bytes could understand differently, or what RFC 9112 wants refused. */
    private static Optional<Refusal> ambiguous(HttpServerRequest request) {
        for (var name : ONCE) {
            if (request.headers().getAll(name).size() > 1) {
                return Optional.of(
                        unreadable(new Text("请求头 %s 只能出现一次。", "The header field %s may appear only once.").with(name)));
            }
        }
        var transferEncoding = request.getHeader("Transfer-Encoding");
        if (transferEncoding != null && !transferEncoding.equals("chunked")) {
            return Optional.of(unreadable(new Text(
                    "Transfer-Encoding 只支持 chunked。", "The only transfer coding understood here is chunked.")));
        }
        var expectation = request.getHeader(HttpHeaders.EXPECT);
        if (expectation != null && !expectation.equalsIgnoreCase(CONTINUE)) {
            return Optional.of(new Refusal(
                    GatewayProblem.EXPECTATION_FAILED,
                    new Text("Expect 只支持 100-continue。", "The only expectation understood here is 100-continue.")));
        }
        var authority = request.authority();
        var http1 = request.version() != HttpVersion.HTTP_2;
        var host = http1 ? request.getHeader("Host") : authority == null ? null : authority.toString();
        if (host == null || !HOST.matcher(host).matches()) {
            return Optional.of(unreadable(new Text("缺少 Host 或其格式有误。", "The Host is missing or malformed.")));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> unknownMethod(HttpServerRequest request) {
        if (METHODS.contains(request.method().name())) {
            return Optional.empty();
        }
        return Optional.of(
                new Refusal(HttpProblem.METHOD_NOT_ALLOWED, new Text("支持的方法：%s。", "Allowed are %s.").with(ALLOWED))
                        .with("Allow", ALLOWED));
    }

    private static Refusal unreadable(Text reason) {
        return new Refusal(HttpProblem.UNREADABLE, reason);
    }
}
