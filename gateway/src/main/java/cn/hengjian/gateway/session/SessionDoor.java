package cn.hengjian.gateway.session;

import cn.hengjian.gateway.login.Doorkeeper;
import cn.hengjian.gateway.problems.ProblemResponses;
import cn.hengjian.gateway.problems.Refusal;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way in for calls that come with a session's cookie: in place of the cookie, the request gets the session's access
 * token, and from there on is a call like any other.
 */
@Singleton
public final class SessionDoor {

    private static final String KEY = SessionDoor.class.getName();
    private static final String AUTHORIZATION = "Authorization";

    private final SessionSettings settings;
    private final SessionCookie cookie;
    private final EndedSessions ended;
    private final Refreshes refreshes;
    private final Doorkeeper doorkeeper;
    private final InstantSource clock;

    @Inject
    SessionDoor(
            SessionSettings settings,
            SessionCookie cookie,
            EndedSessions ended,
            Refreshes refreshes,
            Doorkeeper doorkeeper,
            InstantSource clock) {
        this.settings = settings;
        this.cookie = cookie;
        this.ended = ended;
        this.refreshes = refreshes;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    /**
     * Opens the session, if there is a cookie, and goes on; a cookie that is no good is refused here. Where there is an
     * {@code Authorization} header, no cookie is looked at.
     */
    public void open(RoutingContext context, Runnable next) {
        var headers = context.request().headers();
        if (!settings.enabled() || headers.contains(AUTHORIZATION) || !SessionCookie.isIn(context.request())) {
            next.run();
        } else {
            require(context, headers.get("X-CSRF-Token"), session -> renew(context, session, next));
        }
    }

    /** The session that a request was let in with, if it was not a token of its own. */
    public static Optional<SessionView> find(RoutingContext context) {
        return Optional.ofNullable(context.<@Nullable SessionView>get(KEY));
    }

    /** Hands on the session of a request that may use it; answers all others. */
    void require(RoutingContext context, @Nullable String csrfToken, Consumer<Session> next) {
        if (!settings.enabled() || context.request().headers().contains(AUTHORIZATION)) {
            refuse(context, SessionRefusals.none());
            return;
        }
        switch (cookie.read(context.request())) {
            case SessionCookie.Shown.Absent _ -> refuse(context, SessionRefusals.none());
            case SessionCookie.Shown.Spoiled _ -> end(context, SessionRefusals.spoiled());
            case SessionCookie.Shown.Intact(var session) -> {
                if (isOver(session)) {
                    end(context, SessionRefusals.over());
                    return;
                }
                CrossSite.of(context.request(), csrfToken)
                        .refusal(settings.origin(), session.csrfToken())
                        .ifPresentOrElse(refusal -> refuse(context, refusal), () -> next.accept(session));
            }
        }
    }

    private boolean isOver(Session session) {
        return !clock.instant().isBefore(session.endsAt()) || ended.contains(session);
    }

    private void renew(RoutingContext context, Session session, Runnable next) {
        if (clock.instant().isBefore(session.renewAt())) {
            pass(context, session, next);
            return;
        }
        var loop = context.vertx().getOrCreateContext();
        refreshes.renew(session).onSuccess(outcome -> loop.runOnContext(_ -> settle(context, session, outcome, next)));
    }

    private void settle(RoutingContext context, Session session, Refreshes.Outcome outcome, Runnable next) {
        switch (outcome) {
            case Refreshes.Outcome.Renewed(var renewed) -> {
                if (isOver(renewed)) {
                    end(context, SessionRefusals.over());
                } else if (cookie.give(context, renewed)) {
                    pass(context, renewed, next);
                } else {
                    end(context, SessionRefusals.tooLarge());
                }
            }
            case Refreshes.Outcome.Over _ -> end(context, SessionRefusals.over());
            case Refreshes.Outcome.Unanswered _ -> {
                if (clock.instant().isBefore(session.accessEndsAt())) {
                    pass(context, session, next);
                } else {
                    ProblemResponses.answer(context, SessionRefusals.unavailable());
                }
            }
        }
    }

    private static void pass(RoutingContext context, Session session, Runnable next) {
        var headers = context.request().headers();
        headers.remove("Cookie");
        headers.set(AUTHORIZATION, "Bearer " + session.accessToken());
        context.put(KEY, session.view());
        next.run();
    }

    private void end(RoutingContext context, Refusal refusal) {
        Cookies.SESSION.clear(context);
        refuse(context, refusal);
    }

    /** Whoever is refused is a stranger, and counts as one. */
    private void refuse(RoutingContext context, Refusal refusal) {
        if (doorkeeper.strangerAllowed(context)) {
            ProblemResponses.answer(context, refusal);
        }
    }
}
