package cn.hengjian.assessment.task;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Upholds an objection: the task is set anew with this target and deadline. */
record SetTaskAnew(
        @NotNull @DecimalMin("0.0001") @Digits(integer = 12, fraction = 4)
        BigDecimal target,

        @NotNull LocalDate deadline,
        @NotBlank @Size(max = 2_000) String answer) {}
