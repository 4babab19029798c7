package cn.hengjian.personnel.cadre.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsTest {

    @ParameterizedTest
    @CsvSource({
        "10, 2026-03-01, 2016-03-01",
        // Born on 29 February: the birthday of 2026 is the 28th.
        "10, 2026-02-28, 2016-02-29",
        "10, 2026-02-27, 2016-02-27",
        "4,  2028-02-28, 2024-02-28",
        "4,  2028-02-29, 2024-02-29",
        "1,  2025-02-28, 2024-02-29",
        "0,  2026-05-05, 2026-05-05",
    })
    void knowsTheLatestBeginning(int years, LocalDate today, LocalDate start) {
        assertThat(Years.latestStart(years, today)).isEqualTo(start);
    }

    /** As counting each day's years would have it. */
    @Test
    void agreesWithCountingOverFourYears() {
        for (var today = LocalDate.of(2024, 1, 1); today.getYear() < 2028; today = today.plusDays(1)) {
            for (int years : new int[] {1, 2, 3, 4, 18}) {
                var latest = Years.latestStart(years, today);
                assertThat(latest.plusYears(years)).isBeforeOrEqualTo(today);
                assertThat(latest.plusDays(1).plusYears(years)).isAfter(today);
            }
        }
    }
}
