package cn.hengjian.assessment.tenure;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** How much of a quantified goal of the term was achieved, in its measure. */
record GoalValue(
        @NotBlank @Size(max = 20) String code,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4)
        BigDecimal achieved) {}
