package cn.hengjian.personnel.talk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers a cadre's objection. */
public record AnswerObjection(
        @NotNull @Schema(description = "UPHELD 维持，REVOKED 撤销；不得加重")
        Outcome outcome,

        @NotBlank @Size(max = 2000) String answer) {

    /** What becomes of the talk; nothing that is worse for who objected. */
    public enum Outcome {
        UPHELD,
        REVOKED
    }

    @Override
    public String toString() {
        return "AnswerObjection[" + outcome + "]";
    }
}
