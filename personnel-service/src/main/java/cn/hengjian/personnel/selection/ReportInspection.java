package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Reports what an inspection found. */
public record ReportInspection(
        @NotNull @Schema(description = "考察认为适合拟任职位") Boolean suitable,

        @NotBlank @Size(max = 4000) @Schema(description = "考察报告")
        String report) {

    @Override
    public String toString() {
        return "ReportInspection[…]";
    }
}
