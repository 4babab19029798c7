package cn.hengjian.assessment.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Takes a step for many people. */
record SelectPeople(@NotNull @Valid Selection selection) {}
