package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.Eligibility.Requirement;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says which requirement a candidate does not meet, and why. */
public record RejectCandidate(
        @NotNull @Schema(description = "未满足的条件；NOTICE_OTHER 为公告的其他条件")
        Requirement requirement,

        @NotBlank @Size(max = 2000) String reason) {

    @Override
    public String toString() {
        return "RejectCandidate[" + requirement + "]";
    }
}
