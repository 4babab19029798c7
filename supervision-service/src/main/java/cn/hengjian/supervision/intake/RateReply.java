package cn.hengjian.supervision.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** How content the sender is with the reply. */
public record RateReply(
        @NotBlank @Size(max = 50) String receiptCode,
        @Min(1) @Max(5) int rating) {

    @Override
    public String toString() {
        return "RateReply[…]";
    }
}
