package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.rules.Grade;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's score and rank as computed, and as they would be.
 *
 * @param difference of the exact scores, two digits, half up; null if one is missing
 * @param bottom what would change about the bottom of the group
 */
record WhatIfPlaceView(
        UUID appraisalId,
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        String group,
        Place asComputed,
        Place wouldBe,
        @Nullable BigDecimal difference,
        BottomChange bottom,
        String explanation) {

    /**
     * One of the two.
     *
     * @param ceiling the best grade that vetoes leave; null if none struck
     */
    record Place(
            @Nullable BigDecimal score,
            @Nullable Integer rank,
            int groupSize,
            boolean bottom,
            @Nullable Grade ceiling) {}

    /** Who would enter or leave the bottom of a group. */
    enum BottomChange {
        ENTERS,
        LEAVES,
        STAYS,
        NONE
    }

    /** Names and scores are personal. */
    @Override
    public String toString() {
        return "WhatIfPlaceView[appraisalId=" + appraisalId + "]";
    }
}
