package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cadre registers for a selection. */
public record Register(
        @NotBlank @Size(max = 4000) @Schema(description = "报名陈述")
        String statement) {

    @Override
    public String toString() {
        return "Register[…]";
    }
}
