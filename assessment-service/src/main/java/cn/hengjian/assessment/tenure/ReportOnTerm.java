package cn.hengjian.assessment.tenure;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a person says about the term.
 *
 * @param values of every quantified goal of the term
 */
record ReportOnTerm(
        @NotBlank @Size(max = 8_000) String report,
        @NotNull @Size(max = 500) List<@NotNull @Valid GoalValue> values) {}
