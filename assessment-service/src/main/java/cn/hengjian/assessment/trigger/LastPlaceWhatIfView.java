package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.LastPlace.Missing;
import cn.hengjian.platform.policy.PolicyDifference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the rule of the last place would make of what was found, under another version. Nothing of it is kept.
 *
 * @param rest the version that has what the one asked for is silent about
 * @param parameters those of the rule that differ
 * @param differs whether it would be suggested and isn't, or the other way round
 */
record LastPlaceWhatIfView(
        String rule,
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
     * @param missing what the rule asks for and is not so
     * @param text the same in words, a line a condition
     */
    record Side(String policy, List<Missing> missing, String text) {}
}
