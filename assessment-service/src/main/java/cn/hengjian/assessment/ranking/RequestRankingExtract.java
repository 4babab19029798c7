package cn.hengjian.assessment.ranking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a file of the places in a run. */
public record RequestRankingExtract(
        @NotNull UUID runId,

        @Size(max = 100) @Schema(description = "可比组代码；不填为全部") @Nullable
        String group,

        @Schema(description = "只要末位，或只要其余；不填为全部") @Nullable Boolean bottom,

        @NotBlank @Size(max = 500) @Schema(description = "用途，写入文件和审计")
        String purpose) {}
