package cn.hengjian.gateway.login;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.problems.ReadOnly;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code GET /api/me}. */
@Singleton
final class MeRoutes {

    private static final String PATH = "/api/me";

    private final Doorkeeper doorkeeper;

    MeRoutes(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(Stage.OWN.order()).handler(ReadOnly.of(this::tellWho));
    }

    private void tellWho(RoutingContext context) {
        var exchange = Exchange.of(context);
        exchange.routed(PATH, "gateway");
        doorkeeper.admit(context, caller -> JsonResponse.answer(context, MeView.of(caller, exchange.language())));
    }
}
