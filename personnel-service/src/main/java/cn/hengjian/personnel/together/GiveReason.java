package cn.hengjian.personnel.together;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The reason of a step. */
record GiveReason(@NotBlank @Size(max = 1000) String reason) {}
