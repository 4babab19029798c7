package cn.hengjian.personnel.resignation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leader asks to resign and takes the blame. */
public record TakeBlame(
        @NotBlank @Size(max = 40) @Schema(description = "情形代码，依政策 resignation.blame.*")
        String ground,

        @NotBlank @Size(max = 2000) @Schema(description = "所负责任和辞职理由")
        String reasons) {

    @Override
    public String toString() {
        return "TakeBlame[" + ground + "]";
    }
}
