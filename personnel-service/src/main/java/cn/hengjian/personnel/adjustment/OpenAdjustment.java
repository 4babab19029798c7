package cn.hengjian.personnel.adjustment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens a case that no talk and no suggestion opened. */
public record OpenAdjustment(
        @NotNull UUID cadreId,

        @NotBlank @Size(max = 2000) @Schema(description = "线索所反映的事实")
        String grounds) {

    @Override
    public String toString() {
        return "OpenAdjustment[…]";
    }
}
