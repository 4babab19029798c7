package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.GoalState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of goals in a list.
 *
 * @param signedVersion the one that holds; null while there is none
 * @param latestVersion the last that was not withdrawn
 * @param state of the latest
 * @param goals how many the version that holds has, or where there is none the latest
 * @param quantified how many of them can be counted
 * @param quantifiedShare in percent, two digits, half up (M21)
 */
record GoalPlanSummary(
        UUID id,
        String title,
        String unitCode,
        String unitName,
        @Nullable String postClass,
        LocalDate termFrom,
        LocalDate termTo,
        @Nullable Integer signedVersion,
        int latestVersion,
        GoalState state,
        String headNumber,
        int goals,
        int quantified,
        BigDecimal quantifiedShare) {}
