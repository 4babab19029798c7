package cn.hengjian.personnel.thirds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How a cadre's working time of a period divides.
 *
 * @param to the last day of the period, or today
 * @param baseDays working days in a post without those of leave
 * @param unrecordedDays of them that nobody entered
 * @param togetherDays days that count as three-togethers, on whatever day of the week; counted for themselves
 * @param warning whether a share is too far off; it changes nothing
 */
public record WorkSharesView(
        String cadreNumber,
        String cadreName,
        String unitCode,
        LocalDate from,
        LocalDate to,
        BigDecimal baseDays,
        BigDecimal unrecordedDays,
        BigDecimal togetherDays,
        List<Share> shares,
        boolean warning) {

    /**
     * The part of a bucket.
     *
     * @param percent of the base, shown with two digits; compared unrounded
     * @param deviates whether it is more points off its share than the policy tolerates
     */
    public record Share(Bucket bucket, BigDecimal days, BigDecimal percent, boolean deviates) {}

    @Override
    public String toString() {
        return "WorkSharesView[" + cadreNumber + "]";
    }
}
