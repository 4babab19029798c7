package cn.hengjian.platform.extract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Agrees to an extract or not. */
public record DecideExtract(
        @NotNull ExtractOutcome outcome,
        @NotBlank @Size(max = 500) String reasons) {}
