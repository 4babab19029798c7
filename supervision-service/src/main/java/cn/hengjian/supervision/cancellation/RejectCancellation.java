package cn.hengjian.supervision.cancellation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the case goes on. */
public record RejectCancellation(
        @NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "RejectCancellation[…]";
    }
}
