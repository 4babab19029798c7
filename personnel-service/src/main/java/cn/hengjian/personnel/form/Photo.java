package cn.hengjian.personnel.form;

import java.util.Arrays;
import java.util.Base64;

/** The picture in a form: base64 of a JPEG, PNG or BMP, told by its first bytes. */
final class Photo {

    private static final int MAX_BYTES = 2 << 20;
    private static final byte[][] SIGNATURES = {
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, {'B', 'M'}
    };

    private Photo() {}

    static boolean isPicture(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return false;
        }
        return bytes.length <= MAX_BYTES
                && Arrays.stream(SIGNATURES)
                        .anyMatch(signature -> bytes.length > signature.length
                                && Arrays.equals(signature, Arrays.copyOf(bytes, signature.length)));
    }
}
