package cn.hengjian.platform.crypto;

/** What may be shown of a value to those who may not see it whole. */
public final class Masks {

    private Masks() {}

    /** Region and last four: {@code 110105********002X}. Anything shorter shows nothing. */
    public static String citizenId(String id) {
        return middle(id, 6, 4, 18);
    }

    /** {@code 138****1234}. Anything shorter shows nothing. */
    public static String phone(String number) {
        return middle(number, 3, 4, 11);
    }

    /** The first character: {@code 王**}. */
    public static String name(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    private static String middle(String text, int head, int tail, int shortest) {
        int length = text.length();
        return length < shortest
                ? "*".repeat(length)
                : text.substring(0, head) + "*".repeat(length - head - tail) + text.substring(length - tail);
    }
}
