package cn.hengjian.personnel.posting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Appoints a cadre to a post. */
public record Appoint(
        @NotNull UUID cadreId,
        @NotNull UUID postId,
        @NotNull @Schema(description = "任职日期，当日起任职") LocalDate validFrom,

        @NotBlank @Size(max = 100) @Schema(description = "任职文号")
        String document,

        @Schema(description = "MAIN 主任职（缺省），CONCURRENT 兼任") @Nullable
        PostingKind kind) {

    PostingKind kindOrMain() {
        return kind == null ? PostingKind.MAIN : kind;
    }
}
