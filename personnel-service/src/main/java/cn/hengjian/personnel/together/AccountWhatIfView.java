package cn.hengjian.personnel.together;

import cn.hengjian.platform.policy.PolicyDifference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an account would be under another version. Nothing of it is kept.
 *
 * @param rest the version that has what the one asked for is silent about
 * @param parameters those of the ledger that differ
 * @param differs whether another number of days would be owed, or the year would stand otherwise
 */
public record AccountWhatIfView(
        String own,
        String asked,
        @Nullable String rest,
        List<PolicyDifference> parameters,
        AccountView account,
        AccountView wouldBe,
        boolean differs,

        @Schema(description = "所问政策包与现行规定冲突时：以现行规定为准，所问政策包只作建议") @Nullable
        String guard) {

    @Override
    public String toString() {
        return "AccountWhatIfView[" + account + ", " + asked + "]";
    }
}
