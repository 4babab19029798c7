package cn.hengjian.gateway.docs;

import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import java.util.Arrays;

/** What a caller can do about a problem. */
final class ProblemAdvice {

    private ProblemAdvice() {}

    /** What helps against any problem of a status, for the kinds that only one service knows. */
    static Text of(int status) {
        return Arrays.stream(HttpProblem.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .map(ProblemAdvice::of)
                .orElseThrow(() -> new IllegalStateException("No advice for status " + status));
    }

    static Text of(HttpProblem type) {
        return switch (type) {
            case UNREADABLE ->
                new Text(
                        "按 detail 所述修正请求的格式后重新发送。",
                        "Correct the form of the request as detail says, then send it again.");
            case UNAUTHENTICATED ->
                new Text(
                        "获取新的访问令牌，并以 Authorization: Bearer 携带。",
                        "Get a new access token and send it as Authorization: Bearer.");
            case FORBIDDEN ->
                new Text(
                        "此账号的角色不允许该操作；请联系管理员授权。",
                        "The account's roles don't allow this; ask an administrator to grant one that does.");
            case INSUFFICIENT_SCOPE ->
                new Text(
                        "获取令牌时申请 detail 所述的权限范围（scope）。",
                        "Get a token with the scope that detail names, using the scope parameter.");
            case ROLES_NOT_SEPARATED ->
                new Text(
                        "请安全管理员收回其中一个角色，然后重新登录。",
                        "Have a security administrator take one of the roles back, then log in again.");
            case NOT_FOUND ->
                new Text("检查地址；数据也可能不在您的管理范围内。", "Check the address; the thing may also lie outside your scope.");
            case METHOD_NOT_ALLOWED -> new Text("使用 Allow 响应头所列的方法。", "Use a method that the Allow header lists.");
            case NOT_ACCEPTABLE ->
                new Text("在 Accept 中接受 application/json。", "Accept application/json in the Accept header.");
            case CONFLICT ->
                new Text("重新读取当前状态，再决定是否操作。", "Read the present state again, then decide whether to go on.");
            case STALE_VERSION ->
                new Text(
                        "数据已被他人修改：重新读取，使用新的 ETag。",
                        "Somebody changed it meanwhile: read it again and use the new ETag.");
            case TOO_LARGE -> new Text("拆分内容后分批发送。", "Split the content and send it in parts.");
            case URI_TOO_LONG -> new Text("缩短请求地址或查询条件。", "Shorten the target or its query.");
            case UNSUPPORTED_MEDIA_TYPE ->
                new Text("使用接口文档所列的 Content-Type。", "Use a Content-Type that the interface's description lists.");
            case INVALID_CONTENT -> new Text("逐项修正 errors 中指出的内容。", "Correct each place that errors points at.");
            case PRECONDITION_REQUIRED ->
                new Text("先读取，再以 If-Match 携带其 ETag。", "Read first, then send the ETag as If-Match.");
            case TOO_MANY_REQUESTS ->
                new Text(
                        "等待 Retry-After 所示的秒数，并降低请求频率。",
                        "Wait as many seconds as Retry-After says, and send more slowly.");
            case HEADERS_TOO_LARGE -> new Text("减少请求头的数量或长度。", "Send fewer or shorter header fields.");
            case UNEXPECTED ->
                new Text(
                        "这不是您的错误；请凭 traceId 联系管理员。",
                        "This is not your fault; quote the traceId when you ask for help.");
            case BAD_GATEWAY ->
                new Text(
                        "稍后重试；若持续出现，请凭 traceId 联系管理员。",
                        "Retry later; if it persists, quote the traceId when you ask for help.");
            case UNAVAILABLE ->
                new Text("等待 Retry-After 所示的秒数后重试。", "Retry after as many seconds as Retry-After says.");
        };
    }

    static Text of(GatewayProblem type) {
        return switch (type) {
            case LOGIN_FAILED ->
                new Text(
                        "从 /session/login 重新登录；若仍失败，请凭 traceId 联系管理员。",
                        "Start again at /session/login; if it fails again, quote the traceId when you ask for help.");
            case CROSS_SITE ->
                new Text(
                        "在本站页面内操作，并以 X-CSRF-Token 携带 GET /api/me 给出的 csrfToken。",
                        "Act from a page of this site, and send the csrfToken that GET /api/me gives as X-CSRF-Token.");
            case REQUEST_TIMEOUT -> new Text("检查网络后重新发送。", "Check the network, then send it again.");
            case EXPECTATION_FAILED ->
                new Text("去掉 Expect 请求头，或只使用 100-continue。", "Leave Expect out, or use 100-continue only.");
            case HTTP_VERSION -> new Text("使用 HTTP/1.1 或 HTTP/2 的客户端。", "Use a client that speaks HTTP/1.1 or HTTP/2.");
        };
    }
}
