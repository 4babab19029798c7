package cn.hengjian.personnel.thirds.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How far the share of a bucket is off the one that is asked for (M01). Compared without division: exactly the tolerance
 * off is no deviation.
 *
 * @param halves half-days in the bucket
 * @param base half-days of working time
 * @param part of the share that is asked for
 * @param whole of it: 1 and 3 for a third
 */
public record Deviation(long halves, long base, int part, int whole) {

    private static final int SHOWN = 2;

    /** Whether the share is more points off than these; where there is no working time there is no share. */
    public boolean exceeds(int tolerancePoints) {
        // |halves/base − part/whole| × 100 > points, times base × whole.
        long off = Math.abs(Math.subtractExact(Math.multiplyExact(halves, whole), Math.multiplyExact(base, part)));
        return Math.multiplyExact(100, off) > Math.multiplyExact(Math.multiplyExact(base, whole), tolerancePoints);
    }

    /** The share in per cent, as it is shown. */
    public BigDecimal percent() {
        return base == 0
                ? BigDecimal.ZERO.setScale(SHOWN)
                : new BigDecimal(BigInteger.valueOf(Math.multiplyExact(100, halves)))
                        .divide(BigDecimal.valueOf(base), SHOWN, RoundingMode.HALF_UP);
    }
}
