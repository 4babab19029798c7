package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.dossier.rules.EntrySpan;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reward (A14). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reward(
        @NotNull @KnownCode("reward") @Schema(description = "奖励类别，代码表 reward")
        String reward,

        @NotBlank @Size(max = 100) @Schema(description = "奖励名称（A1404）")
        String name,

        @NotNull @Schema(description = "批准日期（A1407）") LocalDate grantedOn,

        @NotBlank @Size(max = 100) @Schema(description = "批准机关（A1411）")
        String grantedBy,

        @Size(min = 1, max = 100) @Schema(description = "批准文号") @Nullable
        String document)
        implements Entry {

    @Override
    public EntrySpan span() {
        return EntrySpan.of("grantedOn", grantedOn);
    }

    @Override
    public String toString() {
        return "Reward[…]";
    }
}
