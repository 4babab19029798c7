package cn.hengjian.assessment.appraisal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's appraisal.
 *
 * @param group people of one level, post class and kind of unit, the only ones to compare with
 * @param state OPEN before the first computation, then SCORED or NOT_SCORED
 * @param score two digits, half up
 * @param rank null where nobody is ranked; only the offices compare people
 * @param explanation where it is, for those who may read it
 */
record AppraisalView(
        UUID id,
        UUID runId,
        int year,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        String level,
        String postClass,
        @Nullable String postTitle,
        UUID schemeId,
        String schemeCode,
        String group,
        String state,
        @Nullable String reason,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        @Nullable Integer groupSize,
        @Nullable Boolean bottom,
        @Nullable String explanation) {

    /** Names and scores are personal. */
    @Override
    public String toString() {
        return "AppraisalView[id=" + id + "]";
    }
}
