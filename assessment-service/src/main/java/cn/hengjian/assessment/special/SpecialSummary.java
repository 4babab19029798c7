package cn.hengjian.assessment.special;

import cn.hengjian.assessment.special.rules.SpecialState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A special appraisal in a list or on the agenda.
 *
 * @param nextDue the deadline that runs: to open, then to close; null when neither does
 * @param overdue past it
 */
record SpecialSummary(
        UUID id,
        String title,
        String document,
        String cadreNumber,
        String cadreName,
        String unitCode,
        LocalDate knownOn,
        SpecialState state,
        @Nullable LocalDate nextWarning,
        @Nullable LocalDate nextDue,
        boolean overdue) {

    /** Names are personal. */
    @Override
    public String toString() {
        return "SpecialSummary[id=" + id + "]";
    }
}
