package cn.hengjian.personnel.lastplace;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Carries a suspension out. */
public record Suspend(
        @NotNull @Schema(description = "停职起始日期，不早于决定，不晚于今日") LocalDate effectiveOn,

        @NotNull @Min(1) @Schema(description = "停职月数，依政策 lastPlace.suspensionMax 不超过 6 个月")
        Integer months) {}
