package cn.hengjian.assessment.stage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the person was told: what went well and what has to change. */
record TellStage(@NotBlank @Size(max = 2_000) String feedback) {}
