package cn.hengjian.personnel.rotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes down that the cadre took up the new post: the old posting ends and the new one begins on that day. */
public record ReportIn(
        @NotNull @Schema(description = "到任日期，不早于决定，不晚于今日") LocalDate effectiveOn,

        @NotBlank @Size(max = 100) @Schema(description = "任免文号")
        String document,

        @Schema(description = "人大程序的文号；选举或者人大任命的职务必填（G6）") @Nullable @Size(min = 1, max = 100)
        String congressStep) {}
