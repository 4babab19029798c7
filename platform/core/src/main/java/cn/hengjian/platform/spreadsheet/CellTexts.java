package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the texts of cells are read. Refusals never repeat the cell: it may hold personal data. */
final class CellTexts {

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)" + "(?:[T ]0{1,2}:00(?::00)?)?");

    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private static final Checked<LocalDate> NO_DATE = Checked.refused(
            "invalid-date", new Text("日期应形如 2026-01-31，且为实际存在的日期", "Must be a real date such as 2026-01-31"));

    private static final Checked<Boolean> YES = Checked.valid(true);
    private static final Checked<Boolean> NO = Checked.valid(false);
    private static final Checked<Boolean> NEITHER =
            Checked.refused("invalid-boolean", new Text("应填 是 或 否", "Must be 是 or 否, true or false"));

    private CellTexts() {}

    static Checked<String> text(String text, int maxLength) {
        return text.length() <= maxLength || text.codePointCount(0, text.length()) <= maxLength
                ? Checked.valid(text)
                : Checked.refused(
                        "too-long", new Text("不得超过 %s 个字符", "Must not be longer than %s characters").with(maxLength));
    }

    static Checked<LocalDate> date(String text) {
        if (isIsoShaped(text)) {
            return dateOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        }
        var matcher = DATE.matcher(text);
        if (matcher.matches()) {
            boolean separated = matcher.group(2) != null;
            return dateOf(group(matcher, 1), group(matcher, separated ? 3 : 5), group(matcher, separated ? 4 : 6));
        }
        var compact = COMPACT_DATE.matcher(text);
        return compact.matches() ? dateOf(group(compact, 1), group(compact, 2), group(compact, 3)) : NO_DATE;
    }

    /** The common form is worth a fast path: rosters hold several dates a row. */
    private static boolean isIsoShaped(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static int group(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Checked<LocalDate> dateOf(int year, int month, int day) {
        try {
            return year < 1800 ? NO_DATE : Checked.valid(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return NO_DATE;
        }
    }

    static Checked<Long> integer(String text, long min, long max) {
        if (INTEGER.matcher(text).matches()) {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return Checked.valid(value);
            }
        }
        return Checked.refused(
                "invalid-integer", new Text("应为 %s 至 %s 的整数", "Must be a whole number from %s to %s").with(min, max));
    }

    static Checked<BigDecimal> decimal(String text, BigDecimal min, BigDecimal max, int scale) {
        if (DECIMAL.matcher(text).matches()) {
            var value = new BigDecimal(text);
            if (value.compareTo(min) >= 0
                    && value.compareTo(max) <= 0
                    && value.stripTrailingZeros().scale() <= scale) {
                return Checked.valid(value);
            }
        }
        return Checked.refused(
                "invalid-decimal",
                new Text("应为 %s 至 %s 的数，小数不超过 %s 位", "Must be a number from %s to %s with at most %s decimal places")
                        .with(min.toPlainString(), max.toPlainString(), scale));
    }

    static Checked<Boolean> bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "是", "true", "1" -> YES;
            case "否", "false", "0" -> NO;
            default -> NEITHER;
        };
    }
}
