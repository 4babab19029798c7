package cn.hengjian.assessment.goal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Says why goals can't stay as they are proposed, or why a change is given up. */
record GiveGoalsBack(@NotBlank @Size(max = 1_000) String reason) {}
