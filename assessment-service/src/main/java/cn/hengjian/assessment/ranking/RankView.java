package cn.hengjian.assessment.ranking;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A place in a comparable group.
 *
 * @param score two digits, half up; ranks go by all digits
 */
record RankView(
        UUID appraisalId,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        String group,
        int rank,
        int groupSize,
        BigDecimal score,
        boolean bottom,
        String explanation) {

    /** Names and scores are personal. */
    @Override
    public String toString() {
        return "RankView[appraisalId=" + appraisalId + "]";
    }
}
