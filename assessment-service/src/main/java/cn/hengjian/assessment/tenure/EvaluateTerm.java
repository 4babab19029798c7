package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.ballot.rules.Grade;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the term came to.
 *
 * @param finding the facts and why they give this grade
 * @param values of every quantified goal of the term, as they were found
 */
record EvaluateTerm(
        @NotNull Grade grade,
        @NotBlank @Size(max = 4_000) String finding,
        @NotNull @Size(max = 500) List<@NotNull @Valid GoalValue> values) {}
