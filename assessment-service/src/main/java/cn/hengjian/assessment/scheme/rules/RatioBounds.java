package cn.hengjian.assessment.scheme.rules;

import java.math.BigDecimal;

/** Between which ratios an indicator can be, by the policy pack in force. */
public record RatioBounds(BigDecimal least, BigDecimal most) {

    public BigDecimal clamp(BigDecimal ratio) {
        return ratio.max(least).min(most);
    }

    boolean hold(BigDecimal ratio) {
        return ratio.compareTo(least) >= 0 && ratio.compareTo(most) <= 0;
    }
}
