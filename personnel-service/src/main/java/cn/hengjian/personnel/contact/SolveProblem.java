package cn.hengjian.personnel.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says how a problem was solved. */
record SolveProblem(
        @NotBlank @Size(max = 1000) @Schema(description = "解决情况")
        String solution) {

    @Override
    public String toString() {
        return "SolveProblem[…]";
    }
}
