package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.terms.rules.Vote;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The committee's decision (G5), and what the person was told.
 *
 * @param due members who had to be there
 * @param document number of the minutes
 */
record CloseTerm(
        @NotNull @Min(1) @Max(100) Integer due,
        @NotNull @Min(1) @Max(100) Integer present,
        @NotNull @Min(0) @Max(100) Integer agreed,
        @NotBlank @Size(max = 100) String document,
        @NotBlank @Size(max = 2_000) String feedback) {

    Vote vote() {
        return new Vote(due, present, agreed);
    }
}
