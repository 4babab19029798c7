package cn.hengjian.platform.time;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.Deadline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers the steps of a reckoning in words. */
final class Explanation {

    private static final Text START_EXCLUDED =
            new Text("起算日 %s 不计入，期限为 %s", "The start %s is not counted; the period is %s");
    private static final Text HOLIDAY_SKIPPED =
            new Text("%s 至 %s 为%s假期，不计入", "%s to %s is the %s holiday, not counted");
    private static final Text ADJUSTED =
            new Text("%s 为%s调休上班日，按工作日计", "%s is a weekend day worked for the %s holiday and counts as a working day");
    private static final Text PERIOD_ENDED = new Text("期限最后一日为 %s", "The last day of the period is %s");
    private static final Text ROLLED_OVER = new Text(
            "%s 为%s，不是工作日，顺延至其后第一个工作日 %s", "%s is %s, not a working day; the deadline moves to the next one, %s");
    private static final Text WEEKEND = new Text("周末", "at a weekend");
    private static final Text IN_HOLIDAY = new Text("%s假期", "in the %s holiday");
    private static final Text UNPUBLISHED = new Text(
            "%s 年放假安排尚未公布，该年仅按周六、周日推算；公布后应重新计算",
            "The holiday table of %s is not published: that year goes by weekends only and is to be reckoned anew");

    private final WorkingCalendar calendar;
    private final List<Step> steps = new ArrayList<>();

    Explanation(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    List<Step> steps() {
        return steps;
    }

    void startExcluded(LocalDate start, LegalPeriod period) {
        add(Step.Kind.START_EXCLUDED, start, start, START_EXCLUDED, start, period.description());
    }

    /** Every holiday and adjusted workday of a stretch in which working days were counted. */
    void counted(LocalDate from, LocalDate to) {
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var special = calendar.find(day);
            if (special == null) {
                continue;
            }
            switch (special.kind()) {
                case ADJUSTED_WORKDAY -> adjustedWorkday(special);
                case HOLIDAY -> {
                    var end = endOfHoliday(special, to);
                    add(Step.Kind.HOLIDAY_SKIPPED, day, end, HOLIDAY_SKIPPED, day, end, special.name());
                    day = end;
                }
            }
        }
    }

    private LocalDate endOfHoliday(CalendarDay first, LocalDate to) {
        var end = first.date();
        while (end.isBefore(to) && isSameHoliday(first, calendar.find(end.plusDays(1)))) {
            end = end.plusDays(1);
        }
        return end;
    }

    private static boolean isSameHoliday(CalendarDay first, @Nullable CalendarDay next) {
        return next != null && next.kind() == CalendarDay.Kind.HOLIDAY && Objects.equals(next.name(), first.name());
    }

    void adjustedWorkday(CalendarDay day) {
        add(Step.Kind.ADJUSTED_WORKDAY_COUNTED, day.date(), day.date(), ADJUSTED, day.date(), day.name());
    }

    void periodEnded(LocalDate last) {
        add(Step.Kind.PERIOD_ENDED, last, last, PERIOD_ENDED, last);
    }

    void rolledOver(LocalDate last, LocalDate due) {
        var special = calendar.find(last);
        var reason = special == null ? WEEKEND : say(IN_HOLIDAY, special.name());
        add(Step.Kind.ROLLED_OVER, last, due, ROLLED_OVER, last, reason, due);
    }

    /** One caution for each year that the reckoning looked at without a table. */
    void unpublished(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!calendar.published(year)) {
                var first = LocalDate.of(year, 1, 1);
                add(
                        Step.Kind.TABLE_UNPUBLISHED,
                        from.isAfter(first) ? from : first,
                        to.getYear() > year ? LocalDate.of(year, 12, 31) : to,
                        UNPUBLISHED,
                        Integer.toString(year));
            }
        }
    }

    private void add(Step.Kind kind, LocalDate from, LocalDate to, Text template, Object... arguments) {
        steps.add(new Step(kind, from, to, say(template, arguments)));
    }

    private static Text say(Text template, Object... arguments) {
        return new Text(
                template.zhCN().formatted(in(Text::zhCN, arguments)),
                template.en().formatted(in(Text::en, arguments)));
    }

    private static Object[] in(Function<Text, String> language, Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Text text ? language.apply(text) : argument)
                .toArray();
    }
}
