package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.measure.TakeDecision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes down whom a body decided on for the post (G5): one post, one vote. */
public record DecideSelection(
        @NotNull @Schema(description = "拟任人选，须为考察对象") UUID candidateId,

        @NotNull @Valid @Schema(description = "一职一票的表决结果") TakeDecision vote) {

    @Override
    public String toString() {
        return "DecideSelection[" + candidateId + "]";
    }
}
