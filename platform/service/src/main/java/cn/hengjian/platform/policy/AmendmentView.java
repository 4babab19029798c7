package cn.hengjian.platform.policy;

import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An amendment of a pack.
 *
 * @param baseVersion the version that it changes
 * @param madeVersion the version that came of it
 */
public record AmendmentView(
        UUID id,
        AmendmentState state,
        String pack,
        int baseVersion,
        LocalDate effectiveFrom,
        String reason,
        List<Change> changes,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable Integer madeVersion,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    /** A parameter before and after. */
    public record Change(String key, String before, String after, String source) {}
}
