package cn.hengjian.platform.json;

import cn.hengjian.platform.problem.Text;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which text is taken from outside: no NUL, which PostgreSQL can't store, and no half of a surrogate pair. */
public final class PlainText {

    /** The longest text of any field; a field may state less. */
    public static final int MAX_LENGTH = 10_000;

    private PlainText() {}

    /** What is wrong with a text, if anything. */
    public static Optional<Text> objection(String value) {
        if (value.length() > MAX_LENGTH) {
            return Optional.of(
                    new Text("文本过长，最多 %s 个字符", "The text is too long; at most %s characters").with(MAX_LENGTH));
        }
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == 0) {
                return Optional.of(new Text("文本含有空字符 U+0000", "The text contains the character U+0000"));
            }
            if (Character.isHighSurrogate(character)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                return Optional.of(new Text("文本含有不成对的代理字符", "The text contains a lone surrogate"));
            }
        }
        return Optional.empty();
    }

    /** Whether a percent-encoded part of a URI stands for UTF-8; anything else would be read as replacement signs. */
    public static boolean isEncodedText(@Nullable String encoded) {
        if (encoded == null || encoded.indexOf('%') < 0) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) != '%') {
                bytes.write(encoded.charAt(i));
            } else if (i + 2 < encoded.length()
                    && HexFormat.isHexDigit(encoded.charAt(i + 1))
                    && HexFormat.isHexDigit(encoded.charAt(i + 2))) {
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
