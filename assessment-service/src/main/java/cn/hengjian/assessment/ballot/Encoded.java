package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** Bytes as the API writes them: base64url without padding. */
final class Encoded {

    private Encoded() {}

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A positive number without leading zeros, as a JSON web key has it. */
    static String text(BigInteger number) {
        var bytes = number.toByteArray();
        return text(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    static byte[] read(String text, String pointer) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            pointer, "base64url", new Text("必须是无填充的 base64url", "Must be base64url without padding")));
        }
    }
}
