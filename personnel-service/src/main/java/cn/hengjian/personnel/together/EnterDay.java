package cn.hengjian.personnel.together;

import cn.hengjian.personnel.unit.Units;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Enters a day of one's own.
 *
 * @param hostCode the village
 * @param activities what was done together: eating, living, working
 */
record EnterDay(
        @NotNull LocalDate day,
        @NotNull Portion portion,
        @NotNull @Pattern(regexp = Units.CODE) String hostCode,
        boolean overnight,
        @NotBlank @Size(max = 1000) String activities) {}
