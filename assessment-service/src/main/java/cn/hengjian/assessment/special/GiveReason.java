package cn.hengjian.assessment.special;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an evaluation goes back, or an appraisal is cancelled. */
record GiveReason(@NotBlank @Size(max = 1_000) String reason) {}
