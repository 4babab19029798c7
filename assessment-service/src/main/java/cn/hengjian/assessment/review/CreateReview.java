package cn.hengjian.assessment.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Drafts a review of everybody in a run. */
record CreateReview(
        @NotNull UUID runId, @NotBlank @Size(max = 100) String title) {}
