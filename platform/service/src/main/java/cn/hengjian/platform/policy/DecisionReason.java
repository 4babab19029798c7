package cn.hengjian.platform.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an amendment is not made. */
public record DecisionReason(@NotBlank @Size(max = 2_000) String reason) {}
