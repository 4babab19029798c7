package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scheme in a list.
 *
 * @param versionNumber counts the versions of the code, from 1
 */
record SchemeSummary(
        UUID id,
        String code,
        int versionNumber,
        String name,
        AppliesTo appliesTo,
        SchemeState state,
        @Nullable Instant publishedAt,
        int indicators,
        List<String> allowedTransitions) {}
