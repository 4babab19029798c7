package cn.hengjian.assessment.special;

import cn.hengjian.assessment.stage.rules.StageGrade;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How the person did in the matter.
 *
 * @param finding the facts and why they give this grade, for this person
 */
record EvaluateSpecial(
        @NotNull StageGrade grade,
        @NotBlank @Size(max = 4_000) String finding) {}
