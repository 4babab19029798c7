package cn.hengjian.gateway.pages;

import cn.hengjian.gateway.exchange.Exchange;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** A page in both languages, one under its address. */
public record BilingualPage(Page chinese, Page english) {

    private static final String ENGLISH = "en";

    /** What every page forbids; each says beside it what its own scripts and styles need. */
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

    /**
     * Ends the exchange in the reader's language. {@code ?lang=en} and {@code ?lang=zh-CN} are the pages' own language
     * links; the header decides without one.
     *
     * @param sources the directives of the content security policy that the page needs
     */
    public void answer(RoutingContext context, String sources) {
        var chosen = context.queryParams().get("lang");
        var language = chosen == null ? Exchange.of(context).language() : chosen;
        var english = ENGLISH.equals(language);
        context.response()
                .putHeader("Content-Security-Policy", POLICY + sources)
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
                .putHeader("Content-Language", english ? ENGLISH : "zh-CN")
                .putHeader("Vary", "Accept-Language")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        (english ? this.english : chinese).answer(context);
    }
}
