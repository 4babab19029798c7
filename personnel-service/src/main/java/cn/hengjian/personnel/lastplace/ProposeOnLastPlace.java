package cn.hengjian.personnel.lastplace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Proposes what becomes of one person, with reasons of his or her own (M24). */
public record ProposeOnLastPlace(
        @NotNull @Schema(description = "SUSPEND 停职检查，REMOVE 就地免职（免去职务，不影响公职）")
        LastPlaceOutcome outcome,

        @NotBlank @Size(max = 4000) String reasons,

        @NotNull @Schema(description = "现任职务由选举产生或者人大任命，免职须履行人大程序（G6）")
        Boolean congress) {

    @Override
    public String toString() {
        return "ProposeOnLastPlace[" + outcome + "]";
    }
}
