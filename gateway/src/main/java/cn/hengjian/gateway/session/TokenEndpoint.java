package cn.hengjian.gateway.session;

import cn.hengjian.gateway.login.RealmAnswer;
import cn.hengjian.gateway.login.RealmClient;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jboss.logging.Logger;

/** The realm's endpoints for which the gateway's client authenticates itself. Its futures do not fail. */
@Singleton
final class TokenEndpoint {

    private static final Logger LOG = Logger.getLogger(TokenEndpoint.class);
    private static final int OK = 200;
    private static final int SERVER_FAULTS = 500;

    private final RealmClient realm;
    private final SessionSettings settings;
    private final SessionConfig config;

    TokenEndpoint(RealmClient realm, SessionSettings settings, SessionConfig config) {
        this.realm = realm;
        this.settings = settings;
        this.config = config;
    }

    Future<Grant> redeem(String code, String verifier) {
        return ask(MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "authorization_code")
                .add("code", code)
                .add("code_verifier", verifier)
                .add("redirect_uri", settings.redirectUri()));
    }

    Future<Grant> refresh(String refreshToken) {
        return ask(MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "refresh_token")
                .add("refresh_token", refreshToken));
    }

    /** Ends the session in the realm; false if nobody can say that it has ended. */
    Future<Boolean> endSession(String refreshToken) {
        var form = MultiMap.caseInsensitiveMultiMap().add("refresh_token", refreshToken);
        return realm.endpoints()
                .compose(endpoints -> post(endpoints.endSession(), form))
                // A session that the realm does not know any more has ended, too.
                .map(answer -> answer.status() < SERVER_FAULTS
                        && (answer.status() < 300 || "invalid_grant".equals(error(answer))))
                .onFailure(failure -> LOG.warnf("The realm was not told of a logout: %s", failure.getMessage()))
                .otherwise(false);
    }

    private Future<Grant> ask(MultiMap form) {
        return realm.endpoints()
                .compose(endpoints -> post(endpoints.token(), form))
                .map(TokenEndpoint::read)
                .onFailure(failure -> LOG.warnf("The realm gave no tokens: %s", failure.getMessage()))
                .otherwise(_ -> new Grant.Unanswered());
    }

    private static Grant read(RealmAnswer answer) {
        if (answer.status() == OK) {
            var tokens = Tokens.read(answer.body());
            if (tokens.isPresent()) {
                return new Grant.Granted(tokens.get());
            }
        }
        if (answer.status() >= 400 && answer.status() < SERVER_FAULTS && "invalid_grant".equals(error(answer))) {
            return new Grant.Denied();
        }
        // Such as a wrong client secret: a fault of the set-up, for which nobody shall be logged out.
        LOG.errorf("The realm's token endpoint answered %d %s", answer.status(), error(answer));
        return new Grant.Unanswered();
    }

    private static String error(RealmAnswer answer) {
        return answer.body().getValue("error") instanceof String error && error.matches("[a-z_]{1,40}") ? error : "-";
    }

    private Future<RealmAnswer> post(String address, MultiMap form) {
        // RFC 6749, 2.3.1: both are form-encoded before they are joined.
        var client = encode(settings.clientId()) + ":" + encode(settings.clientSecret());
        var basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.US_ASCII));
        return realm.post(address, "Basic " + basic, form, config.realmTimeout());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
