package cn.hengjian.supervision.plan;

import cn.hengjian.supervision.plan.rules.Basis;
import cn.hengjian.supervision.plan.rules.MethodPair;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as the office proposes it, and what a patch of it may change.
 *
 * @param startsOn first day
 * @param endsOn last day
 * @param basis what the mix counts; absent means what the policy pack says
 * @param mix each of the five pairs once
 * @param campaignId the campaign that it belongs to, if any
 */
public record ProposePlan(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2_000) String purpose,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Nullable Basis basis,
        @NotNull @Valid Where scope,
        @NotNull @Size(min = 5, max = 5) List<@NotNull @Valid Intended> mix,
        @Nullable UUID campaignId) {

    /**
     * The units that a plan may go to: those that it names, or those in a subtree, of a kind, or both.
     *
     * @param units unit codes
     * @param within code of the unit whose subtree is meant
     * @param kind a kind of unit, such as TOWNSHIP
     */
    public record Where(
            @Nullable @Size(max = 500) List<@NotBlank @Size(max = 50) String> units,
            @Nullable @Size(max = 50) String within,
            @Nullable @Size(max = 50) String kind) {

        /** The units that it names, if any. */
        List<String> named() {
            return units == null ? List.of() : units;
        }
    }

    /**
     * How much of either side of a pair is intended.
     *
     * @param mainly of the side that is to prevail: unannounced, spot checks, visiting people, on site, the backward
     * @param other of the other side
     */
    public record Intended(
            @NotNull MethodPair pair,
            @Min(0) @Max(100_000) int mainly,
            @Min(0) @Max(100_000) int other) {}

    @Override
    public String toString() {
        return "ProposePlan[" + startsOn + ", " + endsOn + "]";
    }
}
