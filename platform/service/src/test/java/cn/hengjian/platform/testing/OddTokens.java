package cn.hengjian.platform.testing;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens that a service must refuse, each wrong in one way only. */
public final class OddTokens {

    private OddTokens() {}

    private static JwtClaimsBuilder claims() {
        return TestIssuer.claims("odd").claim("realm_access", Map.of("roles", List.of("organisation")));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.jws().sign(TestIssuer.privateKey());
    }

    /** The one that the others differ from. */
    public static String good() {
        return signed(claims());
    }

    public static String expiringAfter(Duration duration) {
        return signed(claims().expiresAt(Instant.now().plus(duration)));
    }

    public static String expired() {
        return signed(claims().issuedAt(Instant.now().minus(Duration.ofMinutes(20)))
                .expiresAt(Instant.now().minus(Duration.ofMinutes(10))));
    }

    public static String notYetValid() {
        return signed(
                claims().claim("nbf", Instant.now().plus(Duration.ofMinutes(5)).getEpochSecond()));
    }

    public static String ofAnotherIssuer() {
        return signed(claims().issuer("https://issuer.test/realms/other"));
    }

    public static String ofAnotherAudience() {
        return signed(claims().audience("hengjian-other"));
    }

    /** With these scopes, or no such claim at all. */
    public static String scoped(String scope) {
        return signed(scope == null ? claims().remove("scope") : claims().claim("scope", scope));
    }

    public static String withRoles(String... roles) {
        return signed(claims().claim("realm_access", Map.of("roles", List.of(roles))));
    }

    public static String withoutAudience() {
        return signed(claims().remove("aud"));
    }

    public static String withoutExpiry() {
        return compact("""
                {"alg":"RS256","typ":"JWT"}""", payload(good()).replaceAll("\"exp\":\\d+,?", ""), true);
    }

    public static String signedByAnotherKey() {
        return claims().jws().sign(TestIssuer.generate().getPrivate());
    }

    public static String unsigned() {
        return compact("""
                {"alg":"none","typ":"JWT"}""", payload(good()), false);
    }

    /** HS256 with the issuer's public key as secret: taken by verifiers that let the token choose the algorithm. */
    public static String signedWithThePublicKey() {
        var key = Base64.getDecoder()
                .decode(ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class));
        return claims().jws().sign(new SecretKeySpec(key, "HmacSHA256"));
    }

    public static String withChangedClaims() {
        var parts = good().split("\\.", -1);
        var payload = Objects.requireNonNull(payload(good()))
                .replace("\"organisation\"", "\"system-admin\",\"organisation\"");
        return parts[0] + "." + encode(payload) + "." + parts[2];
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static String compact(String header, String payload, boolean sign) {
        var content = encode(header) + "." + encode(payload);
        if (!sign) {
            return content + ".";
        }
        try {
            var signature = java.security.Signature.getInstance("SHA256withRSA");
            signature.initSign(TestIssuer.privateKey());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
