package cn.hengjian.platform.security;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;

/** The token is good, but its client was not given the scope that the request asks for. */
public final class InsufficientScopeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    InsufficientScopeException(String scope) {
        super(scope, null, false, false);
        this.scope = scope;
    }

    /** The scope that would have let the request in. */
    public String scope() {
        return scope;
    }

    /** The refusal as clients read it. */
    public ProblemException problem() {
        return new ProblemException(
                HttpProblem.INSUFFICIENT_SCOPE,
                new Text("令牌缺少权限范围 %s，请在获取令牌时申请。", "The token lacks the scope %s; ask for it when you get the token.")
                        .with(scope));
    }
}
