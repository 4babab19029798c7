package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens the registration for a time. */
public record OpenRegistration(
        @NotNull @Min(1) @Max(60) @Schema(description = "报名的工作日数，不含开始当日")
        Integer workingDays) {}
