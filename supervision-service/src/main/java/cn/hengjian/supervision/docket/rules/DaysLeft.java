package cn.hengjian.supervision.docket.rules;

import cn.hengjian.platform.time.WorkingCalendar;
import java.time.LocalDate;

/** How much time is left until a day. */
public final class DaysLeft {

    private DaysLeft() {}

    /** Working days after today up to a day, or as a negative number those since it has passed. */
    public static int until(LocalDate day, LocalDate today, WorkingCalendar calendar) {
        return day.isBefore(today) ? -between(day, today, calendar) : between(today, day, calendar);
    }

    private static int between(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        int days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }
}
