package cn.hengjian.assessment.bulletin.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** The months of a bulletin (M22: one each quarter): a whole part of a calendar year. */
public record BulletinPeriod(YearMonth from, YearMonth to) {

    /** The period that a month belongs to. */
    public static BulletinPeriod of(YearMonth month, int months) {
        var from = month.withMonth((month.getMonthValue() - 1) / months * months + 1);
        return new BulletinPeriod(from, from.plusMonths(months - 1L));
    }

    /** Periods that have ended, the newest first. */
    public static List<BulletinPeriod> ended(LocalDate today, int months, int count) {
        var running = of(YearMonth.from(today), months).from();
        return IntStream.rangeClosed(1, count)
                .mapToObj(back -> of(running.minusMonths((long) back * months), months))
                .toList();
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    public boolean hasEnded(LocalDate today) {
        return lastDay().isBefore(today);
    }
}
