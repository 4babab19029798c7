package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.lastplace.rules.Finding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes down what the check of the facts found, question by question, with reasons (SM-2). */
public record RecordCheck(
        @NotNull @Schema(description = "在可比组内处于末位") Boolean bottom,
        @NotNull @Schema(description = "工作不力") Boolean ineffective,
        @NotNull @Schema(description = "失职") Boolean dereliction,
        @NotNull @Schema(description = "有失误") Boolean mistake,
        @NotNull @Schema(description = "造成损失") Boolean loss,

        @NotNull @Schema(description = "主要由外部原因造成（政策调整、自然灾害等），应予免责")
        Boolean externalCause,

        @NotBlank @Size(max = 4000) @Schema(description = "查实的事实和理由")
        String reasons) {

    Set<Finding> found() {
        var answers = new EnumMap<Finding, Boolean>(Finding.class);
        answers.put(Finding.BOTTOM, bottom);
        answers.put(Finding.INEFFECTIVE, ineffective);
        answers.put(Finding.DERELICTION, dereliction);
        answers.put(Finding.MISTAKE, mistake);
        answers.put(Finding.LOSS, loss);
        answers.put(Finding.EXTERNAL_CAUSE, externalCause);
        var found = EnumSet.noneOf(Finding.class);
        answers.forEach((finding, holds) -> {
            if (holds) {
                found.add(finding);
            }
        });
        return found;
    }

    @Override
    public String toString() {
        return "RecordCheck[…]";
    }
}
