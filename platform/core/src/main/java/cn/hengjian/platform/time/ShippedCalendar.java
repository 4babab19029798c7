package cn.hengjian.platform.time;

import cn.hengjian.platform.problem.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The holiday tables that come with the product, {@code calendar/cn-<year>.csv}, as published by the General Office of
 * the State Council. A service copies them into its database, where later years are added.
 */
public final class ShippedCalendar {

    private static final int FIRST_YEAR = 2018;

    private ShippedCalendar() {}

    /** The days of each shipped year, in order. */
    public static NavigableMap<Integer, List<CalendarDay>> byYear() {
        var years = new TreeMap<Integer, List<CalendarDay>>();
        for (int year = FIRST_YEAR; ; year++) {
            try (var in = ShippedCalendar.class.getResourceAsStream("/calendar/cn-" + year + ".csv")) {
                if (in == null) {
                    return Collections.unmodifiableNavigableMap(years);
                }
                years.put(year, days(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A calendar of all shipped years. */
    public static WorkingCalendar calendar() {
        var years = byYear();
        return WorkingCalendar.of(years.values().stream().flatMap(List::stream).toList(), years.keySet());
    }

    private static List<CalendarDay> days(String csv) {
        var days = new ArrayList<CalendarDay>();
        for (var line : csv.lines().skip(1).toList()) {
            var fields = List.of(line.split(",", -1));
            days.add(new CalendarDay(
                    LocalDate.parse(fields.get(0)),
                    CalendarDay.Kind.valueOf(fields.get(1)),
                    new Text(fields.get(2), fields.get(3)),
                    fields.get(4)));
        }
        return List.copyOf(days);
    }
}
