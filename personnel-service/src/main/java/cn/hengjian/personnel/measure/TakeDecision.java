package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.measure.rules.Meeting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes down what a body decided on one person (G5), with reasons of its own (M24). */
public record TakeDecision(
        @NotBlank @Size(max = 4000) @Schema(description = "针对本人的事实、理由和依据；不得与对他人的决定相同")
        String grounds,

        @NotBlank @Size(max = 100) @Schema(description = "决定文号")
        String document,

        @NotNull @Min(1) @Max(200) @Schema(description = "应到会人数")
        Integer due,

        @NotNull @Min(1) @Max(200) @Schema(description = "实到会人数，不少于应到的三分之二")
        Integer present,

        @NotNull @Min(0) @Max(200) @Schema(description = "同意人数，须超过应到的半数")
        Integer agreed) {

    /** How the body voted. */
    public Meeting meeting() {
        return new Meeting(due, present, agreed);
    }

    @Override
    public String toString() {
        return "TakeDecision[" + document + "]";
    }
}
