package cn.hengjian.gateway.login;

import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.token.ServiceAccess;
import java.util.Optional;

/** Whether a caller's token is meant for a service and gives leave to what the request does there. */
public final class Entitlement {

    private static final Text NO_ROLE = new Text("此账号在本系统没有任何角色。", "This account has no role in this system.");
    private static final Text AUDIENCE = new Text(
            "令牌不是为此服务签发的：受众（aud）须含 %s，请在获取令牌时申请权限范围 %s。",
            "The token was not issued for this service: its audience must contain %s; ask for the scope %s when you get"
                    + " the token.");
    private static final Text SCOPE =
            new Text("令牌缺少权限范围 %s，请在获取令牌时申请。", "The token lacks the scope %s; ask for it when you get the token.");
    private static final String CHALLENGE = "Bearer realm=\"hengjian\", error=\"%s\"";

    private Entitlement() {}

    /** Why the caller may not pass to the service with this method; empty if nothing stands against it. */
    public static Optional<Refusal> refusal(Caller caller, ServiceAccess service, String method) {
        if (!caller.audiences().contains(service.audience())) {
            return Optional.of(new Refusal(
                            HttpProblem.UNAUTHENTICATED, AUDIENCE.with(service.audience(), service.scopeFor(method)))
                    .with("WWW-Authenticate", CHALLENGE.formatted("invalid_token")));
        }
        var missing = service.missingScope(method, caller.scopes());
        if (missing.isPresent()) {
            return Optional.of(new Refusal(HttpProblem.INSUFFICIENT_SCOPE, SCOPE.with(missing.get()))
                    .with(
                            "WWW-Authenticate",
                            CHALLENGE.formatted("insufficient_scope") + ", scope=\"" + missing.get() + "\""));
        }
        return caller.roles().isEmpty() ? Optional.of(new Refusal(HttpProblem.FORBIDDEN, NO_ROLE)) : Optional.empty();
    }
}
