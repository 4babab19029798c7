package cn.hengjian.assessment.goal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Drafts another version of signed goals. */
record ChangeGoals(
        @NotBlank @Size(max = 1_000) String reason,
        @NotNull @Valid GoalContent content) {}
