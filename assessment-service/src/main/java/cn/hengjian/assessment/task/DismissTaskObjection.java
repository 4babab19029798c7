package cn.hengjian.assessment.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Leaves a task as it is, and tells the person why. */
record DismissTaskObjection(@NotBlank @Size(max = 2_000) String answer) {}
