package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.measure.TakeDecision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes down what a body decided: as it was proposed, or milder. */
public record DecideOnLastPlace(
        @NotNull @Schema(description = "EXCUSE 免责，SUSPEND 停职检查，REMOVE 免职；不得重于告知的处理意见")
        LastPlaceOutcome outcome,

        @Valid @NotNull TakeDecision decision) {

    @Override
    public String toString() {
        return "DecideOnLastPlace[" + outcome + "]";
    }
}
