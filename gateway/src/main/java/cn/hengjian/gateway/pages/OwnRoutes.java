package cn.hengjian.gateway.pages;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.login.Doorkeeper;
import cn.hengjian.gateway.problems.ReadOnly;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Addresses that the gateway itself answers to strangers: read only, and counted against their limit. */
@Singleton
public final class OwnRoutes {

    private final Doorkeeper doorkeeper;

    OwnRoutes(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    /** Lets whoever reads at the address have the page. */
    public void serve(Router router, String path, Handler<RoutingContext> page) {
        router.route(path).order(Stage.OWN.order()).handler(ReadOnly.of(context -> {
            Exchange.of(context).routed(path.replaceAll(":\\w+", "{}"), "gateway");
            if (doorkeeper.strangerAllowed(context)) {
                page.handle(context);
            }
        }));
    }
}
