package cn.hengjian.deploy.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The key by which a client shows who it is, instead of a shared secret: RFC 7523 with RS256. */
final class ClientKey {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final int BITS = 2048;

    private final RSAPrivateCrtKey key;

    /** A key as {@link #generate} gave it. */
    ClientKey(String encoded) {
        try {
            key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a private key", e);
        }
    }

    /** A fresh private key, PKCS #8 in Base64. */
    static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as a JSON Web Key Set. */
    String publicKeys() {
        var jwk = new TreeMap<>(publicNumbers());
        jwk.put("use", "sig");
        jwk.put("alg", "RS256");
        jwk.put("kid", id());
        return write(Map.of("keys", List.of(jwk)));
    }

    /** A signed statement that whoever sends it is the client; good once and for half a minute. */
    String assertion(String client, String audience, Instant now) {
        var content = encode(write(new TreeMap<>(Map.of("alg", "RS256", "typ", "JWT", "kid", id()))))
                + "."
                + encode(write(new TreeMap<>(Map.of(
                        "iss",
                        client,
                        "sub",
                        client,
                        "aud",
                        audience,
                        "jti",
                        UUID.randomUUID().toString(),
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(LIFE).getEpochSecond()))));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The thumbprint of RFC 7638. */
    private String id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(
                    digest.digest(write(new TreeMap<>(publicNumbers())).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> publicNumbers() {
        return Map.of("kty", "RSA", "n", number(key.getModulus()), "e", number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        // Without the byte that only holds the sign.
        int start = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Map<String, ?> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map is always JSON", e);
        }
    }
}
