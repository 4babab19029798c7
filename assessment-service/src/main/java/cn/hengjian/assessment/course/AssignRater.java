package cn.hengjian.assessment.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Gives a person another rater. */
record AssignRater(
        @NotBlank @Size(max = 20) String cadreNumber,
        @NotBlank @Size(max = 500) String reason) {}
