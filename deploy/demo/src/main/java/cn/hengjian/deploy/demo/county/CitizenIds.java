package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Citizen ids (GB 11643) that are well formed and can belong to nobody. They start with 99: GB/T 2260 assigns the
 * first two digits 11 to 82 to provinces and regions (residents of Taiwan have 83), so no citizen has one; the residence
 * cards of foreigners start with 9 and the two digits of a province, and 9x is none, so no foreigner has one either.
 */
final class CitizenIds {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int SEQUENCES_PER_SEX = 500;

    private CitizenIds() {}

    /** The id of the {@code ordinal}-th person, counted from 0: unique below 4.9 million whatever the birth dates. */
    static String of(int ordinal, LocalDate birthDate, Cadre.Sex sex) {
        // Odd is male, and 000 is never given out: men take 001 to 997, women 002 to 998.
        var sequence = ordinal % (SEQUENCES_PER_SEX - 1) * 2 + (sex == Cadre.Sex.MALE ? 1 : 2);
        var body = "99%04d%s%03d"
                .formatted(
                        ordinal / (SEQUENCES_PER_SEX - 1),
                        birthDate.format(DateTimeFormatter.BASIC_ISO_DATE),
                        sequence);
        return body + check(body);
    }

    private static char check(String body) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }
}
