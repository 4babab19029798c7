package cn.hengjian.personnel.measure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The discipline body says whether a case against the cadre is open, and if so, whether it consents (G9). */
public record AnswerInquiry(
        @NotNull @Schema(description = "有正在办理的案件") Boolean openCase,

        @NotNull @Schema(description = "同意继续办理；没有案件的，填 true")
        Boolean consents,

        @NotBlank @Size(max = 100) @Schema(description = "复函文号")
        String document) {

    @Override
    public String toString() {
        return "AnswerInquiry[…]";
    }
}
