package cn.hengjian.supervision.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What shows that a unit has put things right. */
public record SubmitEvidence(@NotBlank @Size(max = 4_000) String evidence) {

    @Override
    public String toString() {
        return "SubmitEvidence[…]";
    }
}
