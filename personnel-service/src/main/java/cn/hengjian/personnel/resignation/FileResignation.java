package cn.hengjian.personnel.resignation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cadre asks to resign. */
public record FileResignation(
        @NotNull @Schema(description = "PUBLIC_OFFICE 辞去公职，LEADING_POST 辞去领导职务")
        Scope scope,

        @NotBlank @Size(max = 2000) @Schema(description = "辞职理由")
        String reasons) {

    @Override
    public String toString() {
        return "FileResignation[" + scope + "]";
    }
}
