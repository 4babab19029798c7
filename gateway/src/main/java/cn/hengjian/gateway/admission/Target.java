package cn.hengjian.gateway.admission;

import cn.hengjian.platform.problem.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request target says. Only targets that every reader reads in the same way are sane: no dot segments, no empty
 * segments, nothing escaped that need not be, no escapes that hide a separator or a control character.
 */
public sealed interface Target {

    /**
     * A target fit to be routed.
     *
     * @param path starts with a slash
     * @param whole path and query
     * @param authority which host a target in absolute form names
     */
    record Sane(String path, String whole, @Nullable String authority) implements Target {}

    /** A target nobody should try to interpret. */
    record Refused(Text reason) implements Target {}

    Pattern AUTHORITY = Pattern.compile("https?://([A-Za-z0-9.:\\[\\]-]+)", Pattern.CASE_INSENSITIVE);
    int FIRST_BEYOND_ASCII = 0x80;
    String PATH_SIGNS = "-._~!$'()*+,=:@/";
    String QUERY_SIGNS = PATH_SIGNS + "&;?[]";

    /** Reads the target of a request line, in origin form or absolute form. */
    static Target read(String requestTarget) {
        var authority = AUTHORITY.matcher(requestTarget);
        var absolute = authority.lookingAt();
        var target = absolute ? requestTarget.substring(authority.end()) : requestTarget;
        var question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        if (question >= 0 && !written(target.substring(question + 1), QUERY_SIGNS, 0)) {
            return new Refused(new Text(
                    "查询参数含有未按规定转义的字符。", "The query has a character that must be percent-encoded, or a broken escape."));
        }
        return readPath(path, target, absolute ? authority.group(1) : null);
    }

    private static Target readPath(String path, String whole, @Nullable String authority) {
        if (!path.startsWith("/")) {
            return new Refused(new Text("请求地址必须以 / 开头。", "The request target must start with a slash."));
        }
        if (!written(path, PATH_SIGNS, FIRST_BEYOND_ASCII) || !isText(path)) {
            return new Refused(new Text(
                    "路径含有不允许的字符或转义（如反斜杠、分号、控制字符、%2e、%2f）。",
                    "The path has a character or escape that is not allowed, such as a backslash, a semicolon, "
                            + "a control character, %2e or %2f."));
        }
        if (path.equals("/")) {
            return new Sane(path, whole, authority);
        }
        for (var segment : path.substring(1).split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return new Refused(new Text("路径含有空段或点段。", "The path has an empty segment or a dot segment."));
            }
        }
        return new Sane(path, whole, authority);
    }

    /** Whether there are only letters, digits, these signs, and complete escapes of bytes from the lowest one on. */
    private static boolean written(String text, String signs, int lowestEscaped) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '%') {
                if (at + 2 >= text.length()
                        || !HexFormat.isHexDigit(text.charAt(at + 1))
                        || !HexFormat.isHexDigit(text.charAt(at + 2))
                        || HexFormat.fromHexDigits(text, at + 1, at + 3) < lowestEscaped) {
                    return false;
                }
                at += 2;
            } else if (!isLetterOrDigit(character) && signs.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }

    /** Whether the escapes, all of them above ASCII, are well-formed UTF-8: no overlong form, no surrogate. */
    private static boolean isText(String path) {
        if (path.indexOf('%') < 0) {
            return true;
        }
        var bytes = ByteBuffer.allocate(path.length());
        for (var at = 0; at < path.length(); at++) {
            if (path.charAt(at) == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(path, at + 1, at + 3));
                at += 2;
            } else {
                bytes.put((byte) path.charAt(at));
            }
        }
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
