package cn.hengjian.personnel.resignation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes that a leader is ordered to resign. */
public record ProposeOrder(
        @NotNull UUID cadreId,

        @NotBlank @Size(max = 40) @Schema(description = "情形代码，依政策 resignation.ordered.*")
        String ground,

        @NotBlank @Size(max = 2000) @Schema(description = "查明的事实")
        String facts,

        @NotBlank @Size(max = 4000) @Schema(description = "针对本人的理由和依据")
        String reasons,

        @NotNull @Schema(description = "现任职务由选举产生或者人大任命，须履行人大程序（G6）")
        Boolean congress) {

    @Override
    public String toString() {
        return "ProposeOrder[" + ground + "]";
    }
}
