package cn.hengjian.assessment.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Sums up one's own year, once. */
record SubmitSummary(
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotBlank @Size(max = 4_000) String text) {

    /** It is personal. */
    @Override
    public String toString() {
        return "SubmitSummary[year=" + year + "]";
    }
}
