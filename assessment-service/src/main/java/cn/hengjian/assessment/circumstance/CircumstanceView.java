package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.circumstance.rules.CircumstanceKind;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.circumstance.rules.Sanction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about a person's year, and what now follows from all of that person's facts together.
 *
 * @param until of a case the day on which it ended; null while it is open
 * @param withdrawn whether it was recorded wrongly and counts no more
 * @param mark why the person gets no grade; null if there is one
 * @param notExcellent any grade but the best
 * @param assessingUnit code of the unit that assesses
 * @param rules what that was decided by
 */
record CircumstanceView(
        UUID id,
        UUID runId,
        UUID appraisalId,
        String cadreNumber,
        String cadreName,
        CircumstanceKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Sanction sanction,
        @Nullable String unitCode,
        String document,
        String recordedBy,
        Instant recordedAt,
        boolean withdrawn,
        @Nullable NoGrade mark,
        boolean notExcellent,
        String assessingUnit,
        List<String> rules) {

    /** Names, cases and sanctions are personal. */
    @Override
    public String toString() {
        return "CircumstanceView[id=" + id + "]";
    }
}
