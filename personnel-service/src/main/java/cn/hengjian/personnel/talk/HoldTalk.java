package cn.hengjian.personnel.talk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The record of a talk that was held. */
public record HoldTalk(
        @NotNull @Schema(description = "谈话日期，影响期自当日起算") LocalDate heldOn,
        @NotBlank @Size(max = 100) String place,

        @NotBlank @Schema(description = "谈话人的干部编号，级别不低于谈话对象")
        String leader,

        @NotBlank @Schema(description = "记录人的干部编号") String recorder,

        @NotBlank @Size(max = 4000) @Schema(description = "说明的谈话事由和指出的问题")
        String reason,

        @NotBlank @Size(max = 4000) @Schema(description = "听取的谈话对象说明；未作说明的，记明")
        String explanation,

        @NotBlank @Size(max = 4000) @Schema(description = "提出的整改要求")
        String requirements,

        @Schema(description = "整改期限（月）；缺省依政策") @Nullable Integer rectifyMonths) {

    @Override
    public String toString() {
        return "HoldTalk[" + heldOn + "]";
    }
}
