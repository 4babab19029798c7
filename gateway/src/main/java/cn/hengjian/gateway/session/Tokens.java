package cn.hengjian.gateway.session;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the realm's token endpoint gives for a code or a refresh token. */
record Tokens(
        String access,
        Duration accessLife,
        String refresh,
        Duration refreshLife,
        @Nullable String id) {

    private static final int PART = 4;

    /** Reads the endpoint's answer; nothing if it lacks what a session needs. */
    static Optional<Tokens> read(JsonObject answer) {
        if (answer.getValue("access_token") instanceof String access
                && answer.getValue("refresh_token") instanceof String refresh
                && answer.getValue("expires_in") instanceof Number accessLife
                && answer.getValue("refresh_expires_in") instanceof Number refreshLife) {
            var id = answer.getValue("id_token") instanceof String text ? text : null;
            return Optional.of(new Tokens(
                    access,
                    Duration.ofSeconds(accessLife.longValue()),
                    refresh,
                    Duration.ofSeconds(refreshLife.longValue()),
                    id));
        }
        return Optional.empty();
    }

    /** When the access token is to be renewed: early, but not so early that a short-lived one is always renewed. */
    Instant renewAt(Instant now, Duration early) {
        var atMost = accessLife.dividedBy(PART);
        return now.plus(accessLife).minus(early.compareTo(atMost) < 0 ? early : atMost);
    }

    /** Shows nothing of the tokens. */
    @Override
    public String toString() {
        return "Tokens";
    }
}
