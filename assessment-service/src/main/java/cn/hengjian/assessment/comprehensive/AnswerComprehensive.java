package cn.hengjian.assessment.comprehensive;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether the person agrees with the result, and what he or she says to it. */
record AnswerComprehensive(
        @NotNull Boolean agrees,
        @Nullable @Size(max = 2_000) String answer) {}
