package cn.hengjian.personnel.waiting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes a dismissal, on a ground of CSL-88 only and not of a protected person (G8). */
public record ProposeExit(
        @NotBlank @Size(max = 40) @Schema(description = "公务员法第八十八条的情形代码，依政策 waiting.exit.*")
        String ground,

        @NotBlank @Size(max = 4000) String reasons,

        @NotBlank @Size(max = 40) @Schema(description = "公务员法第八十九条的保护情形代码，依政策 waiting.protected；没有的填 NONE")
        String protection) {

    @Override
    public String toString() {
        return "ProposeExit[" + ground + "]";
    }
}
