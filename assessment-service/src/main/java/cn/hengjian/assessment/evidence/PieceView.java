package cn.hengjian.assessment.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence.
 *
 * @param sourceId the finding or the order in supervision; with the fact, it tells one piece from another
 * @param withdrawal of what counts no more
 */
public record PieceView(
        UUID id,
        Fact.Source source,
        UUID sourceId,
        String sourceNumber,
        Fact fact,
        UUID findingId,
        String unitCode,
        String windCode,
        @Nullable String causeCode,
        String severity,
        LocalDate happenedOn,
        @Nullable Withdrawal withdrawal) {

    /** Since when a piece counts no more, because the finding behind it does not stand. */
    public record Withdrawal(Fall cause, LocalDate on) {}
}
