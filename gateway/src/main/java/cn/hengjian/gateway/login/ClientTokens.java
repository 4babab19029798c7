package cn.hengjian.gateway.login;

import io.vertx.core.Future;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies tokens that are meant for this gateway as a client of the realm, with the keys and rules of all tokens and
 * what OpenID Connect Core 1.0 (3.1.3.7) and Back-Channel Logout 1.0 (2.6) ask for beyond them.
 */
@Singleton
public final class ClientTokens {

    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final SigningKeys keys;
    private final LoginConfig config;
    private final InstantSource clock;

    @Inject
    ClientTokens(SigningKeys keys, LoginConfig config, InstantSource clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** Verifies the ID token that a login brought; the nonce is the one that the login was begun with. */
    public Future<ClientTokenVerdict> verifyId(String compact, String client, String nonce) {
        return verify(compact, client, TokenKind.ID, token -> faultOfId(token, client, nonce));
    }

    /** Verifies a logout token; whether it came before is for the caller to remember. */
    public Future<ClientTokenVerdict> verifyLogout(String compact, String client) {
        return verify(compact, client, TokenKind.LOGOUT, this::faultOfLogout);
    }

    private interface MoreRules {
        Optional<String> faultOf(UnverifiedToken token);
    }

    private Future<ClientTokenVerdict> verify(String compact, String client, TokenKind kind, MoreRules more) {
        if (!BearerToken.isCompact(compact)) {
            return refused(TokenFault.UNREADABLE);
        }
        var read = UnverifiedToken.read(compact);
        if (read.isEmpty()) {
            return refused(TokenFault.UNREADABLE);
        }
        var token = read.get();
        var rules = new TokenRules(
                config.issuer().orElse(config.authServerUrl()), Set.of(client), kind, config.clockSkew());
        var fault = rules.faultOf(token, clock.instant());
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        var unfit = more.faultOf(token);
        if (unfit.isPresent()) {
            return Future.succeededFuture(new ClientTokenVerdict.Refused(unfit.get()));
        }
        return keys.search(Objects.requireNonNull(token.keyId()))
                .map(found ->
                        found.map(known -> signed(token, rules, known)).orElseGet(ClientTokenVerdict.Undecided::new));
    }

    private static ClientTokenVerdict signed(UnverifiedToken token, TokenRules rules, KeySet known) {
        var key = known.find(Objects.requireNonNull(token.keyId()));
        if (key.isEmpty()) {
            return new ClientTokenVerdict.Refused(TokenFault.UNKNOWN_KEY.name());
        }
        return rules.signed(token, key.get())
                ? new ClientTokenVerdict.Verified(token.claim("sub"), token.claim("sid"), token.claim("jti"))
                : new ClientTokenVerdict.Refused(TokenFault.SIGNATURE.name());
    }

    private static Optional<String> faultOfId(UnverifiedToken token, String client, String nonce) {
        var party = token.claim("azp");
        if (party == null ? token.texts("aud").size() > 1 : !party.equals(client)) {
            return Optional.of("azp names another client");
        }
        if (token.seconds("iat") == null || token.claim("sid") == null) {
            return Optional.of("iat or sid is missing");
        }
        var given = token.claim("nonce");
        return given != null && same(given, nonce) ? Optional.empty() : Optional.of("nonce is not that of the login");
    }

    private Optional<String> faultOfLogout(UnverifiedToken token) {
        var issued = token.seconds("iat");
        if (issued == null
                || Instant.ofEpochSecond(issued).minus(config.clockSkew()).isAfter(clock.instant())) {
            return Optional.of("iat is missing or lies in the future");
        }
        if (!(token.claims().get("events") instanceof Map<?, ?> events)
                || !(events.get(LOGOUT_EVENT) instanceof Map<?, ?>)) {
            return Optional.of("events does not hold a back-channel logout");
        }
        if (token.claims().containsKey("nonce")) {
            return Optional.of("nonce must not be there");
        }
        if (token.claim("jti") == null) {
            return Optional.of("jti is missing");
        }
        return token.claim("sid") == null && token.claim("sub") == null
                ? Optional.of("sid and sub are missing")
                : Optional.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Future<ClientTokenVerdict> refused(TokenFault fault) {
        return Future.succeededFuture(new ClientTokenVerdict.Refused(fault.name()));
    }
}
