package cn.hengjian.personnel.talk;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives more time to put things right, once. */
public record ExtendRectification(
        @NotBlank @Size(max = 2000) String reason,

        @NotNull @Min(1) @Schema(description = "延长的月数，以政策所定为限")
        Integer months) {

    @Override
    public String toString() {
        return "ExtendRectification[" + months + "]";
    }
}
