package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.trigger.rules.GradeTrigger;
import cn.hengjian.platform.policy.PolicyDifference;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a filed grade would suggest under another version. Nothing of it is kept, and it suggests nothing by itself.
 *
 * @param years in a row with this grade, this one included
 * @param rest the version that has what the one asked for is silent about
 * @param parameters those of the rule that differ
 * @param differs whether it would be suggested for other reasons, or not at all
 */
record GradeWhatIfView(
        UUID appraisalId,
        String cadreNumber,
        Grade grade,
        int years,
        @Nullable String rest,
        List<PolicyDifference> parameters,
        Side own,
        Side other,
        boolean differs,

        @Schema(description = "所问政策包与现行规定冲突时：以现行规定为准，所问政策包只作建议") @Nullable
        String guard) {

    /**
     * One of the two.
     *
     * @param policy the pack and version
     * @param suggestion null where nothing is suggested
     * @param text the same in words, a line a reason
     */
    record Side(
            String policy,
            GradeTrigger.@Nullable Suggestion suggestion,
            List<GradeTrigger.Reason> reasons,
            String text) {}

    /** Grades are personal. */
    @Override
    public String toString() {
        return "GradeWhatIfView[appraisalId=" + appraisalId + "]";
    }
}
