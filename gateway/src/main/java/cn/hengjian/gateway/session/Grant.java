package cn.hengjian.gateway.session;

/** What the realm says to a code or a refresh token. */
sealed interface Grant {

    /** It is good for these. */
    record Granted(Tokens tokens) implements Grant {}

    /** It is not good, or not any more. */
    record Denied() implements Grant {}

    /** The realm did not answer, or not in a way that says anything about the code or token. */
    record Unanswered() implements Grant {}
}
