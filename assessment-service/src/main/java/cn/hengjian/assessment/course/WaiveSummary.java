package cn.hengjian.assessment.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Goes on without a self-summary that did not come in time. */
record WaiveSummary(@NotBlank @Size(max = 500) String reason) {}
