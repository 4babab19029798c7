package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.circumstance.rules.Sanction;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ends a case.
 *
 * @param sanction what it ended with; absent for none
 */
record EndCase(@NotNull LocalDate endedOn, @Nullable Sanction sanction) {}
