package cn.hengjian.personnel.casework;

import cn.hengjian.platform.calendar.DeadlineStep;
import java.time.LocalDate;
import java.util.List;

/** A deadline with the steps of its reckoning in the reader's language; the start is not counted. */
public record DeadlineView(
        Task task, LocalDate start, String period, LocalDate due, LocalDate warning, List<DeadlineStep> explanation) {}
