package cn.hengjian.supervision.accusation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a real-name sender was told. */
public record ReplyToAccusation(@NotBlank @Size(max = 4_000) String text) {

    @Override
    public String toString() {
        return "ReplyToAccusation[…]";
    }
}
