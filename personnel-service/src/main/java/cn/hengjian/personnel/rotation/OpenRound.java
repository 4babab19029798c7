package cn.hengjian.personnel.rotation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Plans moves that hang together: all or none. */
public record OpenRound(
        @NotBlank @Size(max = 100) String title,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull PlannedMove> moves) {

    /** One person's move, with reasons of his or her own (M24). */
    public record PlannedMove(
            @NotNull @Schema(description = "轮岗事项，须为已列入") UUID rotationId,
            @NotNull @Schema(description = "拟任职位") UUID postId,
            @NotBlank @Size(max = 4000) String reasons,

            @NotNull @Schema(description = "现任或者拟任职务由选举产生或者人大任命（G6）")
            Boolean congress) {

        @Override
        public String toString() {
            return "PlannedMove[" + rotationId + "]";
        }
    }

    @Override
    public String toString() {
        return "OpenRound[" + moves.size() + "]";
    }
}
