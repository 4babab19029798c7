package cn.hengjian.personnel.rotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    @ParameterizedTest
    @CsvSource({
        // Exactly so many years.
        "2021-03-02,  5, 6, 2026-03-01, WARNED",
        "2021-03-02,  5, 6, 2026-03-02, DUE",
        "2016-03-02, 10, 6, 2026-03-01, WARNED",
        "2016-03-02, 10, 6, 2026-03-02, DUE",
        // The warning begins on its day.
        "2021-03-02,  5, 6, 2025-09-01, AHEAD",
        "2021-03-02,  5, 6, 2025-09-02, WARNED",
        // What began on 29 February.
        "2016-02-29, 10, 6, 2026-02-27, WARNED",
        "2016-02-29, 10, 6, 2026-02-28, DUE",
        "2020-02-29,  4, 6, 2024-02-28, WARNED",
        "2020-02-29,  4, 6, 2024-02-29, DUE",
        // A month without such a day.
        "2021-08-31,  5, 6, 2026-02-27, AHEAD",
        "2021-08-31,  5, 6, 2026-02-28, WARNED",
        // Due at once, without a warning.
        "2026-03-02,  0, 6, 2026-03-01, AHEAD",
        "2026-03-02,  0, 6, 2026-03-02, DUE"
    })
    void stages(LocalDate since, int years, int warnMonths, LocalDate day, Due.DueStage stage) {
        assertThat(Due.of(since, years, warnMonths).stage(day)).isEqualTo(stage);
    }

    @Test
    void neverWarnsAfterItIsDueAndNeverGoesBack() {
        for (var since = LocalDate.of(2015, 12, 20);
                since.isBefore(LocalDate.of(2016, 3, 10));
                since = since.plusDays(1)) {
            var due = Due.of(since, 5, 6);
            var before = Due.DueStage.AHEAD;
            for (var day = due.warnOn().minusDays(2); day.isBefore(due.on().plusDays(2)); day = day.plusDays(1)) {
                assertThat(due.stage(day)).isGreaterThanOrEqualTo(before);
                before = due.stage(day);
            }
            assertThat(before).isEqualTo(Due.DueStage.DUE);
        }
    }
}
