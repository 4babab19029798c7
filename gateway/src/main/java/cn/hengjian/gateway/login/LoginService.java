package cn.hengjian.gateway.login;

import cn.hengjian.gateway.login.VerifiedTokens.Fingerprint;
import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.token.SeparatedRoles;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls. Tokens are verified here and not by the framework's OpenID Connect extension, because an answer
 * shall tell eleven faults apart, a realm that is down is no refusal, and a verified token is remembered.
 */
@Singleton
public final class LoginService {

    private static final int HASH_BYTES_SHOWN = 8;

    private final SigningKeys keys;
    private final InstantSource clock;
    private final TokenRules rules;
    private final VerifiedTokens remembered;

    @Inject
    LoginService(SigningKeys keys, LoginConfig config, InstantSource clock, MeterRegistry meters) {
        this.keys = keys;
        this.clock = clock;
        this.rules = new TokenRules(
                config.issuer().orElse(config.authServerUrl()),
                config.audiences(),
                TokenKind.ACCESS,
                config.clockSkew());
        this.remembered = new VerifiedTokens(config.remembered());
        meters.gauge("gateway.tokens.remembered", remembered, VerifiedTokens::size);
    }

    /** The caller if the token was verified before and is still good; costs no signature check. */
    public Optional<Caller> recall(@Nullable String authorization) {
        // A look at each character would cost more than the hash; what is no token has the hash of none.
        var token = authorization == null ? null : BearerToken.unread(authorization);
        return token == null
                ? Optional.empty()
                : remembered.find(Fingerprint.of(token), keys.current().version(), clock.instant());
    }

    /** Verifies the token; fetches the realm's keys first if it names one that is not known. */
    public Future<TokenVerdict> verify(@Nullable String authorization) {
        return switch (BearerToken.read(authorization)) {
            case BearerToken.Missing(var fault) -> refused(fault);
            case BearerToken.Compact token ->
                UnverifiedToken.read(token.value())
                        .map(read -> verify(token, read))
                        .orElseGet(() -> refused(TokenFault.UNREADABLE));
        };
    }

    /** Whether the realm answered when its keys were last fetched. */
    public boolean realmReachable() {
        return keys.realmReachable();
    }

    private Future<TokenVerdict> verify(BearerToken.Compact token, UnverifiedToken read) {
        var fault = rules.faultOf(read, clock.instant());
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        var keyId = Objects.requireNonNull(read.keyId());
        return keys.search(keyId)
                .map(found ->
                        found.map(known -> verify(token, read, known, keyId)).orElseGet(TokenVerdict.Undecided::new));
    }

    private TokenVerdict verify(BearerToken.Compact token, UnverifiedToken read, KeySet known, String keyId) {
        var key = known.find(keyId);
        if (key.isEmpty()) {
            return new TokenVerdict.Refused(TokenFault.UNKNOWN_KEY);
        }
        if (!rules.signed(read, key.get())) {
            return new TokenVerdict.Refused(TokenFault.SIGNATURE);
        }
        var caller = caller(read);
        remembered.remember(Fingerprint.of(token.value()), caller, rules.endOf(caller), known.version());
        return new TokenVerdict.Verified(caller);
    }

    private static Caller caller(UnverifiedToken token) {
        var subject = Objects.requireNonNull(token.claim("sub"));
        return new Caller(
                subject,
                hash(subject),
                token.claim("preferred_username"),
                token.claim("azp"),
                token.realmRoles().stream()
                        .filter(SeparatedRoles::isGranted)
                        .sorted()
                        .toList(),
                token.texts("units").stream().sorted().toList(),
                token.claim("cadre"),
                token.texts("aud"),
                token.scopes(),
                Instant.ofEpochSecond(Objects.requireNonNull(token.seconds("exp"))));
    }

    private static String hash(String subject) {
        return HexFormat.of().formatHex(Sha256.of(subject), 0, HASH_BYTES_SHOWN);
    }

    private static Future<TokenVerdict> refused(TokenFault fault) {
        return Future.succeededFuture(new TokenVerdict.Refused(fault));
    }
}
