package cn.hengjian.supervision.rectification;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an order gets more time, and by how many days of the kind that its deadline counts. */
public record ExtendOrder(
        @NotBlank @Size(max = 2_000) String reason, @Min(1) int days) {

    @Override
    public String toString() {
        return "ExtendOrder[" + days + "]";
    }
}
