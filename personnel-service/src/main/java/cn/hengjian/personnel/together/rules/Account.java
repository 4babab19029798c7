package cn.hengjian.personnel.together.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a cadre owes in a year and what counts (M02, M07): the norm for the days in which it held, over the days of the
 * year. The least is inclusive: exactly the norm is enough. Everything is reckoned in whole steps and days of the year, so
 * that nothing is rounded before it is compared.
 *
 * @param owedTimesYear the sum of norm × days, which is what is owed times the days of the year
 * @param yearDays 365 or 366
 * @param countedSteps steps that count
 * @param stepsPerUnit steps of what the norm counts: 2 half-days a day, 4 quarters an hour
 */
public record Account(long owedTimesYear, int yearDays, int countedSteps, int stepsPerUnit) {

    private static final int SHOWN = 2;
    private static final int HALVES = 2;

    /**
     * A time under one norm, such as that of a kind of unit.
     *
     * @param norm what it asks for a year
     * @param days of this year under it
     */
    public record Stretch(int norm, int days) {}

    /** An account of days, which count in halves. */
    public static Account of(List<Stretch> stretches, int yearDays, int countedHalves) {
        return ofSteps(stretches, yearDays, countedHalves, HALVES);
    }

    public static Account ofSteps(List<Stretch> stretches, int yearDays, int countedSteps, int stepsPerUnit) {
        long owed = 0;
        for (var stretch : stretches) {
            owed += (long) stretch.norm() * stretch.days();
        }
        return new Account(owed, yearDays, countedSteps, stepsPerUnit);
    }

    public boolean isMet() {
        return shortSteps() == 0;
    }

    /** Steps that are missing, whole ones: the least number that would be enough. */
    public int shortSteps() {
        long missing = stepsPerUnit * owedTimesYear - (long) countedSteps * yearDays;
        return missing <= 0 ? 0 : (int) Math.ceilDiv(missing, yearDays);
    }

    /** What is owed, as it is shown. */
    public BigDecimal owed() {
        return BigDecimal.valueOf(owedTimesYear).divide(BigDecimal.valueOf(yearDays), SHOWN, RoundingMode.HALF_UP);
    }

    public BigDecimal counted() {
        return units(countedSteps);
    }

    public BigDecimal missing() {
        return units(shortSteps());
    }

    /** So many steps, exactly. */
    private BigDecimal units(int steps) {
        return BigDecimal.valueOf(steps)
                .divide(BigDecimal.valueOf(stepsPerUnit), stepsPerUnit / 2, RoundingMode.UNNECESSARY);
    }
}
