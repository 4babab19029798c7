package cn.hengjian.assessment.special;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline and how it was found.
 *
 * @param name OPEN or CLOSE
 * @param start the day that sets it going; it is not counted
 * @param warning when to remind
 * @param doneOn when what it asks for was done; null if it wasn't
 * @param overdue done late, or not yet and past the deadline
 * @param explanation each step of the reckoning, in the reader's language
 */
record ClockView(
        String name,
        LocalDate start,
        String period,
        LocalDate due,
        LocalDate warning,
        @Nullable LocalDate doneOn,
        boolean overdue,
        List<String> explanation) {}
