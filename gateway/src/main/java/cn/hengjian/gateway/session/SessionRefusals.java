package cn.hengjian.gateway.session;

import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import java.time.Duration;

/** What a browser is told when it has no session, or gets none. */
final class SessionRefusals {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Text REALM_DOWN =
            new Text("登录服务暂时无法访问，请稍候再试。", "The login service cannot be reached; retry in a moment.");

    private SessionRefusals() {}

    static Refusal none() {
        return unauthenticated(new Text("没有会话，请登录。", "There is no session; log in."));
    }

    static Refusal spoiled() {
        return unauthenticated(new Text("会话 Cookie 无效，请重新登录。", "The session cookie is not valid; log in again."));
    }

    static Refusal over() {
        return unauthenticated(new Text("会话已结束，请重新登录。", "The session has ended; log in again."));
    }

    static Refusal tooLarge() {
        return new Refusal(
                HttpProblem.FORBIDDEN,
                new Text(
                        "此账号的角色和单位过多，会话 Cookie 容纳不下；请联系管理员。",
                        "The account has more roles and units than a session cookie can hold; ask an administrator."));
    }

    static Refusal unavailable() {
        return new Refusal(HttpProblem.UNAVAILABLE, REALM_DOWN).retryAfter(SOON);
    }

    static Refusal badReturn() {
        return new Refusal(
                HttpProblem.UNREADABLE,
                new Text(
                        "return 只能是本站以 / 开头的路径。",
                        "return must be a path of this site that starts with a single slash."));
    }

    static Refusal failed(Text detail) {
        return new Refusal(GatewayProblem.LOGIN_FAILED, detail);
    }

    private static Refusal unauthenticated(Text detail) {
        return new Refusal(HttpProblem.UNAUTHENTICATED, detail).with("WWW-Authenticate", "Bearer realm=\"hengjian\"");
    }
}
