package cn.hengjian.personnel.casework;

import java.time.LocalDate;
import java.util.List;

/** A deadline with the steps of its reckoning in the reader's language; the start is not counted. */
public record DeadlineView(
        Task task, LocalDate start, String period, LocalDate due, LocalDate warning, List<Step> explanation) {

    /** One step of counting. */
    public record Step(String kind, LocalDate from, LocalDate to, String text) {}
}
