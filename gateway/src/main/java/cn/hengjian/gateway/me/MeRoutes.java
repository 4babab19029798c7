package cn.hengjian.gateway.me;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.login.Doorkeeper;
import cn.hengjian.gateway.problems.ReadOnly;
import cn.hengjian.gateway.session.SessionDoor;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code GET /api/me}. */
@Singleton
final class MeRoutes {

    private static final String PATH = "/api/me";

    private final SessionDoor sessions;
    private final Doorkeeper doorkeeper;

    MeRoutes(SessionDoor sessions, Doorkeeper doorkeeper) {
        this.sessions = sessions;
        this.doorkeeper = doorkeeper;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(Stage.OWN.order()).handler(ReadOnly.of(this::tellWho));
    }

    private void tellWho(RoutingContext context) {
        var exchange = Exchange.of(context);
        exchange.routed(PATH, "gateway");
        sessions.open(
                context,
                () -> doorkeeper.admit(
                        context,
                        caller -> JsonResponse.answer(
                                context, MeView.of(caller, exchange.language(), SessionDoor.find(context)))));
    }
}
