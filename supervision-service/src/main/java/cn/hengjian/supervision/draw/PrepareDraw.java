package cn.hengjian.supervision.draw;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to draw from a running plan.
 *
 * @param sealed the visits are to be unannounced: what is drawn stays secret until the last of them has started
 * @param units how many units
 * @param inspectorsPerUnit how many inspectors for each; absent means the fewest that the policy pack allows
 */
public record PrepareDraw(
        @NotNull UUID planId,
        @NotNull Boolean sealed,
        @Min(1) @Max(500) int units,
        @Nullable @Min(1) @Max(10) Integer inspectorsPerUnit) {}
