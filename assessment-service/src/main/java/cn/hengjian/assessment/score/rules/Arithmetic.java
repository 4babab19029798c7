package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one place where scores are rounded: every quotient and product keeps twelve decimal places, half up. Sums are
 * exact, so their order doesn't matter. Scores rank with all twelve places; two, half up, are shown.
 */
public final class Arithmetic {

    /** Decimal places that the arithmetic keeps. */
    public static final int SCALE = 12;

    /** Decimal places that are shown. */
    public static final int SHOWN = 2;

    public static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

    private Arithmetic() {}

    static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, SCALE, ROUNDING);
    }

    static BigDecimal times(BigDecimal left, BigDecimal right) {
        return left.multiply(right).setScale(SCALE, ROUNDING);
    }

    /** The mean of scores, as it is shown. */
    public static BigDecimal mean(BigDecimal sum, int count) {
        return shown(divide(sum, BigDecimal.valueOf(count)));
    }

    /** A decimal without trailing zeros and without an exponent. */
    public static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** The same decimal without trailing zeros. */
    public static BigDecimal trimmed(BigDecimal value) {
        return new BigDecimal(plain(value));
    }

    /** A score as it is shown. */
    public static BigDecimal shown(BigDecimal score) {
        return score.setScale(SHOWN, ROUNDING);
    }
}
