package cn.hengjian.assessment.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes an appraisal without a grade up again, because what stood against one has ended. */
record BackFill(@NotBlank @Size(max = 500) String reason) {}
