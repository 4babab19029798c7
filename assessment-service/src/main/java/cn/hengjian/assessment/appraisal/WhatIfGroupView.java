package cn.hengjian.assessment.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A comparable group as computed, and as it would be. What a reader could take for his or her own is withheld as it is
 * among groups: then all but the sizes is null.
 *
 * @param changed how many would have another rank
 * @param enter how many would enter the bottom
 * @param leave how many would leave it
 * @param largestGain the greatest change of a score, which is below zero if all would lose
 * @param largestLoss the least
 */
record WhatIfGroupView(
        String code,
        String level,
        String postClass,
        String unitKind,
        int size,
        Side asComputed,
        Side wouldBe,
        @Nullable Integer changed,
        @Nullable Integer enter,
        @Nullable Integer leave,
        @Nullable BigDecimal largestGain,
        @Nullable BigDecimal largestLoss) {

    /** One of the two. */
    record Side(
            int scored,
            int minGroup,
            GroupStanding standing,
            @Nullable Integer bottom) {}
}
