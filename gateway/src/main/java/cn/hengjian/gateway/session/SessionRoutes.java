package cn.hengjian.gateway.session;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.login.Doorkeeper;
import cn.hengjian.gateway.problems.ProblemResponses;
import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Everything below {@code /session}. */
@Singleton
final class SessionRoutes {

    private final SessionSettings settings;
    private final Doorkeeper doorkeeper;
    private final LoginFlow login;
    private final Logout logout;
    private final BackChannelLogout backChannel;

    SessionRoutes(
            SessionSettings settings,
            Doorkeeper doorkeeper,
            LoginFlow login,
            Logout logout,
            BackChannelLogout backChannel) {
        this.settings = settings;
        this.doorkeeper = doorkeeper;
        this.login = login;
        this.logout = logout;
        this.backChannel = backChannel;
    }

    void register(@Observes Router router) {
        if (settings.enabled()) {
            serve(router, HttpMethod.GET, "/session/login", strangers(login::begin));
            serve(router, HttpMethod.GET, "/session/callback", strangers(login::complete));
            serve(router, HttpMethod.POST, "/session/logout", strangers(logout::end));
            // The realm sends one for each session it ends, all from one address: here only those count that are no
            // good.
            serve(router, HttpMethod.POST, "/session/back-channel-logout", backChannel::end);
        }
    }

    /** The one place where logins meet a limit. */
    private Handler<RoutingContext> strangers(Handler<RoutingContext> handler) {
        return context -> {
            if (doorkeeper.strangerAllowed(context)) {
                handler.handle(context);
            }
        };
    }

    private static void serve(Router router, HttpMethod method, String path, Handler<RoutingContext> handler) {
        router.route(path).order(Stage.OWN.order()).handler(context -> {
            Exchange.of(context).routed(path, "gateway");
            context.response().putHeader("Cache-Control", "no-store");
            if (context.request().method().equals(method)) {
                handler.handle(context);
            } else {
                ProblemResponses.answer(context, otherMethod(method));
            }
        });
    }

    private static Refusal otherMethod(HttpMethod method) {
        return new Refusal(
                        HttpProblem.METHOD_NOT_ALLOWED,
                        new Text("此地址只支持 %s。", "Only %s is allowed here.").with(method.name()))
                .with("Allow", method.name());
    }
}
