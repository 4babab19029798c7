package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Publicises whom the body decided on, for a time. */
public record Publicise(
        @NotNull @Min(1) @Max(60) @Schema(description = "公示的工作日数，不含开始当日")
        Integer workingDays) {}
