package cn.hengjian.personnel.testing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Citizen ids with a region that is not assigned, each given out once. */
public final class CitizenNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private CitizenNumbers() {}

    public static String woman(LocalDate birth) {
        return next(birth, 0);
    }

    public static String man(LocalDate birth) {
        return next(birth, 1);
    }

    /** A number that somebody could have: of a region, and born before anybody who has a file here. */
    public static String manOf(String region) {
        return checked("%s%s001".formatted(region, "19010101"));
    }

    private static String next(LocalDate birth, int odd) {
        int ordinal = NEXT.getAndIncrement();
        return checked("99%04d%s%03d"
                .formatted(ordinal / 400, birth.format(DateTimeFormatter.BASIC_ISO_DATE), ordinal % 400 * 2 + 2 + odd));
    }

    private static String checked(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
