package cn.hengjian.personnel.together.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What a cadre owes in a year and what counts (M02): the norm of each kind of unit for the days in which he or she
 * belonged to one, over the days of the year. The least is inclusive: exactly the norm is enough. Everything is reckoned
 * in whole half-days and days of the year, so that nothing is rounded before it is compared.
 *
 * @param owedTimesYear the sum of norm × days, which is the days owed times the days of the year
 * @param yearDays 365 or 366
 * @param countedHalves half-days that count
 */
public record Account(long owedTimesYear, int yearDays, int countedHalves) {

    private static final int SHOWN = 2;

    /**
     * A time in one kind of unit.
     *
     * @param norm days a year that such a unit asks for
     * @param days of this year in it
     */
    public record Stretch(int norm, int days) {}

    public static Account of(List<Stretch> stretches, int yearDays, int countedHalves) {
        long owed = 0;
        for (var stretch : stretches) {
            owed += (long) stretch.norm() * stretch.days();
        }
        return new Account(owed, yearDays, countedHalves);
    }

    public boolean isMet() {
        return shortHalves() == 0;
    }

    /** Half-days that are missing, whole ones: the least number that would be enough. */
    public int shortHalves() {
        long missing = 2 * owedTimesYear - (long) countedHalves * yearDays;
        return missing <= 0 ? 0 : (int) Math.ceilDiv(missing, yearDays);
    }

    /** Days owed, as they are shown. */
    public BigDecimal owed() {
        return BigDecimal.valueOf(owedTimesYear).divide(BigDecimal.valueOf(yearDays), SHOWN, RoundingMode.HALF_UP);
    }

    public BigDecimal counted() {
        return days(countedHalves);
    }

    public BigDecimal missing() {
        return days(shortHalves());
    }

    private static BigDecimal days(int halves) {
        return BigDecimal.valueOf(halves * 5L, 1);
    }
}
