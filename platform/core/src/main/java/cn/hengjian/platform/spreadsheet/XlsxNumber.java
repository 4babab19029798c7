package cn.hengjian.platform.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Numbers and dates of a workbook as plain text. */
final class XlsxNumber {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double MAX_SERIAL = 2_958_466;
    private static final int MAX_EXPONENT = 400;
    /** Spreadsheet programs show and compare fifteen digits; the file holds the binary neighbour. */
    private static final MathContext SHOWN = new MathContext(15);

    private XlsxNumber() {}

    /** Plain decimal notation; what is no number stays as it is. */
    static String plain(String raw) {
        if (isShortInteger(raw)) {
            return raw;
        }
        try {
            var number = new BigDecimal(raw).round(SHOWN);
            if (number.signum() == 0) {
                return "0";
            }
            // A hostile exponent would unfold into gigabytes of zeros.
            return Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT || number.scale() > MAX_EXPONENT
                    ? raw
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException | ArithmeticException _) {
            return raw;
        }
    }

    private static boolean isShortInteger(String raw) {
        if (raw.isEmpty() || raw.length() > 15 || (raw.length() > 1 && raw.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** ISO date, with the time of day if there is one; a number that is no date stays a number. */
    static String date(String raw, boolean since1904) {
        double serial;
        try {
            serial = Double.parseDouble(raw);
        } catch (NumberFormatException _) {
            return raw;
        }
        // Day 60 of the 1900 system is a 29 February that never was.
        if (!(serial >= 1 && serial < MAX_SERIAL) || (!since1904 && serial >= 60 && serial < 61)) {
            return plain(raw);
        }
        long day = (long) serial;
        long seconds = Math.round((serial - day) * 86_400);
        LocalDateTime moment;
        if (since1904) {
            moment = EPOCH_1904.plusDays(day).atStartOfDay();
        } else {
            moment = EPOCH.plusDays(serial < 60 ? day + 1 : day).atStartOfDay();
        }
        moment = moment.plusSeconds(seconds);
        return moment.toLocalTime().toSecondOfDay() == 0
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
