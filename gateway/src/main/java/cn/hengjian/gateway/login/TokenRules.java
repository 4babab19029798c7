package cn.hengjian.gateway.login;

import cn.hengjian.platform.token.SeparatedRoles;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * What makes a token good: OpenID Connect and RFC 9068 as far as Keycloak's tokens go. No network, no clock, no memory.
 *
 * @param issuer the realm's issuer
 * @param audiences of these the token must be meant for one
 * @param kind what sort of token it must be
 * @param skew by how much clocks may differ
 */
record TokenRules(String issuer, Set<String> audiences, TokenKind kind, Duration skew) {

    /** Asymmetric only: with a symmetric one, whoever knows the public key could sign. */
    private static final Set<String> ALGORITHMS = Set.of(
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private static final AlgorithmConstraints CONSTRAINTS =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, ALGORITHMS.toArray(String[]::new));

    /**
     * Why the token must be refused whatever its signature. Asked before the signature, so that a foreign or old token
     * costs no signature check and no look at the realm's keys, and its owner learns the real reason.
     */
    Optional<TokenFault> faultOf(UnverifiedToken token, Instant now) {
        var algorithm = token.algorithm();
        if (algorithm == null || !ALGORITHMS.contains(algorithm)) {
            return Optional.of(TokenFault.ALGORITHM);
        }
        if (!issuer.equals(token.claim("iss"))) {
            return Optional.of(TokenFault.ISSUER);
        }
        var expires = token.seconds("exp");
        if (expires == null || (kind.namesSubject() && token.claim("sub") == null)) {
            return Optional.of(TokenFault.INCOMPLETE);
        }
        if (now.getEpochSecond() >= expires + skew.toSeconds()) {
            return Optional.of(TokenFault.EXPIRED);
        }
        var notBefore = token.seconds("nbf");
        if (notBefore != null && now.getEpochSecond() < notBefore - skew.toSeconds()) {
            return Optional.of(TokenFault.NOT_YET);
        }
        if (token.texts("aud").stream().noneMatch(audiences::contains)) {
            return Optional.of(TokenFault.AUDIENCE);
        }
        var type = token.claim("typ");
        if (type != null && !type.equals(kind.type())) {
            return Optional.of(TokenFault.KIND);
        }
        if (!SeparatedRoles.combined(token.realmRoles()).isEmpty()) {
            return Optional.of(TokenFault.ROLES_COMBINED);
        }
        return token.keyId() == null ? Optional.of(TokenFault.UNKNOWN_KEY) : Optional.empty();
    }

    /** Whether the key made the token's signature, with an algorithm that the key is meant for. */
    boolean signed(UnverifiedToken token, KeySet.Key key) {
        var algorithm = token.algorithm();
        if (algorithm == null || !key.serves(algorithm)) {
            return false;
        }
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(CONSTRAINTS);
            signature.setCompactSerialization(token.compact());
            signature.setKey(key.key());
            return signature.verifySignature();
        } catch (JoseException _) {
            return false;
        }
    }

    /** The last moment at which the token is good. */
    Instant endOf(Caller caller) {
        return caller.expiresAt().plus(skew);
    }
}
