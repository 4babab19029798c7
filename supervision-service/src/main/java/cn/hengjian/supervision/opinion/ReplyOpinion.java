package cn.hengjian.supervision.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The answer to the sender. */
public record ReplyOpinion(@NotBlank @Size(max = 4_000) String text) {

    @Override
    public String toString() {
        return "ReplyOpinion[…]";
    }
}
