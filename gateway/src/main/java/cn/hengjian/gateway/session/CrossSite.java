package cn.hengjian.gateway.session;

import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.Text;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request that comes with a cookie says about where it was made. Browsers add cookies without asking the page, so
 * the cookie alone proves nothing about who wants the request made.
 *
 * @param reads whether the method is a safe one
 * @param site {@code Sec-Fetch-Site}, which no script can set
 * @param mode {@code Sec-Fetch-Mode}
 * @param origin {@code Origin}
 * @param token what is shown as the session's CSRF token
 */
record CrossSite(
        boolean reads,
        @Nullable String site,
        @Nullable String mode,
        @Nullable String origin,
        @Nullable String token) {

    private static final String SAME_ORIGIN = "same-origin";
    private static final String NONE = "none";
    private static final String NAVIGATION = "navigate";

    static CrossSite of(HttpServerRequest request, @Nullable String token) {
        var method = request.method();
        return new CrossSite(
                method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Sec-Fetch-Mode"),
                request.getHeader("Origin"),
                token);
    }

    /** Why the cookie must not count, if so. */
    Optional<Refusal> refusal(String publicOrigin, String csrfToken) {
        if (site != null && !siteAllowed()) {
            return refused(new Text(
                    "请求由其他网站的页面发出（Sec-Fetch-Site 应为 same-origin）。",
                    "The request was made by a page of another site; Sec-Fetch-Site must be same-origin."));
        }
        if (origin != null && !origin.equals(publicOrigin)) {
            return refused(
                    new Text("Origin 与本站地址 %s 不符。", "The Origin is not that of this site, %s.").with(publicOrigin));
        }
        if (reads) {
            return Optional.empty();
        }
        if (token == null || token.isEmpty()) {
            return refused(new Text(
                    "缺少请求头 X-CSRF-Token，其值为 GET /api/me 给出的 csrfToken。",
                    "The header X-CSRF-Token is missing; its value is the csrfToken that GET /api/me gives."));
        }
        return same(token, csrfToken)
                ? Optional.empty()
                : refused(new Text(
                        "X-CSRF-Token 与本次会话不符，请从 GET /api/me 重新获取 csrfToken。",
                        "X-CSRF-Token is not that of this session; get the csrfToken anew from GET /api/me."));
    }

    /** A page of ours; and for reading, an address that was typed, or a link that was followed. */
    private boolean siteAllowed() {
        return SAME_ORIGIN.equals(site) || (reads && (NONE.equals(site) || NAVIGATION.equals(mode)));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Refusal> refused(Text detail) {
        return Optional.of(new Refusal(GatewayProblem.CROSS_SITE, detail));
    }

    /** Shows nothing of the token. */
    @Override
    public String toString() {
        return "CrossSite";
    }
}
