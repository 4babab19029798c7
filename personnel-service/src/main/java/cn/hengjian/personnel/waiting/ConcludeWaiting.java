package cn.hengjian.personnel.waiting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says what becomes of whom waited. */
public record ConcludeWaiting(
        @NotNull @Schema(description = "REINSTATE 恢复任职，TRANSFER 转任其他职位，DEMOTE 启动降职（SM-4），COMPETE 参加竞争上岗（SM-7）；辞退另行提出")
        WaitingOutcome outcome,

        @NotBlank @Size(max = 2000) @Schema(description = "理由")
        String reasons,

        @Schema(description = "任职职位，TRANSFER 必填；REINSTATE 不填为原职位") @Nullable
        UUID postId,

        @Schema(description = "任职日期，REINSTATE、TRANSFER 必填，不晚于今日") @Nullable
        LocalDate effectiveOn,

        @Schema(description = "任职文号，REINSTATE、TRANSFER 必填") @Nullable @Size(min = 1, max = 100)
        String document) {

    @Override
    public String toString() {
        return "ConcludeWaiting[" + outcome + "]";
    }
}
