package cn.hengjian.gateway.login;

import org.jspecify.annotations.Nullable;

/** What becomes of a token that the realm made for a client itself: an ID token or a logout token. */
public sealed interface ClientTokenVerdict {

    /**
     * The token is good.
     *
     * @param subject whose it is; a logout token may name only the session
     * @param session the realm's id of the session, {@code sid}
     * @param id the token's own id, {@code jti}
     */
    record Verified(
            @Nullable String subject,
            @Nullable String session,
            @Nullable String id) implements ClientTokenVerdict {}

    /** The token is not accepted; the reason is for administrators and the realm, not for users. */
    record Refused(String reason) implements ClientTokenVerdict {}

    /** Nobody can say now: the keys of the realm cannot be had. */
    record Undecided() implements ClientTokenVerdict {}
}
