package cn.hengjian.gateway.session;

import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.gateway.login.ClientTokenVerdict;
import cn.hengjian.gateway.login.ClientTokens;
import cn.hengjian.gateway.login.Doorkeeper;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/** The realm says that a session has ended (OpenID Connect Back-Channel Logout 1.0). */
@Singleton
final class BackChannelLogout {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    private static final String NO_TOKEN = "there is no form with one logout_token";

    private final Doorkeeper doorkeeper;
    private final ClientTokens tokens;
    private final SessionSettings settings;
    private final EndedSessions ended;
    private final Recent<Boolean> seen;

    BackChannelLogout(
            Doorkeeper doorkeeper,
            ClientTokens tokens,
            SessionSettings settings,
            SessionConfig config,
            EndedSessions ended,
            InstantSource clock) {
        this.doorkeeper = doorkeeper;
        this.tokens = tokens;
        this.settings = settings;
        this.ended = ended;
        this.seen = new Recent<>(config.endedRemembered(), config.longest(), clock);
    }

    void end(RoutingContext context) {
        if (!doorkeeper.failuresAllowed(context)) {
            return;
        }
        if (!FormBody.isIn(context.request())) {
            refuse(context, NO_TOKEN);
            return;
        }
        var loop = context.vertx().getOrCreateContext();
        FormBody.read(context.request())
                .compose(this::verify)
                .onComplete(verdict -> loop.runOnContext(_ -> {
                    if (verdict.succeeded()) {
                        settle(context, verdict.result());
                    } else {
                        refuse(context, NO_TOKEN);
                    }
                }));
    }

    private Future<ClientTokenVerdict> verify(FormBody form) {
        return form.find("logout_token")
                .map(token -> tokens.verifyLogout(token, settings.clientId()))
                .orElseGet(() -> Future.succeededFuture(new ClientTokenVerdict.Refused(NO_TOKEN)));
    }

    private void settle(RoutingContext context, ClientTokenVerdict verdict) {
        switch (verdict) {
            case ClientTokenVerdict.Verified logout -> {
                if (seen.rememberOnce(Objects.requireNonNull(logout.id()), true)) {
                    end(logout);
                    context.response().setStatusCode(OK).end();
                } else {
                    refuse(context, "this logout_token came before");
                }
            }
            case ClientTokenVerdict.Refused(var reason) -> refuse(context, reason);
            case ClientTokenVerdict.Undecided _ -> answer(context, UNAVAILABLE, "temporarily_unavailable", "no keys");
        }
    }

    /** A session where one is named, otherwise all of the user's. */
    private void end(ClientTokenVerdict.Verified logout) {
        if (logout.session() != null) {
            ended.end(logout.session());
        } else if (logout.subject() != null) {
            ended.endAllOf(logout.subject());
        }
    }

    private void refuse(RoutingContext context, String reason) {
        if (doorkeeper.strangerAllowed(context)) {
            answer(context, BAD_REQUEST, "invalid_request", reason);
        }
    }

    /** The form of RFC 6749, which the specification asks for, instead of a problem. */
    private static void answer(RoutingContext context, int status, String error, String description) {
        context.response().setStatusCode(status);
        JsonResponse.answer(context, Map.of("error", error, "error_description", description));
    }
}
