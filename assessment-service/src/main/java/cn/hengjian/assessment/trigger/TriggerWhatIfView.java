package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.Reading;
import cn.hengjian.assessment.trigger.rules.Reason;
import cn.hengjian.platform.policy.PolicyDifference;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the rule would make of a person's certified result under another version. Nothing of it is kept, and it suggests
 * nothing by itself.
 *
 * @param rest the version that has what the one asked for is silent about
 * @param parameters those of the poll that differ
 * @param withheld so few marks were valid that neither counts nor what would follow from them are told
 * @param differs whether the outcome would be another one
 */
record TriggerWhatIfView(
        UUID reviewId,
        UUID cadreId,
        String cadreNumber,
        String rule,
        @Nullable String rest,
        List<PolicyDifference> parameters,
        boolean withheld,
        TriggerView.@Nullable Counts counts,
        Side own,
        Side other,
        boolean differs,

        @Schema(description = "所问政策包与现行规定冲突时：以现行规定为准，所问政策包只作建议") @Nullable
        String guard) {

    /**
     * One of the two.
     *
     * @param policy the pack and version
     * @param outcome TRIGGERED, NOT_TRIGGERED or INDETERMINATE; null where it is withheld
     * @param text every comparison in words
     */
    record Side(
            String policy,
            Reading reading,
            @Nullable String outcome,
            List<Reason> reasons,
            List<TriggerView.Comparison> comparisons,
            String text) {}

    /** Names are personal. */
    @Override
    public String toString() {
        return "TriggerWhatIfView[reviewId=" + reviewId + ", cadreId=" + cadreId + "]";
    }
}
