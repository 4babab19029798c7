package cn.hengjian.gateway.login;

/** What becomes of a request's token. */
public sealed interface TokenVerdict {

    /** The token is good. */
    record Verified(Caller caller) implements TokenVerdict {}

    /** The token is not accepted. */
    record Refused(TokenFault fault) implements TokenVerdict {}

    /** Nobody can say now: the keys of the realm cannot be had. */
    record Undecided() implements TokenVerdict {}
}
