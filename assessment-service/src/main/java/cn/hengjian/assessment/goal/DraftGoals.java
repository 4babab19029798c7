package cn.hengjian.assessment.goal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the goals of a unit for a term.
 *
 * @param postClass for whom inside the unit; none for the unit as a whole
 */
record DraftGoals(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 50) String unitCode,
        @Size(min = 1, max = 40) @Nullable String postClass,
        @NotNull LocalDate termFrom,
        @NotNull LocalDate termTo,
        @NotNull @Valid GoalContent content) {}
