package cn.hengjian.gateway.docs;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.gateway.login.Doorkeeper;
import cn.hengjian.gateway.problems.ReadOnly;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code GET /problems/<slug>}: HTML for readers that prefer it, JSON for all others. */
@Singleton
final class ProblemRoutes {

    private static final String PREFIX = "/problems/";
    private static final String HTML = "text/html";

    private final Doorkeeper doorkeeper;
    private final String template = template();

    ProblemRoutes(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    void register(@Observes Router router) {
        router.route(PREFIX + ":slug").order(Stage.OWN.order()).handler(ReadOnly.of(this::explain));
    }

    private void explain(RoutingContext context) {
        Exchange.of(context).routed(PREFIX + "{}", "gateway");
        if (!doorkeeper.strangerAllowed(context)) {
            return;
        }
        var slug = context.pathParam("slug");
        ProblemAdvice.find(slug == null ? "" : slug).ifPresentOrElse(page -> answer(context, page), context::next);
    }

    private void answer(RoutingContext context, ProblemPage page) {
        var accept = context.request().getHeader("Accept");
        context.response().putHeader("Vary", "Accept");
        if (accept == null || !accept.contains(HTML)) {
            JsonResponse.answer(context, page);
            return;
        }
        context.response()
                .putHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .end(html(page));
    }

    /** All texts are the product's own, without a character that HTML would need escaped. */
    private String html(ProblemPage page) {
        return template.replace("${type}", page.type())
                .replace("${status}", Integer.toString(page.status()))
                .replace("${title.zh}", page.title().zhCN())
                .replace("${title.en}", page.title().en())
                .replace("${advice.zh}", page.advice().zhCN())
                .replace("${advice.en}", page.advice().en());
    }

    private static String template() {
        try (var stream = ProblemRoutes.class.getResourceAsStream("/docs/problem.html")) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource problem.html");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
