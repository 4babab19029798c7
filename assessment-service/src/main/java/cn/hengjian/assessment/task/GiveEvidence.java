package cn.hengjian.assessment.task;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Shows by reference what is achieved.
 *
 * @param reference where it is: number of a document or a file
 * @param achieved so far, in the task's measure
 */
record GiveEvidence(
        @NotBlank @Size(max = 200) String reference,
        @NotBlank @Size(max = 1_000) String note,

        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4)
        BigDecimal achieved) {}
