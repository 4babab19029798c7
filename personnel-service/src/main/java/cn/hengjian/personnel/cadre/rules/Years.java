package cn.hengjian.personnel.cadre.rules;

import java.time.LocalDate;

/** Whole years that have passed; the anniversary counts as the day on which they are full. */
public final class Years {

    private Years() {}

    /** The latest beginning from which so many years are full today: born on it or before is so old. */
    public static LocalDate latestStart(int years, LocalDate today) {
        var day = today.minusYears(years);
        var next = day.plusDays(1);
        // Who was born on 29 February has the birthday on the 28th in other years.
        return next.plusYears(years).isAfter(today) ? day : next;
    }
}
