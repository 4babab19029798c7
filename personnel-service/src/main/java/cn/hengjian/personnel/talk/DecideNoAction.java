package cn.hengjian.personnel.talk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Closes a talk without action, for reasons that stay on record. */
public record DecideNoAction(@NotBlank @Size(max = 2000) String reason) {}
