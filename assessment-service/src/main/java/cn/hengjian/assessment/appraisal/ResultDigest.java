package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.packing.ByteWriter;
import cn.hengjian.platform.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of everything a computation writes about people, in order, so that two computations can be compared. */
final class ResultDigest {

    private static final byte SEPARATOR = '\n';

    private final MessageDigest sha = Sha256.start();

    ResultDigest add(@Nullable String text) {
        if (text != null) {
            sha.update(text.getBytes(StandardCharsets.UTF_8));
        }
        sha.update(SEPARATOR);
        return this;
    }

    ResultDigest add(ByteWriter packed) {
        packed.digest(sha);
        sha.update(SEPARATOR);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
