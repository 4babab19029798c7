package cn.hengjian.supervision.cancellation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Which case should never have been, and why. */
public record RequestCancellation(
        @NotNull CaseKind kind,
        @NotNull UUID caseId,
        @NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "RequestCancellation[" + kind + " " + caseId + "]";
    }
}
