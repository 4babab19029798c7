package cn.hengjian.assessment.run;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import cn.hengjian.platform.rest.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run.
 *
 * @param policy in force on the day of opening; null in a draft
 * @param computation the last one; null before
 */
public record RunView(
        UUID id,
        RunKind kind,
        int year,
        RunState state,
        @Nullable Instant openedAt,
        int appraisals,
        @Nullable PolicyRef policy,
        List<SchemeRef> schemes,
        @Nullable ComputationRef computation,
        long version,
        List<String> allowedTransitions)
        implements Versioned {

    /** A version of a policy pack. */
    public record PolicyRef(String pack, int version) {}

    /** A scheme of the run. */
    public record SchemeRef(UUID id, String code, String name, AppliesTo appliesTo) {}

    /**
     * A computation of the run.
     *
     * @param digest of everything that was written; the same inputs give the same digest
     * @param outdated whether inputs have changed since
     */
    public record ComputationRef(
            UUID id,
            Instant computedAt,
            String computedBy,
            int scored,
            int notScored,
            int groups,
            String digest,
            boolean outdated) {}
}
