package cn.hengjian.assessment.terms;

import cn.hengjian.assessment.terms.rules.Vote;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A committee's decision about one person (G5).
 *
 * @param due members who had to be there
 * @param document number of the minutes
 */
public record DecideCollectively(
        @NotNull @Min(1) @Max(100) Integer due,
        @NotNull @Min(1) @Max(100) Integer present,
        @NotNull @Min(0) @Max(100) Integer agreed,
        @NotBlank @Size(max = 100) String document) {

    public Vote vote() {
        return new Vote(due, present, agreed);
    }
}
