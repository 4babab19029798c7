package cn.hengjian.personnel.lastplace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens a case that no suggestion opened. */
public record OpenLastPlace(
        @NotNull UUID cadreId,

        @NotBlank @Size(max = 2000) @Schema(description = "哪一次考核、在哪一个可比组内处于末位")
        String grounds) {

    @Override
    public String toString() {
        return "OpenLastPlace[…]";
    }
}
