package cn.hengjian.personnel.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a correction of the caller's own file. */
public record FileCorrection(
        @NotNull @Pattern(regexp = RECORD) @Schema(description = "有误的部分：cadre 为基本信息，其他为子记录的表名")
        String record,

        @NotBlank @Size(max = 1000) @Schema(description = "何处有误，应为什么，以何为证")
        String statement) {

    static final String RECORD =
            "cadre|education|family_member|resume_entry|rank_entry|reward|sanction|training|exit_record";

    @Override
    public String toString() {
        return "FileCorrection[record=" + record + "]";
    }
}
