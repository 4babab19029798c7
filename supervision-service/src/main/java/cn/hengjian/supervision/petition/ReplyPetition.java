package cn.hengjian.supervision.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The written reply to a claim (信访处理意见书). How to ask for a review is added, with the last day.
 *
 * @param facts what was found out
 * @param finding what is done about the claim
 * @param basis laws and rules that it rests on
 */
public record ReplyPetition(
        @NotBlank @Size(max = 4_000) String facts,
        @NotBlank @Size(max = 4_000) String finding,
        @NotBlank @Size(max = 2_000) String basis) {

    @Override
    public String toString() {
        return "ReplyPetition[…]";
    }
}
