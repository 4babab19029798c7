package cn.hengjian.supervision.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the sender of a claim doesn't agree with its answer. */
public record RequestReview(
        @NotBlank @Size(max = 50) String receiptCode,
        @NotBlank @Size(max = 4_000) String reason) {

    @Override
    public String toString() {
        return "RequestReview[…]";
    }
}
