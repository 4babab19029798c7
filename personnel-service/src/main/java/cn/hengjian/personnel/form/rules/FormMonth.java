package cn.hengjian.personnel.form.rules;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Months as forms have them: {@code 197503}, and whatever else people write. */
public final class FormMonth {

    private static final Pattern FORMS =
            Pattern.compile("((?:19|20)\\d{2})(?:(\\d{2})(?:\\d{2})?|[.\\-/年](\\d{1,2})(?:月|[.\\-/月]\\d{1,2}日?)?)");

    private FormMonth() {}

    /** The month of a text, if the whole text is one; a day behind it is dropped. */
    public static Optional<YearMonth> parse(String text) {
        var matcher = FORMS.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var month = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** As the form has it. */
    public static String text(YearMonth month) {
        return "%04d%02d".formatted(month.getYear(), month.getMonthValue());
    }

    /** As the form shows it. */
    public static String shown(YearMonth month) {
        return "%04d.%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
