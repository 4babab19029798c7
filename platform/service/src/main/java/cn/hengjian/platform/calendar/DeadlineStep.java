package cn.hengjian.platform.calendar;

import cn.hengjian.platform.time.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One step of the reckoning of a deadline, in the reader's language. */
public record DeadlineStep(String kind, LocalDate from, LocalDate to, String text) {

    public static List<DeadlineStep> read(List<Deadline.Step> steps, Locale language) {
        return steps.stream()
                .map(step -> new DeadlineStep(
                        step.kind().name(), step.from(), step.to(), step.text().in(language)))
                .toList();
    }
}
