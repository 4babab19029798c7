package cn.hengjian.platform.document;

import java.text.Normalizer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Sees to it that no character is lost on paper without a trace. */
final class Characters {

    private static final int LAST_OF_BASIC_PLANE = 0xFFFD;

    private Characters() {}

    /** The text with the code points of what XML can't hold: control characters and halves of surrogate pairs. */
    static String sound(String text) {
        return text.codePoints().allMatch(Characters::isXml)
                ? text
                : replaced(text, character -> isXml(character) ? Character.toString(character) : code(character));
    }

    /** The text with the code points of those characters that can't be printed, such as 〔U+1F600〕. */
    static String printable(String text, IntPredicate covered) {
        return replaced(text, character -> {
            if (selectsVariation(character)) {
                return "";
            }
            return Character.isWhitespace(character) || covered.test(character)
                    ? Character.toString(character)
                    : replacement(character, covered);
        });
    }

    /** What looks the same, such as 人 for the radical ⼈, or else the code point. */
    private static String replacement(int character, IntPredicate covered) {
        var usual = switch (character) {
            case 0x301C -> "\uFF5E";
            case 0x2215 -> "\uFF0F";
            default -> Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        };
        return usual.codePoints().allMatch(covered) ? usual : code(character);
    }

    private static String replaced(String text, IntFunction<String> replacement) {
        return text.codePoints().mapToObj(replacement).collect(Collectors.joining());
    }

    private static String code(int character) {
        return "〔U+%04X〕".formatted(character);
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || isBetween(character, 0x20, Character.MIN_SURROGATE - 1)
                || isBetween(character, Character.MAX_SURROGATE + 1, LAST_OF_BASIC_PLANE)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    /** Asks for another shape of the character before it, which the fonts don't have. */
    private static boolean selectsVariation(int character) {
        return isBetween(character, 0xFE00, 0xFE0F) || isBetween(character, 0xE0100, 0xE01EF);
    }

    private static boolean isBetween(int character, int first, int last) {
        return first <= character && character <= last;
    }
}
