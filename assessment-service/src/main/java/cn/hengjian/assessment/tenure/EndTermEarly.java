package cn.hengjian.assessment.tenure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Says that the person left the post before the term was over. */
record EndTermEarly(
        @NotNull LocalDate endsOn,
        @NotBlank @Size(max = 500) String reason) {}
