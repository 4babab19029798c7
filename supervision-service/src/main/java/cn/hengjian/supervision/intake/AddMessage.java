package cn.hengjian.supervision.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the sender of a matter adds. */
public record AddMessage(
        @NotBlank @Size(max = 50) String receiptCode,
        @NotBlank @Size(max = 2_000) String text) {

    @Override
    public String toString() {
        return "AddMessage[…]";
    }
}
