package cn.hengjian.supervision.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The decision of a review or re-review.
 *
 * @param finding why, and after AMENDED or REVOKED what holds in place of the answer
 * @param basis laws and rules that it rests on
 */
public record DecideReview(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 4_000) String finding,
        @NotBlank @Size(max = 2_000) String basis) {

    @Override
    public String toString() {
        return "DecideReview[" + outcome + "]";
    }
}
