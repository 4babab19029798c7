package cn.hengjian.personnel.rotation.rules;

import java.time.LocalDate;

/**
 * When something falls due: so many years after its first day, on the same day of the month or on the month's last if it
 * has none; the warning begins so many months before, in the same way. It is due on the day itself.
 */
public record Due(LocalDate since, int years, LocalDate on, LocalDate warnOn) {

    /** How a day stands to it. */
    public enum DueStage {
        /** Nobody is told yet. */
        AHEAD,
        WARNED,
        DUE
    }

    public static Due of(LocalDate since, int years, int warnMonths) {
        var on = since.plusYears(years);
        return new Due(since, years, on, years == 0 ? on : on.minusMonths(warnMonths));
    }

    public DueStage stage(LocalDate day) {
        if (!day.isBefore(on)) {
            return DueStage.DUE;
        }
        return day.isBefore(warnOn) ? DueStage.AHEAD : DueStage.WARNED;
    }
}
