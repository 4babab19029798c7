package cn.hengjian.personnel.resignation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Prepares the notice that a change of post demands a resignation from the congress's. */
public record PrepareDuty(
        @NotNull UUID cadreId,

        @NotBlank @Size(max = 2000) @Schema(description = "职务变动的事实和法律依据")
        String facts) {

    @Override
    public String toString() {
        return "PrepareDuty[…]";
    }
}
