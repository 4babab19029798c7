package cn.hengjian.platform.rest;

import cn.hengjian.platform.fault.Trace;
import cn.hengjian.platform.json.JsonRefusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.InsufficientScopeException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every way in which a request can fail into one RFC 9457 problem; each class of failure once. */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ValidationRefusal validation;
    private final DatabaseRefusal database;

    ProblemMappers(ValidationRefusal validation, DatabaseRefusal database) {
        this.validation = validation;
        this.database = database;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException problem, HttpServerRequest request) {
        return ProblemResponses.of(problem, request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException refused, HttpServerRequest request) {
        return ProblemResponses.of(validation.of(refused), request);
    }

    /** What else Jackson says of a body comes as a refusal by status; out of the blue it is a fault in an answer. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException refused, HttpServerRequest request) {
        return ProblemResponses.of(JsonRefusal.of(refused), request);
    }

    @ServerExceptionMapper
    public Response noText(CharConversionException refused, HttpServerRequest request) {
        return ProblemResponses.of(JsonRefusal.notText(), request);
    }

    @ServerExceptionMapper
    public Response notAuthenticated(UnauthorizedException refused, HttpServerRequest request) {
        return ProblemResponses.of(
                new ProblemException(
                        HttpProblem.UNAUTHENTICATED, new Text("请求缺少访问令牌", "The request carries no access token")),
                request);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refused, HttpServerRequest request) {
        return ProblemResponses.of(
                new ProblemException(
                        HttpProblem.UNAUTHENTICATED,
                        new Text(
                                "访问令牌无效：已过期、签名不符、或不是为本系统签发",
                                "The access token is not valid: expired, wrongly signed, or not issued for this system")),
                request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused, HttpServerRequest request) {
        return ProblemResponses.of(
                new ProblemException(HttpProblem.FORBIDDEN, new Text("您的角色不能执行此操作", "None of your roles may do this")),
                request);
    }

    @ServerExceptionMapper
    public Response outOfScope(InsufficientScopeException refused, HttpServerRequest request) {
        var response = ProblemResponses.of(refused.problem(), request);
        response.getHeaders()
                .putSingle(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(refused.scope()));
        return response;
    }

    @ServerExceptionMapper
    public Response byStatus(WebApplicationException refused, HttpServerRequest request) {
        for (Throwable cause = refused.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException unreadable) {
                return ProblemResponses.of(JsonRefusal.of(unreadable), request);
            }
            if (cause instanceof ProblemException problem) {
                return refused(problem, request);
            }
        }
        var status = refused.getResponse().getStatus();
        return Arrays.stream(HttpProblem.values())
                .filter(type -> type.status() == status && status != HttpProblem.UNEXPECTED.status())
                .findFirst()
                .map(type -> ProblemResponses.of(new ProblemException(type, type.title()), request))
                .orElseGet(() -> unexpected(refused, request));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown, HttpServerRequest request) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return refused(problem, request);
            }
        }
        return database.of(thrown)
                .map(problem -> ProblemResponses.of(problem, request))
                .orElseGet(() -> fault(thrown, request));
    }

    private static Response fault(Throwable thrown, HttpServerRequest request) {
        var traceId = ProblemResponses.traceId(request);
        LOG.errorf("request failed unexpectedly: traceId=%s %s", traceId, Trace.of(thrown));
        return ProblemResponses.of(
                new ProblemException(
                        HttpProblem.UNEXPECTED,
                        new Text("请将编号 %s 告知管理员", "Give the number %s to your administrator").with(traceId)),
                request,
                traceId);
    }
}
