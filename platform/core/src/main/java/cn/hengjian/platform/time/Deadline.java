package cn.hengjian.platform.time;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * When a legal period ends, and how that was found.
 *
 * @param start the day that sets the period going; it is not counted
 * @param due the legal deadline, always a working day
 * @param warning when to remind internally, never before the start
 * @param explanation each step that led to the deadline, in order
 */
public record Deadline(LocalDate start, LegalPeriod period, LocalDate due, LocalDate warning, List<Step> explanation) {

    public Deadline {
        explanation = List.copyOf(explanation);
    }

    /**
     * One step of the reckoning.
     *
     * @param from first day it is about
     * @param to last day it is about, the same for a single day
     */
    public record Step(Kind kind, LocalDate from, LocalDate to, Text text) {

        /** What the step does. */
        public enum Kind {
            START_EXCLUDED,
            HOLIDAY_SKIPPED,
            ADJUSTED_WORKDAY_COUNTED,
            PERIOD_ENDED,
            ROLLED_OVER,
            TABLE_UNPUBLISHED
        }
    }

    /**
     * Counts a period from a day. The start is excluded; working days go by the calendar; a month or a year ends on the
     * day with the same number or, where there is none, on the last of the month; a last day that is not worked gives
     * way to the next working day.
     *
     * @param warningWorkingDays how many working days before the deadline to remind
     */
    public static Deadline of(LocalDate start, LegalPeriod period, WorkingCalendar calendar, int warningWorkingDays) {
        var explanation = new Explanation(calendar);
        explanation.startExcluded(start, period);
        var last = lastDay(start, period, calendar);
        boolean byWorkingDays = period.unit() == LegalPeriod.Unit.WORKING_DAYS;
        if (byWorkingDays) {
            explanation.counted(start.plusDays(1), last);
        }
        explanation.periodEnded(last);
        var due = calendar.workingDayFrom(last);
        var special = calendar.find(last);
        if (!due.equals(last)) {
            explanation.rolledOver(last, due);
        } else if (special != null && !byWorkingDays) {
            explanation.adjustedWorkday(special);
        }
        explanation.unpublished(byWorkingDays ? start.plusDays(1) : last, due);
        var warning = calendar.workingDaysBefore(due, warningWorkingDays);
        return new Deadline(start, period, due, warning.isBefore(start) ? start : warning, explanation.steps());
    }

    private static LocalDate lastDay(LocalDate start, LegalPeriod period, WorkingCalendar calendar) {
        return switch (period.unit()) {
            case CALENDAR_DAYS -> start.plusDays(period.count());
            case WORKING_DAYS -> calendar.workingDaysAfter(start, period.count());
            case MONTHS -> start.plusMonths(period.count());
            case YEARS -> start.plusYears(period.count());
        };
    }
}
