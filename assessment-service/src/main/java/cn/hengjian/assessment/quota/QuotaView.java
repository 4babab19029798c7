package cn.hengjian.assessment.quota;

import cn.hengjian.assessment.quota.rules.Pool;
import cn.hengjian.assessment.quota.rules.Rounding;
import cn.hengjian.assessment.quota.rules.TeamGrade;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The quotas of a run: each pool with its arithmetic, for a person and for a machine.
 *
 * @param policyPack by which they are reckoned
 */
record QuotaView(UUID runId, String policyPack, int policyVersion, Rounding rounding, List<PoolView> pools) {

    /**
     * One pool.
     *
     * @param team of a pool of leaders
     * @param people everybody assessed there
     * @param takingPart those of them from whom the places are reckoned
     * @param numerator of the share
     * @param places what the share of those who take part gives, rounded
     * @param taken excellent and past the check
     * @param left places that are free
     * @param explanation the same in words
     */
    record PoolView(
            String pool,
            AppliesTo appliesTo,
            boolean pooled,
            @Nullable TeamGrade team,
            List<String> units,
            int people,
            int takingPart,
            int numerator,
            int denominator,
            Pool.Basis basis,
            List<String> rules,
            int places,
            int taken,
            int left,
            String explanation) {}
}
