package cn.hengjian.deploy.local;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one-time passwords of an authenticator app: RFC 6238 with SHA-1, six digits and 30 seconds, as the realm asks. */
public final class OneTimePassword {
    static final Duration STEP = Duration.ofSeconds(30);

    /** RFC 4648 section 6, the form in which apps take a secret. */
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int SECRET_LENGTH = 32;
    private static final int BITS = 5;

    private OneTimePassword() {}

    /** A fresh secret of 160 bits. */
    static String randomSecret(SecureRandom random) {
        var secret = new StringBuilder();
        random.ints(SECRET_LENGTH, 0, BASE32.length()).forEach(i -> secret.append(BASE32.charAt(i)));
        return secret.toString();
    }

    /** The password of a moment. */
    public static String at(Instant moment, String secret) {
        var counter = ByteBuffer.allocate(Long.BYTES)
                .putLong(moment.getEpochSecond() / STEP.toSeconds())
                .array();
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(counter);
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long the password of a moment is still the present one. */
    static Duration untilNext(Instant moment) {
        long step = STEP.toMillis();
        return Duration.ofMillis(step - Math.floorMod(moment.toEpochMilli(), step));
    }

    private static byte[] decode(String secret) {
        var bytes = ByteBuffer.allocate(secret.length() * BITS / Byte.SIZE);
        int buffer = 0;
        int bits = 0;
        for (int i = 0; i < secret.length(); i++) {
            int value = BASE32.indexOf(secret.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not Base32");
            }
            buffer = (buffer << BITS | value) & 0xfff;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
