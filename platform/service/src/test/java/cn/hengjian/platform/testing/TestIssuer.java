package cn.hengjian.platform.testing;

import cn.hengjian.platform.token.ServiceAccess;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Signs tokens as the realm does, with a key made for this run. The service verifies signature, issuer, audience and
 * expiry as always; only where the key comes from differs. System tests use the real Keycloak.
 */
public final class TestIssuer {

    static final String ISSUER = "https://issuer.test/realms/hengjian";
    static final String PRIVATE_KEY = "hengjian.test.private-key";

    private static final Duration VALIDITY = Duration.ofMinutes(10);

    /** Tokens by whom they are for, since a signature takes as long as a short test. */
    private static final Map<Identity, Signed> TOKENS = new ConcurrentHashMap<>();

    private TestIssuer() {}

    private record Identity(String issuedBy, String username, Set<String> roles, List<String> units, String cadre) {}

    private record Signed(String token, Instant expiresAt) {

        boolean lasts() {
            return expiresAt.isAfter(Instant.now().plus(VALIDITY.dividedBy(2)));
        }
    }

    static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token of a person with county-wide roles. */
    public static String token(String username, String... roles) {
        return token(username, Set.of(roles), List.of(), null);
    }

    /** A token of a person who serves units. */
    public static String unitToken(String username, String unit, String... roles) {
        return token(username, Set.of(roles), List.of(unit), null);
    }

    /** A token of a cadre. */
    public static String cadreToken(String username, String cadre) {
        return token(username, Set.of("cadre"), List.of(), cadre);
    }

    /** Claims of a token that may do everything in the service under test, as far as audience and scope go. */
    public static JwtClaimsBuilder claims(String username) {
        var access = access();
        return Jwt.issuer(ISSUER)
                .subject("subject-of-" + username)
                .audience(access.audience())
                .claim("scope", access.scopeFor("GET") + " " + access.scopeFor("POST"))
                .claim("preferred_username", username)
                .expiresAt(Instant.now().plus(VALIDITY));
    }

    /** What the service under test asks of a token. */
    public static ServiceAccess access() {
        return new ServiceAccess(ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));
    }

    private static String token(String username, Set<String> roles, List<String> units, String cadre) {
        var identity = new Identity(encodedKey(), username, roles, units, cadre);
        return TOKENS.compute(identity, (_, kept) -> kept != null && kept.lasts() ? kept : sign(identity))
                .token();
    }

    private static Signed sign(Identity identity) {
        // Before the token itself is made, so that what is kept never outlasts it.
        var expiresAt = Instant.now().plus(VALIDITY);
        var claims = claims(identity.username()).claim("realm_access", Map.of("roles", List.copyOf(identity.roles())));
        if (!identity.units().isEmpty()) {
            claims.claim("units", identity.units());
        }
        if (identity.cadre() != null) {
            claims.claim("cadre", identity.cadre());
        }
        return new Signed(claims.jws().sign(privateKey()), expiresAt);
    }

    /** The key itself, for tests that make odd tokens. */
    public static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encodedKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encodedKey() {
        return ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class);
    }
}
