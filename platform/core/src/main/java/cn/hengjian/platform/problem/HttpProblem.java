package cn.hengjian.platform.problem;

/** The kinds of refusal that every HTTP edge of the product shares. */
public enum HttpProblem implements ProblemType {
    UNREADABLE("unreadable-request", 400, "请求无法读取", "The request cannot be read"),
    UNAUTHENTICATED("unauthenticated", 401, "未登录或令牌无效", "No valid token"),
    FORBIDDEN("forbidden", 403, "没有权限", "Not permitted"),
    INSUFFICIENT_SCOPE("insufficient-scope", 403, "令牌的权限范围不足", "The token's scope does not cover this"),
    ROLES_NOT_SEPARATED("roles-not-separated", 403, "账号兼有不得兼任的角色", "The account combines roles that are kept apart"),
    NOT_FOUND("not-found", 404, "不存在或不可见", "Absent, or not yours to see"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持此方法", "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "无法提供所要求的格式", "No acceptable representation"),
    CONFLICT("conflict", 409, "与现有数据冲突", "In conflict with what is stored"),
    STALE_VERSION("stale-version", 412, "版本已过期", "The version is stale"),
    TOO_LARGE("too-large", 413, "内容过大", "The content is too large"),
    URI_TOO_LONG("uri-too-long", 414, "请求地址过长", "The request target is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "不支持此媒体类型", "Unsupported media type"),
    INVALID_CONTENT("invalid-content", 422, "内容不符合要求", "The content is invalid"),
    PRECONDITION_REQUIRED("precondition-required", 428, "缺少 If-Match", "If-Match is required"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "请求过于频繁", "Too many requests"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "请求头过大", "The header fields are too large"),
    UNEXPECTED("unexpected", 500, "系统内部错误", "An unexpected error"),
    BAD_GATEWAY("bad-gateway", 502, "上游服务应答有误", "The service behind answered wrongly"),
    UNAVAILABLE("unavailable", 503, "服务暂不可用", "Temporarily unavailable");

    private final Kind kind;

    HttpProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
