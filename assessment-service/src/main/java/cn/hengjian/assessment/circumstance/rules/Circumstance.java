package cn.hengjian.assessment.circumstance.rules;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a person's year.
 *
 * @param until the last day; of a case the day on which it ended, null while it is open
 * @param sanction what was decided; of a case that ended without any null
 * @param unit where to
 */
public record Circumstance(
        CircumstanceKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Sanction sanction,
        @Nullable UUID unit) {

    boolean covers(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    boolean isOpenCase() {
        return kind == CircumstanceKind.CASE && until == null;
    }

    /** The day on which a sanction was decided. */
    LocalDate decidedOn() {
        return kind == CircumstanceKind.CASE && until != null ? until : from;
    }
}
