package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.comprehensive.rules.ComprehensiveState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comprehensive appraisal in a list.
 *
 * @param nextDue the deadline that runs: to draw the material together, then to tell the person; null when neither does
 * @param overdue past it
 */
record ComprehensiveSummary(
        UUID id,
        Occasion occasion,
        String document,
        LocalDate from,
        LocalDate to,
        String cadreNumber,
        String cadreName,
        String unitCode,
        ComprehensiveState state,
        @Nullable LocalDate nextDue,
        boolean overdue) {

    /** Names are personal. */
    @Override
    public String toString() {
        return "ComprehensiveSummary[id=" + id + "]";
    }
}
