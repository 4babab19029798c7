package cn.hengjian.assessment.bulletin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulletinPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01, 3, 2026-01, 2026-03",
        "2026-03, 3, 2026-01, 2026-03",
        "2026-04, 3, 2026-04, 2026-06",
        "2026-12, 3, 2026-10, 2026-12",
        "2026-12, 1, 2026-12, 2026-12",
        "2026-07, 6, 2026-07, 2026-12",
        "2026-07, 12, 2026-01, 2026-12"
    })
    void isTheWholePartOfTheYearThatAMonthBelongsTo(YearMonth month, int months, YearMonth from, YearMonth to) {
        assertThat(BulletinPeriod.of(month, months)).isEqualTo(new BulletinPeriod(from, to));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, false", "2026-04-01, true"})
    void hasEndedTheDayAfterItsLast(LocalDate today, boolean ended) {
        assertThat(BulletinPeriod.of(YearMonth.of(2026, 2), 3).hasEnded(today)).isEqualTo(ended);
    }

    @Test
    void listsTheEndedOnesTheNewestFirst() {
        assertThat(BulletinPeriod.ended(LocalDate.of(2026, 2, 1), 3, 2))
                .isEqualTo(List.of(
                        new BulletinPeriod(YearMonth.of(2025, 10), YearMonth.of(2025, 12)),
                        new BulletinPeriod(YearMonth.of(2025, 7), YearMonth.of(2025, 9))));
    }
}
