package cn.hengjian.gateway.landing;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.login.Doorkeeper;
import cn.hengjian.gateway.problems.ReadOnly;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** The landing page and its assets: these paths, and no others. */
@Singleton
final class LandingRoutes {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String ROOT = "/";
    private static final String ENGLISH = "en";

    /** Nothing but what this gateway itself serves; no inline script, no frame, no form. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Doorkeeper doorkeeper;
    private final Page chinese = Page.load("index.zh-CN.html", HTML);
    private final Page english = Page.load("index.en.html", HTML);
    private final Map<String, Page> assets = Map.of(
            "/assets/landing.css", Page.load("landing.css", "text/css; charset=utf-8"),
            "/assets/status.js", Page.load("status.js", "text/javascript; charset=utf-8"),
            "/assets/account.js", Page.load("account.js", "text/javascript; charset=utf-8"),
            "/assets/seal.svg", Page.load("seal.svg", "image/svg+xml"));

    LandingRoutes(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    void register(@Observes Router router) {
        serve(router, ROOT, this::landing);
        assets.forEach((path, page) -> serve(router, path, context -> {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
            answer(context, page);
        }));
    }

    private void serve(Router router, String path, Handler<RoutingContext> page) {
        router.route(path).order(Stage.OWN.order()).handler(ReadOnly.of(context -> {
            Exchange.of(context).routed(path, "gateway");
            if (doorkeeper.strangerAllowed(context)) {
                page.handle(context);
            }
        }));
    }

    /** {@code ?lang=en} and {@code ?lang=zh-CN} are the page's own language links; the header decides without one. */
    private void landing(RoutingContext context) {
        var exchange = Exchange.of(context);
        var chosen = context.queryParams().get("lang");
        var language = chosen == null ? exchange.language() : chosen;
        var page = ENGLISH.equals(language) ? english : chinese;
        context.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
                .putHeader("Content-Language", ENGLISH.equals(language) ? ENGLISH : "zh-CN")
                .putHeader("Vary", "Accept-Language")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        answer(context, page);
    }

    private static void answer(RoutingContext context, Page page) {
        var response = context.response();
        response.putHeader(HttpHeaders.ETAG, page.etag());
        if (page.etag().equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, page.mediaType()).end(page.content());
        }
    }
}
