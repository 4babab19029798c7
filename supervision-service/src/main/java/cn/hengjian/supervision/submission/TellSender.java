package cn.hengjian.supervision.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the staff write to the sender of a matter. */
public record TellSender(@NotBlank @Size(max = 2_000) String text) {

    @Override
    public String toString() {
        return "TellSender[…]";
    }
}
