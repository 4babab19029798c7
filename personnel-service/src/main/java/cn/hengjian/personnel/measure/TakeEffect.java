package cn.hengjian.personnel.measure;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Carries the decision out. */
public record TakeEffect(
        @NotNull @Schema(description = "生效日期，不早于决定，不晚于今日；影响期自当日起算")
        LocalDate effectiveOn) {}
