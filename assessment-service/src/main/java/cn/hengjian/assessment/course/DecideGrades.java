package cn.hengjian.assessment.course;

import cn.hengjian.assessment.terms.rules.Vote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A collective decision about grades.
 *
 * @param due members who should have been there
 * @param present who were
 * @param agreed who agreed
 * @param document the minutes
 */
record DecideGrades(
        @NotNull @Valid Selection selection,
        @NotNull @Min(1) @Max(1_000) Integer due,
        @NotNull @Min(1) @Max(1_000) Integer present,
        @NotNull @Min(0) @Max(1_000) Integer agreed,
        @NotBlank @Size(max = 200) String document) {

    Vote vote() {
        return new Vote(due, present, agreed);
    }
}
