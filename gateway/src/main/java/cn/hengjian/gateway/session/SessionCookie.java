package cn.hengjian.gateway.session;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** The cookie that is the session. */
@Singleton
final class SessionCookie {

    /** What a request shows of a session. */
    sealed interface Shown {

        /** A session of this gateway, whether it goes on or not. */
        record Intact(Session session) implements Shown {}

        /** A cookie that is none of ours, or was changed. */
        record Spoiled() implements Shown {}

        /** No cookie. */
        record Absent() implements Shown {}
    }

    private final Seal seal;
    private final InstantSource clock;

    SessionCookie(SessionSettings settings, InstantSource clock) {
        this.seal = new Seal(settings.keys(), "session");
        this.clock = clock;
    }

    static boolean isIn(HttpServerRequest request) {
        return !Cookies.SESSION.list(request).isEmpty();
    }

    Shown read(HttpServerRequest request) {
        var cookies = Cookies.SESSION.list(request);
        return switch (cookies.size()) {
            case 0 -> new Shown.Absent();
            case 1 ->
                seal.open(cookies.getFirst())
                        .flatMap(SessionForm::read)
                        .<Shown>map(Shown.Intact::new)
                        .orElseGet(Shown.Spoiled::new);
            default -> new Shown.Spoiled();
        };
    }

    /** Gives the browser the session; false if it is too large for a cookie. */
    boolean give(RoutingContext context, Session session) {
        var value = seal.seal(SessionForm.write(session));
        var life = Duration.between(clock.instant(), session.endsAt());
        if (!Cookies.SESSION.fits(value, life)) {
            return false;
        }
        Cookies.SESSION.set(context, value, life);
        return true;
    }
}
