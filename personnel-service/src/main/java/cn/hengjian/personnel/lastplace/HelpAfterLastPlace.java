package cn.hengjian.personnel.lastplace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closes the case with help, and opens an admonishment talk (SM-1) if one is deserved. */
public record HelpAfterLastPlace(
        @NotBlank @Size(max = 4000) @Schema(description = "帮扶改进计划")
        String plan,

        @NotNull @Schema(description = "同时启动诫勉谈话（SM-1）") Boolean talk) {

    @Override
    public String toString() {
        return "HelpAfterLastPlace[…]";
    }
}
