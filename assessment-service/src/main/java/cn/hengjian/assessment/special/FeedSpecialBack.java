package cn.hengjian.assessment.special;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the person was told. */
record FeedSpecialBack(@NotBlank @Size(max = 2_000) String feedback) {}
