package cn.hengjian.assessment.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Gives proposals back, which frees their places. */
record ReturnGrades(
        @NotNull @Valid Selection selection,
        @NotBlank @Size(max = 500) String reason) {}
