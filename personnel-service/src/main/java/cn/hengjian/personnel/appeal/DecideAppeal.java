package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decides a review or an appeal, or takes down what the authority above decided on a further one. */
public record DecideAppeal(
        @NotNull @Schema(description = "UPHOLD 维持，AMEND 变更，REVOKE 撤销，REMAND 责令原机关重新处理（仅申诉）")
        Outcome outcome,

        @NotBlank @Size(max = 2000) @Schema(description = "事实、理由和依据")
        String grounds,

        @NotBlank @Size(max = 100) @Schema(description = "决定书文号")
        String document,

        @Schema(description = "变更后不得提拔的末日，须早于原末日；仅 AMEND") @Nullable
        LocalDate noPromotionUntil) {

    @Override
    public String toString() {
        return "DecideAppeal[" + outcome + "]";
    }
}
