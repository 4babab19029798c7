package cn.hengjian.supervision.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code of a matter that its sender asks for. */
public record FollowUp(@NotBlank @Size(max = 50) String receiptCode) {

    @Override
    public String toString() {
        return "FollowUp[…]";
    }
}
