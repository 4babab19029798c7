package cn.hengjian.assessment.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Opens the appraisal of a part of a year for everybody of a unit and of those below it.
 *
 * @param from first day of the stage
 * @param to its last, in the same year
 */
record OpenStage(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 50) String unitCode,
        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
