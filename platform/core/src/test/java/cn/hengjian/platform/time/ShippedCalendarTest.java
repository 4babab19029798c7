package cn.hengjian.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.time.CalendarDay.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedCalendarTest {

    private final WorkingCalendar calendar = ShippedCalendar.calendar();

    @Test
    void holdsEachYearSince2018WithoutAGap() {
        assertThat(ShippedCalendar.byYear().navigableKeySet())
                .containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.published(2017)).isFalse();
        assertThat(calendar.published(2018)).isTrue();
        assertThat(calendar.published(2026)).isTrue();
        assertThat(calendar.published(2027)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 25, 7",
        "2019, 22, 6",
        "2020, 30, 6",
        "2021, 31, 7",
        "2022, 32, 7",
        "2023, 26, 7",
        "2024, 28, 8",
        "2025, 28, 5",
        "2026, 33, 6"
    })
    void countsTheDaysOfEachYear(int year, long holidays, long adjusted) {
        var days = ShippedCalendar.byYear().get(year);

        assertThat(days).filteredOn(day -> day.kind() == Kind.HOLIDAY).hasSize((int) holidays);
        assertThat(days).filteredOn(day -> day.kind() == Kind.ADJUSTED_WORKDAY).hasSize((int) adjusted);
    }

    @Test
    void adjustsOnlyWeekendsAndCitesTheNoticeOfEachDay() {
        var days =
                ShippedCalendar.byYear().values().stream().flatMap(List::stream).toList();

        assertThat(days).allSatisfy(day -> {
            assertThat(day.notice()).matches("国办发明电〔20\\d\\d〕\\d{1,2}号");
            assertThat(day.name().zhCN()).isNotEmpty();
            assertThat(day.name().en()).matches("[A-Z][A-Za-z' -]+");
            if (day.kind() == Kind.ADJUSTED_WORKDAY) {
                assertThat(day.date().getDayOfWeek().getValue()).isGreaterThanOrEqualTo(6);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-29, true", // Saturday worked for New Year 2019, by the notice for 2019
        "2018-12-31, false",
        "2019-05-03, false", // Labour Day 2019 as changed in March 2019
        "2019-05-05, true",
        "2020-01-31, false", // Spring Festival 2020 as prolonged
        "2020-02-01, false", // first announced as worked
        "2020-02-03, true",
        "2022-12-31, false",
        "2026-02-14, true",
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true",
        "2026-10-11, false"
    })
    void knowsBothSidesOfTheHolidays(LocalDate date, boolean worked) {
        assertThat(calendar.isWorkingDay(date)).isEqualTo(worked);
    }
}
