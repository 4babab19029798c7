package cn.hengjian.personnel.photo.rules;

import java.util.Arrays;
import java.util.Optional;

/** The formats of pictures, told by their first bytes and nothing else. */
public enum PictureFormat {
    JPEG((byte) 0xFF, (byte) 0xD8, (byte) 0xFF),
    PNG((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G', (byte) '\r', (byte) '\n', (byte) 0x1A, (byte) '\n'),
    BMP((byte) 'B', (byte) 'M');

    private final byte[] signature;

    PictureFormat(byte... signature) {
        this.signature = signature;
    }

    /** The format that these bytes begin as, if something follows. */
    public static Optional<PictureFormat> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(format -> bytes.length > format.signature.length
                        && Arrays.equals(format.signature, Arrays.copyOf(bytes, format.signature.length)))
                .findFirst();
    }
}
