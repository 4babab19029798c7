package cn.hengjian.personnel.rotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes where one person moves to. */
public record PlanMove(
        @NotNull @Schema(description = "拟任职位，与现职位类别、层次相同") UUID postId,
        @NotBlank @Size(max = 4000) String reasons,

        @NotNull @Schema(description = "现任或者拟任职务由选举产生或者人大任命（G6）")
        Boolean congress) {

    @Override
    public String toString() {
        return "PlanMove[" + postId + "]";
    }
}
