package cn.hengjian.personnel.together;

import cn.hengjian.personnel.unit.Units;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** Gives out a code for a day at a village. */
record IssueCode(
        @NotNull @Pattern(regexp = Units.CODE) String hostCode,
        @NotNull LocalDate day) {}
