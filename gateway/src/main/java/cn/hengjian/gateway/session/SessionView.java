package cn.hengjian.gateway.session;

import java.time.Instant;

/**
 * What a browser may know of its session.
 *
 * @param csrfToken what unsafe calls send as {@code X-CSRF-Token}
 * @param endsAt when the session ends unless it is used before
 */
public record SessionView(String csrfToken, Instant endsAt) {

    /** Shows nothing of the token. */
    @Override
    public String toString() {
        return "SessionView";
    }
}
