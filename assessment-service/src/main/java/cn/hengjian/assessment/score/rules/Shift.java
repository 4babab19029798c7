package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;

/**
 * What a class's score is moved by: the county's mean less the unit's.
 *
 * @param people over whom the unit's mean is
 */
public record Shift(BigDecimal unitMean, BigDecimal countyMean, int people) {

    private static final BigDecimal LEAST = BigDecimal.ZERO;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** Clamped to 0 to 100. */
    BigDecimal apply(BigDecimal score) {
        return score.add(countyMean).subtract(unitMean).max(LEAST).min(MOST);
    }
}
