package cn.hengjian.personnel.results.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Days in post; as years of 365.25 days, rounded half up to two digits. */
public record Tenure(int days) {

    private static final BigDecimal YEAR = new BigDecimal("365.25");

    public BigDecimal years() {
        return BigDecimal.valueOf(days).divide(YEAR, 2, RoundingMode.HALF_UP);
    }
}
