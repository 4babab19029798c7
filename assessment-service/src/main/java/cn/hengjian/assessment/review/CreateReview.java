package cn.hengjian.assessment.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a review of everybody in a run.
 *
 * @param asks OVERALL if absent
 * @param comments whether ballots may bear comments; absent is no
 * @param forSelection the result of each subject counts in a competitive selection (M12) and is told to personnel; absent is no
 */
record CreateReview(
        @NotNull UUID runId,
        @NotBlank @Size(max = 100) String title,
        @Nullable Asks asks,
        @Nullable Boolean comments,
        @Nullable Boolean forSelection) {}
