package cn.hengjian.platform.time;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;

/**
 * A day that the State Council's yearly notice sets apart from the ordinary week.
 *
 * @param name the holiday it belongs to; an adjusted workday bears the name of the holiday it makes up for
 * @param notice number of the notice, empty if not recorded
 */
public record CalendarDay(LocalDate date, Kind kind, Text name, String notice) {

    /** How the day differs. */
    public enum Kind {
        /** A day off, whether on a weekday or at a weekend. */
        HOLIDAY,
        /** A Saturday or Sunday that is worked. */
        ADJUSTED_WORKDAY
    }
}
