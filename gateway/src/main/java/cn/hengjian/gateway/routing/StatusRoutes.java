package cn.hengjian.gateway.routing;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.login.Doorkeeper;
import cn.hengjian.gateway.problems.ReadOnly;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** {@code GET /api/status}, for anybody. */
@Singleton
final class StatusRoutes {

    private static final String PATH = "/api/status";

    private final StatusService status;
    private final Doorkeeper doorkeeper;

    StatusRoutes(StatusService status, Doorkeeper doorkeeper) {
        this.status = status;
        this.doorkeeper = doorkeeper;
    }

    void register(@Observes Router router) {
        router.route(PATH).order(Stage.OWN.order()).handler(ReadOnly.of(this::tell));
    }

    private void tell(RoutingContext context) {
        Exchange.of(context).routed(PATH, "gateway");
        if (doorkeeper.strangerAllowed(context)) {
            var loop = context.vertx().getOrCreateContext();
            status.find()
                    .onSuccess(view -> loop.runOnContext(_ -> JsonResponse.answer(context, view)))
                    .onFailure(context::fail);
        }
    }
}
