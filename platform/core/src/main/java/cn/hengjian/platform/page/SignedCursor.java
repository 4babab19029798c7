package cn.hengjian.platform.page;

import cn.hengjian.platform.crypto.Hmac;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** Makes and reads cursors: Base64url of a 128-bit signature and the payload. The payload is not secret. */
public final class SignedCursor {

    private static final int SIGNATURE_BYTES = 16;
    private static final int MAX_LENGTH = 4_096;

    private final Hmac hmac;

    private SignedCursor(Hmac hmac) {
        this.hmac = hmac;
    }

    /** With a key of at least 32 bytes in Base64. */
    public static SignedCursor ofKey(String base64) {
        return new SignedCursor(Hmac.ofKey(base64));
    }

    /**
     * A cursor.
     *
     * @param purpose the list it belongs to, with everything that must stay the same from page to page, such as the
     *     filters; it is signed but not contained
     * @param payload where to go on, such as the last key
     */
    public String encode(String purpose, String payload) {
        var content = payload.getBytes(StandardCharsets.UTF_8);
        var whole = ByteBuffer.allocate(SIGNATURE_BYTES + content.length)
                .put(signature(purpose, content))
                .put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
    }

    /**
     * The payload of a cursor.
     *
     * @throws ProblemException {@link HttpProblem#UNREADABLE} if it was changed or made for another purpose
     */
    public String decode(String purpose, String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            throw invalid();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
        if (whole.length < SIGNATURE_BYTES) {
            throw invalid();
        }
        var content = Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length);
        if (!MessageDigest.isEqual(signature(purpose, content), Arrays.copyOf(whole, SIGNATURE_BYTES))) {
            throw invalid();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException _) {
            throw invalid();
        }
    }

    private byte[] signature(String purpose, byte[] content) {
        return Arrays.copyOf(hmac.code("cursor:" + purpose, content), SIGNATURE_BYTES);
    }

    private static ProblemException invalid() {
        return new ProblemException(
                HttpProblem.UNREADABLE,
                Violation.query(
                        "cursor",
                        "invalid-cursor",
                        new Text(
                                "游标无效或不属于此查询，请从第一页重新开始",
                                "The cursor is invalid or belongs to another query; start again from the first page")));
    }
}
