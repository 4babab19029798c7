package cn.hengjian.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over a purpose and a value; a code made for one purpose says nothing for another. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private Hmac(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * With a key of at least 32 bytes in Base64.
     *
     * @throws IllegalArgumentException if it is not; the message does not contain it
     */
    public static Hmac ofKey(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("the key is not Base64");
        }
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("the key is shorter than " + KEY_BYTES + " bytes");
        }
        return new Hmac(new SecretKeySpec(bytes, ALGORITHM));
    }

    /** 32 bytes. */
    public byte[] code(String purpose, byte[] value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            // Ends the purpose, so that no purpose and value read as another pair.
            mac.update((byte) 0);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + ALGORITHM, e);
        }
    }
}
