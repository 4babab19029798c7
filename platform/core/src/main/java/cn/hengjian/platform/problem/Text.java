package cn.hengjian.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text in both languages of the product, so that neither can be forgotten. */
public record Text(String zhCN, String en) {

    /** The language of a reader who states none. */
    public static final Locale DEFAULT = Locale.SIMPLIFIED_CHINESE;

    private static final List<Locale> SUPPORTED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    /** The text in the reader's language; anything but English reads Chinese. */
    public String in(Locale locale) {
        return isEnglish(locale) ? en : zhCN;
    }

    /** The text with arguments in place of {@code %s}, in both languages. */
    public Text with(Object... arguments) {
        return new Text(zhCN.formatted(arguments), en.formatted(arguments));
    }

    /** The language of RFC 9110 {@code Accept-Language}; absent or unreadable means {@link #DEFAULT}. */
    public static Locale negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DEFAULT;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
            return best == null ? DEFAULT : isEnglish(best) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException _) {
            return DEFAULT;
        }
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
