package cn.hengjian.assessment.bulletin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * What a bulletin is about.
 *
 * @param from the first month of a quarter that has ended, such as 2026-07
 * @param runId the run whose figures it tells
 */
public record DraftBulletin(
        @NotNull @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
        String from,

        @NotNull UUID runId) {}
