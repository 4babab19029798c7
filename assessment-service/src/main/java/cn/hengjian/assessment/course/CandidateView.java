package cn.hengjian.assessment.course;

import java.time.LocalDate;
import java.util.UUID;

/** Who is to be excellent, as it is shown in public (ASM-PUB). */
record CandidateView(
        UUID appraisalId,
        int year,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        LocalDate publicisedOn,
        LocalDate publicUntil) {

    /** Names are personal. */
    @Override
    public String toString() {
        return "CandidateView[appraisalId=" + appraisalId + "]";
    }
}
