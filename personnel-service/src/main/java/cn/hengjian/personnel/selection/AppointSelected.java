package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Appoints whom the body decided on, after the publicity. */
public record AppointSelected(
        @NotNull @Schema(description = "任职日期，公示期满后、不晚于今日") LocalDate effectiveOn,

        @NotBlank @Size(max = 100) @Schema(description = "任职文号")
        String document,

        @Schema(description = "人大程序的文号；选举或者人大任命的职位必填（G6）") @Nullable @Size(min = 1, max = 100)
        String congressStep) {}
