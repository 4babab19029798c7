package cn.hengjian.supervision.finding.rules;

import cn.hengjian.platform.time.LegalPeriod;
import java.time.LocalDate;

/** M30 and SM-11: what comes back at the same unit soon after it was closed is graver than it was. */
public final class Repetition {

    private Repetition() {}

    /** The last day on which a finding like one that was closed repeats it; a day off counts as any other. */
    public static LocalDate lastDay(LocalDate closedOn, LegalPeriod within) {
        return switch (within.unit()) {
            case CALENDAR_DAYS -> closedOn.plusDays(within.count());
            case MONTHS -> closedOn.plusMonths(within.count());
            case YEARS -> closedOn.plusYears(within.count());
            case WORKING_DAYS -> throw new IllegalArgumentException("repetition is not counted in working days");
        };
    }

    public static boolean isRepeat(LocalDate raisedOn, LocalDate closedOn, LegalPeriod within) {
        return !raisedOn.isBefore(closedOn) && !raisedOn.isAfter(lastDay(closedOn, within));
    }

    /** One step graver than what the inspectors saw, and than what it repeats. */
    public static Severity severity(Severity declared, Severity former) {
        return declared.or(former).raised();
    }
}
