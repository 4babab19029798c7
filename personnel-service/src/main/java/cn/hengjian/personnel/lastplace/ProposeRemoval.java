package cn.hengjian.personnel.lastplace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes to remove who is suspended, on what the inspection found. */
public record ProposeRemoval(
        @NotBlank @Size(max = 4000) @Schema(description = "检查期间查明的事实和理由")
        String reasons,

        @NotNull @Schema(description = "现任职务由选举产生或者人大任命，免职须履行人大程序（G6）")
        Boolean congress) {

    @Override
    public String toString() {
        return "ProposeRemoval[…]";
    }
}
