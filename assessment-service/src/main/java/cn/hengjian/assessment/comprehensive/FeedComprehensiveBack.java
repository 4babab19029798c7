package cn.hengjian.assessment.comprehensive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the person was told. */
record FeedComprehensiveBack(@NotBlank @Size(max = 2_000) String feedback) {}
