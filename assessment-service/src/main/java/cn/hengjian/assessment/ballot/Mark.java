package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.platform.crypto.FieldCipher;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one ballot says of one subject, sealed until the sheet is counted. All seals are equally long, so that their
 * length does not tell the grade.
 */
final class Mark {

    private static final String ABSTAINED = "";
    private static final int LENGTH = Stream.of(Grade.values())
            .mapToInt(grade -> grade.name().length())
            .max()
            .orElseThrow();

    private Mark() {}

    static byte[] seal(FieldCipher cipher, UUID id, @Nullable Grade grade) {
        var text = grade == null ? ABSTAINED : grade.name();
        return cipher.encrypt(text + " ".repeat(LENGTH - text.length()), place(id));
    }

    /** The grade, or null for an abstention. */
    static @Nullable Grade open(FieldCipher cipher, UUID id, byte[] sealed) {
        var text = cipher.decrypt(sealed, place(id)).stripTrailing();
        return text.equals(ABSTAINED) ? null : Grade.valueOf(text);
    }

    private static FieldCipher.Place place(UUID id) {
        return new FieldCipher.Place("ballot_mark", "sealed", id);
    }
}
