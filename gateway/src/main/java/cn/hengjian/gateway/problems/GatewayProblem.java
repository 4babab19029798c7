package cn.hengjian.gateway.problems;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals that only a gateway gives. */
public enum GatewayProblem implements ProblemType {
    LOGIN_FAILED("login-failed", 400, "登录没有完成", "The login was not completed"),
    CROSS_SITE("cross-site-request", 403, "请求可能来自其他网站", "The request may come from another site"),
    REQUEST_TIMEOUT("request-timeout", 408, "请求发送过慢", "The request came too slowly"),
    EXPECTATION_FAILED("expectation-failed", 417, "无法满足 Expect 的要求", "The expectation cannot be met"),
    HTTP_VERSION("http-version-not-supported", 505, "不支持此 HTTP 版本", "HTTP version not supported");

    private final Kind kind;

    GatewayProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
