package cn.hengjian.platform.json;

import cn.hengjian.platform.problem.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which days are taken from outside: those that a cadre's file can hold, and PostgreSQL can store. */
public final class PlainDates {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    public static final Text RANGE =
            new Text("日期超出范围，应在 %s 与 %s 之间", "The date is out of range; from %s to %s").with(FIRST, LAST);

    private PlainDates() {}

    public static boolean inRange(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    public static boolean inRange(Instant moment) {
        return !moment.isBefore(FIRST.atStartOfDay().toInstant(ZoneOffset.UTC))
                && moment.isBefore(LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
