package cn.hengjian.platform.crypto;

import java.nio.charset.StandardCharsets;

/**
 * Finds an encrypted value by equality. Without the key the hash of a citizen id cannot be found by trying all of them,
 * which a plain hash would allow within minutes.
 */
public final class LookupHash {

    private final Hmac hmac;

    private LookupHash(Hmac hmac) {
        this.hmac = hmac;
    }

    /** With a key of at least 32 bytes in Base64. */
    public static LookupHash ofKey(String base64) {
        return new LookupHash(Hmac.ofKey(base64));
    }

    /**
     * 32 bytes, the same for the same column and value.
     *
     * @param column what kind of value it is; equal values of two kinds do not show as equal
     * @param value in one normal form: the caller decides what counts as equal
     */
    public byte[] of(String column, String value) {
        return hmac.code("lookup:" + column, value.getBytes(StandardCharsets.UTF_8));
    }
}
