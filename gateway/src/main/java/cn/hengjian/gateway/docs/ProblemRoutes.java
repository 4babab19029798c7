package cn.hengjian.gateway.docs;

import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.gateway.pages.OwnRoutes;
import cn.hengjian.gateway.pages.Page;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** {@code GET /problems} and {@code /problems/<slug>}: HTML for readers that prefer it, JSON for all others. */
@Singleton
final class ProblemRoutes {

    private static final String LIST = "/problems";
    private static final String ITEM = LIST + "/:slug";

    private final OwnRoutes routes;
    private final ProblemCatalogue catalogue;
    private final String item = template("problem.html");
    private final String row = template("problem-row.html");
    private final String list = template("problems.html");

    ProblemRoutes(OwnRoutes routes, ProblemCatalogue catalogue) {
        this.routes = routes;
        this.catalogue = catalogue;
    }

    void register(@Observes Router router) {
        routes.serve(router, LIST, this::list);
        routes.serve(router, ITEM, this::explain);
    }

    private void list(RoutingContext context) {
        if (prefersHtml(context)) {
            var rows = catalogue.all().stream().map(page -> fill(row, page)).collect(Collectors.joining());
            html(context, list.replace("${rows}", rows));
        } else {
            JsonResponse.answer(context, catalogue.all());
        }
    }

    private void explain(RoutingContext context) {
        catalogue
                .find(Objects.requireNonNullElse(context.pathParam("slug"), ""))
                .ifPresentOrElse(
                        page -> {
                            if (prefersHtml(context)) {
                                html(context, fill(item, page));
                            } else {
                                JsonResponse.answer(context, page);
                            }
                        },
                        context::next);
    }

    private static boolean prefersHtml(RoutingContext context) {
        context.response().putHeader(HttpHeaders.VARY, "Accept");
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    private static void html(RoutingContext context, String html) {
        context.response()
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        Page.of(html.getBytes(StandardCharsets.UTF_8), Page.HTML).answer(context);
    }

    /** All texts are the product's own, without a character that HTML would need escaped. */
    private static String fill(String template, ProblemPage page) {
        return template.replace("${type}", page.type())
                .replace("${status}", Integer.toString(page.status()))
                .replace("${title.zh}", page.title().zhCN())
                .replace("${title.en}", page.title().en())
                .replace("${advice.zh}", page.advice().zhCN())
                .replace("${advice.en}", page.advice().en());
    }

    private static String template(String file) {
        return new String(Page.bytes("/docs/" + file), StandardCharsets.UTF_8);
    }
}
