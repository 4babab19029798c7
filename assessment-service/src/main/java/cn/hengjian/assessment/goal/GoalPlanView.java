package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.GoalState;
import cn.hengjian.platform.rest.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of goals with all of its versions, latest first.
 *
 * @param version grows with each step of a version
 */
record GoalPlanView(GoalPlanSummary plan, List<Version> versions, long version) implements Versioned {

    /**
     * A version; what it says stands under its number.
     *
     * @param changeReason why the one before was changed; null for the first
     */
    record Version(
            int number,
            GoalState state,
            @Nullable String changeReason,
            String draftedBy,
            LocalDate draftedOn,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate signedOn) {}

    UUID id() {
        return plan.id();
    }
}
