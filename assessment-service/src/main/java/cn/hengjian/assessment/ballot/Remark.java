package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.crypto.FieldCipher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A comment, sealed. All seals are equally long, so that their length tells neither how much was written nor whether. */
final class Remark {

    /** The longest comment, in UTF-16 units as everywhere. */
    static final int LENGTH = 300;

    /** No UTF-16 unit takes more bytes. */
    private static final int MOST_BYTES = 3 * LENGTH;

    static final String NONE = "";

    private Remark() {}

    static byte[] seal(FieldCipher cipher, String table, UUID id, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var padded = ByteBuffer.allocate(Short.BYTES + MOST_BYTES)
                .putShort((short) bytes.length)
                .put(bytes);
        return cipher.encrypt(padded.array(), place(table, id));
    }

    static String open(FieldCipher cipher, String table, UUID id, byte[] sealed) {
        var padded = ByteBuffer.wrap(cipher.decryptBytes(sealed, place(table, id)));
        var bytes = new byte[padded.getShort()];
        padded.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static FieldCipher.Place place(String table, UUID id) {
        return new FieldCipher.Place(table, "sealed", id);
    }
}
