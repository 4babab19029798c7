package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.score.rules.StepTable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * A step of a table: from a bound on, the bound included.
 *
 * @param ratio share of the weight, 1 being the whole
 */
record StepBound(
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4)
        BigDecimal from,

        @NotNull @DecimalMin("0") @Digits(integer = 2, fraction = 3)
        BigDecimal ratio) {

    static StepBound of(StepTable.Step step) {
        return new StepBound(step.from(), step.ratio());
    }

    StepTable.Step step() {
        return new StepTable.Step(from, ratio);
    }
}
