package cn.hengjian.supervision.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody has to know who the sender is. */
public record UnmaskSender(@NotBlank @Size(max = 500) String reason) {

    @Override
    public String toString() {
        return "UnmaskSender[…]";
    }
}
