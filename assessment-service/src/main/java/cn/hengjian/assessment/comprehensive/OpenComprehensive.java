package cn.hengjian.assessment.comprehensive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Opens the comprehensive appraisal of one person; several people are several appraisals (M24).
 *
 * @param document number of the document that asks for it
 * @param from first day of the period
 * @param to last day, not after today
 */
record OpenComprehensive(
        @NotBlank @Size(max = 20) String cadreNumber,
        @NotNull Occasion occasion,
        @NotBlank @Size(max = 100) String document,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
