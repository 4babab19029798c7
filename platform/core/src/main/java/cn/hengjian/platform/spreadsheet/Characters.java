package cn.hengjian.platform.spreadsheet;

/** Which characters may stand in a cell. */
final class Characters {

    private Characters() {}

    /** Spaces of every width, and what editors leave at the edges of a cell. */
    static boolean isTrimmed(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', '\u00A0', '\u200B', '\u3000', '\uFEFF' -> true;
            default -> false;
        };
    }

    static String trim(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isTrimmed(text.charAt(from))) {
            from++;
        }
        while (to > from && isTrimmed(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    /** Whether a text can be stored and shown: no NUL or other control but tab and line ends, no broken surrogate. */
    static boolean allAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < '\u007F') {
                continue;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i))) {
                    return false;
                }
            } else if (!allowed(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text with U+FFFD in place of each character that may not stand in a cell. */
    static String replaceForbidden(String text) {
        if (allAllowed(text)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                out.append(Character.isHighSurrogate(c) || !allowed(c) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    private static boolean allowed(char c) {
        return !(Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                && !Character.isLowSurrogate(c)
                && c != '\uFFFE'
                && c != '\uFFFF';
    }
}
