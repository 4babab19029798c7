package cn.hengjian.personnel.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for a review of a decision, or appeals against it directly. */
public record FileAppeal(
        @Schema(description = "对其不服的诫勉谈话；与 measureId 二者择一") @Nullable
        UUID talkId,

        @Schema(description = "对其不服的调整、末位处理或者待岗决定") @Nullable
        UUID measureId,

        @NotNull @Schema(description = "REVIEW 先申请复核，DIRECT 直接申诉")
        Route route,

        @NotBlank @Size(max = 4000) String grounds) {

    @Override
    public String toString() {
        return "FileAppeal[" + route + "]";
    }
}
