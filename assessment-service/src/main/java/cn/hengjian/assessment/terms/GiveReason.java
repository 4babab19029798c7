package cn.hengjian.assessment.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something goes back or is cancelled. */
public record GiveReason(@NotBlank @Size(max = 1_000) String reason) {}
