package cn.hengjian.assessment.review;

import cn.hengjian.platform.rest.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review, without any mark.
 *
 * @param subjects who is reviewed; 0 before the roster is locked
 * @param subjectsWithTotals of whom totals have been entered
 */
record ReviewView(
        UUID id,
        UUID runId,
        String title,
        Asks asks,
        boolean comments,
        ReviewState state,
        int subjects,
        int subjectsWithTotals,
        @Nullable String countedBy,
        @Nullable String certifiedBy,
        @Nullable Instant certifiedAt,
        long version,
        List<String> allowedTransitions)
        implements Versioned {}
