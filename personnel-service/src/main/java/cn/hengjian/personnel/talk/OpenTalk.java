package cn.hengjian.personnel.talk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Opens a case that no suggestion opened. */
public record OpenTalk(
        @NotNull UUID cadreId,

        @NotNull
        @Schema(description = "BASIC_GRADE 基本称职，FINDING 督查问题，DISCIPLINE_ADVICE 纪检监察建议；POLL 只由测评结果、LAST_PLACE 只由末位核查启动")
        TalkSource source,

        @NotBlank @Size(max = 2000) @Schema(description = "事实和依据")
        String grounds,

        @Schema(description = "已采纳的线索，FINDING 必填") @Nullable UUID clueId,

        @Schema(description = "建议书文号，DISCIPLINE_ADVICE 必填") @Nullable @Size(min = 1, max = 100)
        String document,

        @Schema(description = "考核年度，BASIC_GRADE 必填") @Nullable @Min(2000) @Max(2999)
        Integer year) {

    @Override
    public String toString() {
        return "OpenTalk[" + source + "]";
    }
}
