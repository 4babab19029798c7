package cn.hengjian.personnel.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decides a request: it is accepted once the file was corrected, or refused. */
public record DecideCorrection(
        @NotNull Outcome outcome,

        @NotBlank @Size(max = 1000) @Schema(description = "理由，告知本人")
        String reasons) {

    /** What becomes of it. */
    @Schema(name = "CorrectionOutcome")
    public enum Outcome {
        ACCEPTED,
        REFUSED
    }
}
