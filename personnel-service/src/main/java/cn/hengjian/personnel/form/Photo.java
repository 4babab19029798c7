package cn.hengjian.personnel.form;

import cn.hengjian.personnel.photo.rules.PictureFormat;
import java.util.Base64;
import java.util.Optional;

/** The picture in a form: base64 of a JPEG, PNG or BMP, told by its first bytes. */
final class Photo {

    private static final int MAX_BYTES = 2 << 20;

    private Photo() {}

    /** The bytes of a text that is a picture. */
    static Optional<byte[]> picture(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return bytes.length <= MAX_BYTES && PictureFormat.of(bytes).isPresent() ? Optional.of(bytes) : Optional.empty();
    }
}
