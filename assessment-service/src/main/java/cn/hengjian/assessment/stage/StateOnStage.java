package cn.hengjian.assessment.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the person thinks of the grade. */
record StateOnStage(@NotBlank @Size(max = 2_000) String statement) {}
