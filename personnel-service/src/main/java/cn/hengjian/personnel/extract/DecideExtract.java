package cn.hengjian.personnel.extract;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Agrees to an extract or not. */
public record DecideExtract(
        @NotNull Outcome outcome, @NotBlank @Size(max = 500) String reasons) {

    /** What becomes of it. */
    @Schema(name = "ExtractOutcome")
    public enum Outcome {
        APPROVED,
        REJECTED
    }
}
