package cn.hengjian.gateway.login;

import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.token.SeparatedRoles;

/** Why a token is not accepted; the detail tells the caller what to change. */
public enum TokenFault {
    ABSENT("请求没有携带令牌，请使用 Authorization: Bearer。", "There is no token; send Authorization: Bearer."),
    SCHEME("只接受 Bearer 令牌。", "Only Bearer tokens are accepted."),
    UNREADABLE("令牌无法读取，它不是一个完整的 JWT。", "The token cannot be read; it is not a complete JWT."),
    ALGORITHM("令牌未签名，或其签名算法不被接受。", "The token is unsigned, or signed with an algorithm that is not accepted."),
    ISSUER("令牌由其他认证服务或其他域签发。", "The token was issued by another server or another realm."),
    EXPIRED("令牌已过期，请重新获取。", "The token has expired; get a new one."),
    NOT_YET("令牌尚未生效。", "The token is not valid yet."),
    AUDIENCE("令牌不是为本系统的接口签发的。", "The token was not issued for these interfaces."),
    KIND("这不是访问令牌（可能是身份令牌或刷新令牌）。", "This is not an access token; it may be an ID or refresh token."),
    UNKNOWN_KEY("令牌的签名密钥未知或已停用。", "The key that signed the token is unknown or withdrawn."),
    SIGNATURE("令牌的签名无效。", "The signature of the token is wrong."),
    INCOMPLETE("令牌缺少主体或有效期。", "The token names no subject or no expiry."),
    ROLES_COMBINED(SeparatedRoles.REFUSAL);

    private static final String CHALLENGE = "Bearer realm=\"hengjian\"";

    private final Text detail;

    TokenFault(String zhCN, String en) {
        this(new Text(zhCN, en));
    }

    TokenFault(Text detail) {
        this.detail = detail;
    }

    Text detail() {
        return detail;
    }

    /** The refusal, with the challenge of RFC 6750: no error code for a caller who showed no token at all. */
    public Refusal refusal() {
        if (this == ROLES_COMBINED) {
            // Another token would not help.
            return new Refusal(HttpProblem.ROLES_NOT_SEPARATED, detail);
        }
        var challenge = this == ABSENT || this == SCHEME
                ? CHALLENGE
                : CHALLENGE + ", error=\"invalid_token\", error_description=\"" + detail.en() + "\"";
        return new Refusal(HttpProblem.UNAUTHENTICATED, detail).with("WWW-Authenticate", challenge);
    }
}
