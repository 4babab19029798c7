package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers an objection of a rejected candidate. */
public record AnswerObjection(
        @NotNull @Schema(description = "异议成立，予以通过") Boolean sustained,
        @NotBlank @Size(max = 2000) String reason) {

    @Override
    public String toString() {
        return "AnswerObjection[…]";
    }
}
