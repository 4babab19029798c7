package cn.hengjian.assessment.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Objects to one's own task. */
record ObjectToTask(@NotBlank @Size(max = 2_000) String reason) {}
