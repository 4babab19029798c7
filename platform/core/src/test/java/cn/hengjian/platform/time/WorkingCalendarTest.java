package cn.hengjian.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final CalendarDay FRIDAY_OFF =
            new CalendarDay(LocalDate.of(2030, 3, 1), CalendarDay.Kind.HOLIDAY, new Text("县庆", "County Day"), "");
    private static final CalendarDay SUNDAY_WORKED = new CalendarDay(
            LocalDate.of(2030, 3, 3), CalendarDay.Kind.ADJUSTED_WORKDAY, new Text("县庆", "County Day"), "");

    @Test
    void followsItsDaysBeforeTheWeek() {
        var calendar = WorkingCalendar.of(List.of(FRIDAY_OFF, SUNDAY_WORKED), Set.of(2030));

        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 2, 28))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 3, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 3, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 3, 3))).isTrue();
        assertThat(calendar.find(LocalDate.of(2030, 3, 1))).isEqualTo(FRIDAY_OFF);
        assertThat(calendar.find(LocalDate.of(2030, 3, 2))).isNull();
    }

    @Test
    void stepsByWorkingDaysInBothDirections() {
        var calendar = WorkingCalendar.of(List.of(FRIDAY_OFF, SUNDAY_WORKED), Set.of(2030));

        assertThat(calendar.workingDaysAfter(LocalDate.of(2030, 2, 28), 0)).isEqualTo("2030-02-28");
        assertThat(calendar.workingDaysAfter(LocalDate.of(2030, 2, 28), 1)).isEqualTo("2030-03-03");
        assertThat(calendar.workingDaysAfter(LocalDate.of(2030, 2, 28), 2)).isEqualTo("2030-03-04");
        assertThat(calendar.workingDaysBefore(LocalDate.of(2030, 3, 4), 2)).isEqualTo("2030-02-28");
        assertThat(calendar.workingDayFrom(LocalDate.of(2030, 3, 1))).isEqualTo("2030-03-03");
        assertThat(calendar.workingDayFrom(LocalDate.of(2030, 3, 3))).isEqualTo("2030-03-03");
    }

    @Test
    void refusesTwoEntriesForADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of(FRIDAY_OFF, FRIDAY_OFF), Set.of(2030)))
                .withMessage("two entries for 2030-03-01");
    }

    @Test
    void takesAYearForPublishedOnlyIfToldSo() {
        var calendar = WorkingCalendar.of(List.of(FRIDAY_OFF), Set.of());

        assertThat(calendar.published(2030)).isFalse();
    }
}
