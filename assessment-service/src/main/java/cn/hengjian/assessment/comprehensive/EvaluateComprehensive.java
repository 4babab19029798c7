package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.ballot.rules.Grade;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How the person did in the period.
 *
 * @param finding the facts and why they give this grade, for this person alone
 * @param gapReason why the material does although something is missing; needed if something is
 */
record EvaluateComprehensive(
        @NotNull Grade grade,
        @NotBlank @Size(min = 10, max = 4_000) String finding,
        @Nullable @Size(min = 1, max = 1_000) String gapReason) {}
