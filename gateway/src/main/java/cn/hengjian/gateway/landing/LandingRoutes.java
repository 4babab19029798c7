package cn.hengjian.gateway.landing;

import cn.hengjian.gateway.pages.BilingualPage;
import cn.hengjian.gateway.pages.OwnRoutes;
import cn.hengjian.gateway.pages.Page;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** The landing page and its assets: these paths, and no others. */
@Singleton
final class LandingRoutes {

    /** Nothing but what this gateway itself serves; no inline script, no frame, no form. */
    private static final String SOURCES = "script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

    private final OwnRoutes routes;
    private final BilingualPage landing = new BilingualPage(
            Page.load("/landing/index.zh-CN.html", Page.HTML), Page.load("/landing/index.en.html", Page.HTML));
    private final Map<String, Page> assets = Map.of(
            "/assets/landing.css", Page.load("/landing/landing.css", "text/css; charset=utf-8"),
            "/assets/status.js", Page.load("/landing/status.js", "text/javascript; charset=utf-8"),
            "/assets/account.js", Page.load("/landing/account.js", "text/javascript; charset=utf-8"),
            "/assets/seal.svg", Page.load("/landing/seal.svg", "image/svg+xml"));

    LandingRoutes(OwnRoutes routes) {
        this.routes = routes;
    }

    void register(@Observes Router router) {
        routes.serve(router, "/", context -> landing.answer(context, SOURCES));
        assets.forEach((path, page) -> routes.serve(router, path, context -> {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
            page.answer(context);
        }));
    }
}
