package cn.hengjian.gateway.session;

import cn.hengjian.gateway.login.ClientTokenVerdict;
import cn.hengjian.gateway.login.ClientTokens;
import cn.hengjian.gateway.login.LoginService;
import cn.hengjian.gateway.login.TokenVerdict;
import cn.hengjian.platform.problem.Text;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Turns the code of a login into a session, if every token that comes for it is good. */
@Singleton
final class CodeExchange {

    /** What becomes of a code. */
    sealed interface Outcome {

        /** The user is logged in. */
        record LoggedIn(Session session) implements Outcome {}

        /** The user is not; the detail says why as far as that is the user's business. */
        record Refused(Text detail) implements Outcome {}

        /** The realm cannot be asked. */
        record Unanswered() implements Outcome {}
    }

    private static final Logger LOG = Logger.getLogger(CodeExchange.class);
    private static final Text USED =
            new Text("登录凭据已用过或已过期。", "The code of this login was used before, or has expired.");
    private static final Text BAD_TOKENS =
            new Text("登录服务给出的令牌不符合要求。", "The login service gave tokens that are not acceptable.");

    private final TokenEndpoint realm;
    private final ClientTokens clientTokens;
    private final LoginService accessTokens;
    private final SessionSettings settings;
    private final SessionConfig config;
    private final InstantSource clock;

    CodeExchange(
            TokenEndpoint realm,
            ClientTokens clientTokens,
            LoginService accessTokens,
            SessionSettings settings,
            SessionConfig config,
            InstantSource clock) {
        this.realm = realm;
        this.clientTokens = clientTokens;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.config = config;
        this.clock = clock;
    }

    Future<Outcome> redeem(String code, LoginAttempt attempt) {
        return realm.redeem(code, attempt.verifier()).compose(grant -> switch (grant) {
            case Grant.Granted(var tokens) -> verify(tokens, attempt);
            case Grant.Denied _ -> Future.succeededFuture(new Outcome.Refused(USED));
            case Grant.Unanswered _ -> Future.succeededFuture(new Outcome.Unanswered());
        });
    }

    private Future<Outcome> verify(Tokens tokens, LoginAttempt attempt) {
        if (tokens.id() == null) {
            return refused("no ID token");
        }
        return clientTokens
                .verifyId(tokens.id(), settings.clientId(), attempt.nonce())
                .compose(verdict -> switch (verdict) {
                    case ClientTokenVerdict.Verified id -> verify(tokens, id);
                    case ClientTokenVerdict.Refused(var reason) -> refused(reason);
                    case ClientTokenVerdict.Undecided _ -> Future.succeededFuture(new Outcome.Unanswered());
                });
    }

    private Future<Outcome> verify(Tokens tokens, ClientTokenVerdict.Verified id) {
        return accessTokens.verify("Bearer " + tokens.access()).compose(verdict -> switch (verdict) {
            case TokenVerdict.Verified(var caller) ->
                caller.subject().equals(id.subject())
                        ? Future.succeededFuture(new Outcome.LoggedIn(session(tokens, id, caller.subject())))
                        : refused("access token and ID token have different subjects");
            case TokenVerdict.Refused(var fault) -> refused("access token: " + fault);
            case TokenVerdict.Undecided _ -> Future.succeededFuture(new Outcome.Unanswered());
        });
    }

    private Session session(Tokens tokens, ClientTokenVerdict.Verified id, String subject) {
        var now = clock.instant();
        return new Session(
                Objects.requireNonNull(id.session()),
                subject,
                LoginAttempt.secret(),
                now,
                tokens.access(),
                tokens.renewAt(now, config.refreshEarly()),
                now.plus(tokens.accessLife()),
                tokens.refresh(),
                now.plus(tokens.refreshLife()));
    }

    private static Future<Outcome> refused(String reason) {
        LOG.warnf("The realm's tokens for a login are not acceptable: %s", reason);
        return Future.succeededFuture(new Outcome.Refused(BAD_TOKENS));
    }
}
