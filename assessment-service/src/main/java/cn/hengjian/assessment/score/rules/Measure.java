package cn.hengjian.assessment.score.rules;

import java.math.BigDecimal;

/** What makes a share of the weight, 1 being the whole, of an actual value; the pack's clamp bounds it. */
public sealed interface Measure {

    /** Actual to target, or the other way round. */
    record Ratio(BigDecimal target, Direction direction) implements Measure {}

    /** By a table. */
    record Steps(StepTable table) implements Measure {}

    /**
     * Full points less {@code perUnit} points, of the indicator's own weight, for each unit beyond the allowance; a part
     * of a unit costs its part.
     */
    record Deduction(BigDecimal allowance, BigDecimal perUnit) implements Measure {

        /** How much is beyond the allowance. */
        public BigDecimal beyond(BigDecimal actual) {
            return actual.subtract(allowance).max(BigDecimal.ZERO);
        }
    }

    /** By a formula. */
    record Calculated(Formula formula) implements Measure {}
}
