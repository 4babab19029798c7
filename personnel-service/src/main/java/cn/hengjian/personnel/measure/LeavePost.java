package cn.hengjian.personnel.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes the post by its document, with the congress step where one is due (G6). */
public record LeavePost(
        @NotNull @Schema(description = "离任日期，不早于决定，不晚于今日；影响期自当日起算")
        LocalDate effectiveOn,

        @NotBlank @Size(max = 100) @Schema(description = "任免文号")
        String document,

        @Schema(description = "人大程序的文号；选举或者人大任命的职务必填") @Nullable @Size(min = 1, max = 100)
        String congressStep) {

    @Override
    public String toString() {
        return "LeavePost[" + document + "]";
    }
}
