package cn.hengjian.personnel.absence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes an absence back. */
record CancelAbsence(@NotBlank @Size(max = 200) String reason) {}
