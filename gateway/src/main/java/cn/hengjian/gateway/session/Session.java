package cn.hengjian.gateway.session;

import java.time.Instant;

/**
 * A browser's session, all of it; it exists nowhere but in the browser's cookie.
 *
 * @param id the realm's id of the session, {@code sid}
 * @param subject the realm's id of the user
 * @param csrfToken what unsafe calls have to show beside the cookie
 * @param loggedInAt when the login came back from the realm
 * @param accessToken what is sent to services
 * @param renewAt from when on the access token is renewed
 * @param accessEndsAt when the access token expires
 * @param refreshToken what the access token is renewed with, once
 * @param endsAt when the refresh token expires, and the session with it
 */
record Session(
        String id,
        String subject,
        String csrfToken,
        Instant loggedInAt,
        String accessToken,
        Instant renewAt,
        Instant accessEndsAt,
        String refreshToken,
        Instant endsAt) {

    /** The same session with new tokens. */
    Session renewed(Tokens tokens, Instant now, SessionConfig config) {
        return new Session(
                id,
                subject,
                csrfToken,
                loggedInAt,
                tokens.access(),
                tokens.renewAt(now, config.refreshEarly()),
                now.plus(tokens.accessLife()),
                tokens.refresh(),
                now.plus(tokens.refreshLife()));
    }

    SessionView view() {
        return new SessionView(csrfToken, endsAt);
    }

    /** Shows nothing of the tokens. */
    @Override
    public String toString() {
        return "Session";
    }
}
