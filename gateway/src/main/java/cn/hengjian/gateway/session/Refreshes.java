package cn.hengjian.gateway.session;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Renews sessions. The realm takes a refresh token once and ends the session of whoever shows it again, but a page sends
 * several calls at once, all with the same cookie: so all who come with one refresh token get the outcome of one
 * renewal, and those who come a little later with the old cookie as well.
 */
@Singleton
final class Refreshes {

    /** What became of a renewal. */
    sealed interface Outcome {

        /** The session goes on with new tokens. */
        record Renewed(Session session) implements Outcome {}

        /** The realm has ended the session, or somebody has used its refresh token before. */
        record Over() implements Outcome {}

        /** The realm cannot be asked. */
        record Unanswered() implements Outcome {}
    }

    private static final int REMEMBERED = 5_000;

    private final TokenEndpoint realm;
    private final SessionConfig config;
    private final InstantSource clock;
    private final Map<String, Future<Outcome>> underway = new HashMap<>();
    private final Recent<Outcome> outcomes;
    private final Recent<Outcome> silences;

    Refreshes(TokenEndpoint realm, SessionConfig config, InstantSource clock) {
        this.realm = realm;
        this.config = config;
        this.clock = clock;
        this.outcomes = new Recent<>(REMEMBERED, config.refreshRemembered(), clock);
        this.silences = new Recent<>(REMEMBERED, config.refreshPause(), clock);
    }

    /** Renews the session, unless that is under way or has just been done. */
    synchronized Future<Outcome> renew(Session session) {
        var key = session.refreshToken();
        var known = outcomes.find(key).or(() -> silences.find(key));
        if (known.isPresent()) {
            return Future.succeededFuture(known.get());
        }
        var running = underway.get(key);
        if (running != null) {
            return running;
        }
        var outcome = realm.refresh(key).map(grant -> ended(session, grant));
        if (!outcome.isComplete()) {
            underway.put(key, outcome);
        }
        return outcome;
    }

    /** The session as it is now, if it was renewed meanwhile; waits for a renewal that is under way. */
    synchronized Future<Session> latest(Session session) {
        var running = Optional.ofNullable(underway.get(session.refreshToken()));
        return running.orElseGet(() -> Future.succeededFuture(
                        outcomes.find(session.refreshToken()).orElseGet(Outcome.Unanswered::new)))
                .map(outcome -> outcome instanceof Outcome.Renewed(var renewed) ? renewed : session);
    }

    private synchronized Outcome ended(Session session, Grant grant) {
        var key = session.refreshToken();
        underway.remove(key);
        return switch (grant) {
            case Grant.Granted(var tokens) ->
                remember(outcomes, key, new Outcome.Renewed(session.renewed(tokens, clock.instant(), config)));
            case Grant.Denied _ -> remember(outcomes, key, new Outcome.Over());
            case Grant.Unanswered _ -> remember(silences, key, new Outcome.Unanswered());
        };
    }

    private static Outcome remember(Recent<Outcome> memory, String key, Outcome outcome) {
        memory.remember(key, outcome);
        return outcome;
    }
}
