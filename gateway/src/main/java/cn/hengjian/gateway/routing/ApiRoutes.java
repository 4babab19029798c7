package cn.hengjian.gateway.routing;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.login.Caller;
import cn.hengjian.gateway.login.Doorkeeper;
import cn.hengjian.gateway.login.Entitlement;
import cn.hengjian.gateway.problems.ProblemResponses;
import cn.hengjian.gateway.session.SessionDoor;
import cn.hengjian.platform.token.ServiceAccess;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Everything below {@code /api/<service>/v1}: known callers pass to the service, all others are answered here. Only the
 * descriptions, the ballot box and the public intake are open to strangers.
 */
@Singleton
final class ApiRoutes {

    private static final String CONTINUE = "100-continue";

    private final Upstreams upstreams;
    private final SessionDoor sessions;
    private final Doorkeeper doorkeeper;
    private final RoutingConfig config;

    ApiRoutes(Upstreams upstreams, SessionDoor sessions, Doorkeeper doorkeeper, RoutingConfig config) {
        this.upstreams = upstreams;
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(Stage.FORWARDED.order()).handler(this::route);
    }

    private void route(RoutingContext context) {
        var exchange = Exchange.of(context);
        var path = exchange.path() == null ? "" : exchange.path();
        ApiPath.read(path)
                .ifPresentOrElse(
                        api -> upstreams
                                .find(api.service())
                                .ifPresentOrElse(upstream -> enter(context, api, upstream), context::next),
                        context::next);
    }

    private void enter(RoutingContext context, ApiPath api, Upstream upstream) {
        Exchange.of(context).routed(api.template(), upstream.name());
        var method = context.request().method();
        var published = upstream.published();
        if (published != null) {
            var methods = published.methods(api.rest());
            if (methods.isEmpty()) {
                context.next();
                return;
            }
            if (!methods.contains(method.name())) {
                ProblemResponses.answer(context, UpstreamRefusals.notAllowed(methods));
                return;
            }
        }
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (api.isAnonymous()) {
            Exchange.of(context).anonymous();
        }
        if (api.isAnonymous() || (api.isDescription() && reads)) {
            if (doorkeeper.strangerAllowed(context)) {
                forward(context, upstream, config.maxStrangerBody().asLongValue());
            }
        } else {
            sessions.open(context, () -> doorkeeper.admit(context, caller -> forward(context, caller, upstream)));
        }
    }

    private void forward(RoutingContext context, Caller caller, Upstream upstream) {
        var service = new ServiceAccess(upstream.name());
        Entitlement.refusal(caller, service, context.request().method().name())
                .ifPresentOrElse(
                        refusal -> ProblemResponses.answer(context, refusal),
                        () -> forward(context, upstream, config.maxBody().asLongValue()));
    }

    private void forward(RoutingContext context, Upstream upstream, long limit) {
        var request = context.request();
        if (request.version() == HttpVersion.HTTP_1_0) {
            // An answer of unknown length would have to be kept in memory for a client that cannot read chunks.
            ProblemResponses.answer(context, UpstreamRefusals.oldVersion());
            return;
        }
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            ProblemResponses.answer(context, UpstreamRefusals.tooLarge(limit >> 20));
            return;
        }
        var instance = upstream.choose();
        if (instance.isEmpty()) {
            ProblemResponses.answer(context, UpstreamRefusals.suspended(upstream.name(), upstream.retryAfter()));
            return;
        }
        if (CONTINUE.equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        new Passage(context, upstream, instance.get(), config, limit).begin();
    }
}
