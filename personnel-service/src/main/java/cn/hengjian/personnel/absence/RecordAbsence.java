package cn.hengjian.personnel.absence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Records that a cadre was away. */
record RecordAbsence(
        @NotNull AbsenceKind kind,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @Size(min = 1, max = 200) @Nullable String note) {}
