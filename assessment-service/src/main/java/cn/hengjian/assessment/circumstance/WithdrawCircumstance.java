package cn.hengjian.assessment.circumstance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes back what was recorded wrongly. */
record WithdrawCircumstance(@NotBlank @Size(max = 500) String reason) {}
