package cn.hengjian.assessment.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Declares a review void, as when its turnout is too low or its totals do not reconcile. */
record VoidReview(@NotBlank @Size(max = 500) String reason) {}
