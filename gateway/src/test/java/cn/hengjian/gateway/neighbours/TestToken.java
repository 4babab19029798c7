package cn.hengjian.gateway.neighbours;

import cn.hengjian.platform.token.ServiceAccess;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** A token to be: claims as Keycloak puts them, and how it is signed. */
public record TestToken(String algorithm, String keyId, Key key, Map<String, Object> claims) {

    /** The services that the tests' gateway has, three real and four odd ones. */
    private static final List<String> SERVICES =
            List.of("personnel", "assessment", "supervision", "silent", "frail", "garbage", "resetting", "twins");

    static TestToken good(String issuer, RsaJsonWebKey key) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("sub", UUID.randomUUID().toString());
        claims.put(
                "aud",
                SERVICES.stream()
                        .map(service -> new ServiceAccess(service).audience())
                        .toList());
        claims.put(
                "scope",
                SERVICES.stream()
                        .map(service -> service + ".read " + service + ".write")
                        .collect(Collectors.joining(" ")));
        claims.put("exp", Instant.now().getEpochSecond() + 300);
        claims.put("iat", Instant.now().getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
        claims.put("azp", "demo-cli");
        claims.put("preferred_username", "org.wang");
        claims.put("realm_access", Map.of("roles", List.of("organisation", "offline_access")));
        return new TestToken("RS256", key.getKeyId(), key.getPrivateKey(), claims);
    }

    /** The same with another claim; null removes it. */
    public TestToken with(String claim, Object value) {
        var changed = new LinkedHashMap<>(claims);
        if (value == null) {
            changed.remove(claim);
        } else {
            changed.put(claim, value);
        }
        return new TestToken(algorithm, keyId, key, changed);
    }

    /** The same, expiring so many seconds from now. */
    public TestToken expiringIn(long seconds) {
        return with("exp", Instant.now().getEpochSecond() + seconds);
    }

    /** The same with these roles of the realm. */
    public TestToken withRoles(String... roles) {
        return with("realm_access", Map.of("roles", List.of(roles)));
    }

    /** The same signed by another key. */
    public TestToken signedBy(RsaJsonWebKey other) {
        return new TestToken(algorithm, other.getKeyId(), other.getPrivateKey(), claims);
    }

    /** The same naming another key id than that of the key that signs. */
    public TestToken namingKey(String id) {
        return new TestToken(algorithm, id, key, claims);
    }

    /** The same signed with HS256, the public key's text being the secret: the classic confusion. */
    public TestToken confusedWith(RsaJsonWebKey published) {
        var secret = published.getPublicKey().getEncoded();
        return new TestToken("HS256", published.getKeyId(), new HmacKey(secret), claims);
    }

    /** The token without any signature, and an algorithm that says so. */
    public String unsigned(String none) {
        return part(JsonUtil.toJson(Map.of("alg", none, "typ", "JWT"))) + "." + part(JsonUtil.toJson(claims)) + ".";
    }

    /** The token. */
    public String compact() {
        var signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(keyId);
        signature.setKey(key);
        signature.setPayload(JsonUtil.toJson(claims));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
