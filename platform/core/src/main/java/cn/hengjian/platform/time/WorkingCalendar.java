package cn.hengjian.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which days are worked. A year whose notice is not published counts as ordinary weeks without holidays. */
public final class WorkingCalendar {

    private final Map<LocalDate, CalendarDay> days;
    private final Set<Integer> publishedYears;

    private WorkingCalendar(Map<LocalDate, CalendarDay> days, Set<Integer> publishedYears) {
        this.days = days;
        this.publishedYears = publishedYears;
    }

    /**
     * A calendar of days as a table holds them.
     *
     * @param publishedYears the years whose table is complete; not derived from the days, because a notice may also
     *     touch the last days of the year before
     * @throws IllegalArgumentException if two days have the same date
     */
    public static WorkingCalendar of(Collection<CalendarDay> days, Set<Integer> publishedYears) {
        var byDate = new HashMap<LocalDate, CalendarDay>();
        for (var day : days) {
            if (byDate.put(day.date(), day) != null) {
                throw new IllegalArgumentException("two entries for " + day.date());
            }
        }
        return new WorkingCalendar(byDate, Set.copyOf(publishedYears));
    }

    /** Whether a day is worked. */
    public boolean isWorkingDay(LocalDate date) {
        var day = days.get(date);
        if (day == null) {
            return !isWeekend(date);
        }
        return switch (day.kind()) {
            case HOLIDAY -> false;
            case ADJUSTED_WORKDAY -> true;
        };
    }

    /** Whether the year's table is known, so that its answers are final. */
    public boolean published(int year) {
        return publishedYears.contains(year);
    }

    /** What the notice says of a day, or null if it is an ordinary day of the week. */
    public @Nullable CalendarDay find(LocalDate date) {
        return days.get(date);
    }

    /** The day itself if it is worked, else the next that is. */
    public LocalDate workingDayFrom(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day on which so many working days have passed after a date; the date itself for none. */
    public LocalDate workingDaysAfter(LocalDate date, int count) {
        return step(date, count, 1);
    }

    /** The working day so many working days before a date; the date itself for none. */
    public LocalDate workingDaysBefore(LocalDate date, int count) {
        return step(date, count, -1);
    }

    private LocalDate step(LocalDate date, int count, int direction) {
        var day = date;
        for (int left = count; left > 0; ) {
            day = day.plusDays(direction);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
