package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.score.rules.Formula;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a formula gives for sample values.
 *
 * @param least the least ratio that the policy in force lets count
 * @param most the greatest
 */
record FormulaTrial(String formula, BigDecimal least, BigDecimal most, List<Sample> samples) {

    /**
     * One sample.
     *
     * @param value what the formula gives; null if it gives none
     * @param ratio that, kept between the least and the greatest
     * @param arithmetic every step with its numbers
     * @param fault why there is no value
     */
    record Sample(
            BigDecimal actual,
            @Nullable BigDecimal value,
            @Nullable BigDecimal ratio,
            List<Formula.Step> arithmetic,
            @Nullable Fault fault) {}

    /** Why there is no value, and at which column. */
    record Fault(Formula.FaultKind kind, int column, String detail) {}
}
