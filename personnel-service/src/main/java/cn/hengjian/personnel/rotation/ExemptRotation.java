package cn.hengjian.personnel.rotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lets a case rest until a day, for a reason; afterwards it is listed again. */
public record ExemptRotation(
        @NotBlank @Size(max = 2000) @Schema(description = "暂缓的事由")
        String ground,

        @NotNull @Schema(description = "暂缓至此日（含），依政策 rotation.exemptAtMost")
        LocalDate until) {

    @Override
    public String toString() {
        return "ExemptRotation[" + until + "]";
    }
}
