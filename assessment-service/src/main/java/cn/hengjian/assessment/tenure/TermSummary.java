package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.tenure.rules.TermState;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The appraisal of a term in a list.
 *
 * @param overdue past the day on which the report was due, and none
 */
record TermSummary(
        UUID id,
        UUID planId,
        String title,
        String cadreNumber,
        String cadreName,
        String unitCode,
        LocalDate from,
        LocalDate endsOn,
        TermState state,
        LocalDate reportDue,
        boolean overdue) {

    /** Names are personal. */
    @Override
    public String toString() {
        return "TermSummary[id=" + id + "]";
    }
}
