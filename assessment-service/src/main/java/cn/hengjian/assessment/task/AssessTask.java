package cn.hengjian.assessment.task;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Says how much was achieved.
 *
 * @param achieved in the task's measure
 * @param comment what that rests on
 */
record AssessTask(
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4)
        BigDecimal achieved,

        @NotBlank @Size(max = 2_000) String comment) {}
