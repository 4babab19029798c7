package cn.hengjian.supervision.petition;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the handling of a claim takes longer, as the sender reads it, and how many calendar days. */
public record ExtendHandling(
        @NotBlank @Size(max = 2_000) String reason, @Min(1) int days) {

    @Override
    public String toString() {
        return "ExtendHandling[" + days + "]";
    }
}
