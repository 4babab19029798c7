package cn.hengjian.assessment.run;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Drafts a run with published schemes, at most one for each kind of cadre. */
record CreateRun(
        @NotNull RunKind kind,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotEmpty @Size(max = 3) List<@NotNull UUID> schemeIds) {}
