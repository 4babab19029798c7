package cn.hengjian.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sessions that were ended before their cookie expired. A cookie cannot be taken back, so what remains of it must be
 * known here. A later login is another session, even where the realm gives it the same id.
 */
@Singleton
final class EndedSessions {

    private static final String SESSION = "sid ";
    private static final String SUBJECT = "sub ";

    private final Recent<Instant> ended;
    private final InstantSource clock;

    EndedSessions(SessionConfig config, InstantSource clock, MeterRegistry meters) {
        this.ended = new Recent<>(config.endedRemembered(), config.longest(), clock);
        this.clock = clock;
        meters.gauge("gateway.sessions.ended", ended, Recent::size);
    }

    void end(String sessionId) {
        ended.remember(SESSION + sessionId, clock.instant());
    }

    /** Ends all sessions that a user has now. */
    void endAllOf(String subject) {
        ended.remember(SUBJECT + subject, clock.instant());
    }

    boolean contains(Session session) {
        return isOver(SESSION + session.id(), session) || isOver(SUBJECT + session.subject(), session);
    }

    private boolean isOver(String key, Session session) {
        return ended.find(key).filter(end -> !session.loggedInAt().isAfter(end)).isPresent();
    }
}
