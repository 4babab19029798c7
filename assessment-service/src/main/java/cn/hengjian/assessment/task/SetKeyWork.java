package cn.hengjian.assessment.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sets a key work and breaks it down to those who are responsible.
 *
 * @param standard what counts as done, and what is required
 * @param unitCode the unit whose work it is; those responsible are of it or of units below it
 * @param goal the signed goal (M20) that it breaks down, if there is one
 */
record SetKeyWork(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2_000) String standard,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Size(max = 50) String unitCode,
        @Valid @Nullable GoalRef goal,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Part> tasks) {

    /** A goal, by its code in its plan. */
    record GoalRef(
            @NotNull UUID planId, @NotBlank @Size(max = 20) String code) {}

    /**
     * The part of one person.
     *
     * @param target how much is to be achieved
     * @param measure the unit that the target is counted in
     * @param deadline last day
     */
    record Part(
            @NotBlank @Size(max = 20) String cadreNumber,
            @NotBlank @Size(max = 500) String content,

            @NotNull @DecimalMin("0.0001") @Digits(integer = 12, fraction = 4)
            BigDecimal target,

            @NotBlank @Size(max = 20) String measure,
            @NotNull LocalDate deadline) {}
}
