package cn.hengjian.supervision.rectification;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an order gets more time, and how many calendar days. */
public record ExtendOrder(
        @NotBlank @Size(max = 2_000) String reason, @Min(1) int days) {

    @Override
    public String toString() {
        return "ExtendOrder[" + days + "]";
    }
}
