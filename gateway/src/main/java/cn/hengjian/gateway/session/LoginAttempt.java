package cn.hengjian.gateway.session;

import cn.hengjian.platform.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A login that has been begun; it exists nowhere but in the cookie of the browser that began it.
 *
 * @param state what the realm's answer has to repeat
 * @param nonce what the ID token has to repeat
 * @param verifier what the code is worthless without (PKCE)
 * @param returnPath where the browser goes when it is logged in
 * @param endsAt until when the answer must be there
 */
record LoginAttempt(String state, String nonce, String verifier, String returnPath, Instant endsAt) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final String BETWEEN = "\n";
    private static final int FIELDS = 5;

    static LoginAttempt begin(String returnPath, Instant endsAt) {
        return new LoginAttempt(secret(), secret(), secret(), returnPath, endsAt);
    }

    /** 256 random bits in letters, digits, hyphen and underscore. */
    static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    /** The challenge that goes with the verifier, method S256. */
    String challenge() {
        return encode(Sha256.of(verifier));
    }

    /** No part has a line break: three are random letters, and a return path with one is not accepted. */
    byte[] write() {
        return String.join(BETWEEN, state, nonce, verifier, returnPath, Long.toString(endsAt.toEpochMilli()))
                .getBytes(StandardCharsets.UTF_8);
    }

    static Optional<LoginAttempt> read(byte[] bytes) {
        var parts = new String(bytes, StandardCharsets.UTF_8).split(BETWEEN, -1);
        return parts.length == FIELDS
                ? Optional.of(new LoginAttempt(
                        parts[0], parts[1], parts[2], parts[3], Instant.ofEpochMilli(Long.parseLong(parts[4]))))
                : Optional.empty();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Shows none of the secrets. */
    @Override
    public String toString() {
        return "LoginAttempt";
    }
}
