package cn.hengjian.assessment.quota.rules;

import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.terms.rules.Share;
import java.util.Map;
import java.util.Set;

/**
 * What regulation may change about quotas.
 *
 * @param excellent of those who take part
 * @param excellentMax with approval
 * @param leaders of a team with this grade
 * @param ungraded of a team without a grade
 * @param team of all teams
 * @param poolSmallUnits units whose own share gives no place share a pool
 * @param takingPart who has no grade for these reasons takes part all the same
 */
public record QuotaParameters(
        Share excellent,
        Share excellentMax,
        Map<TeamGrade, Share> leaders,
        Share ungraded,
        Share team,
        boolean poolSmallUnits,
        Rounding rounding,
        Set<NoGrade> takingPart) {

    public QuotaParameters {
        leaders = Map.copyOf(leaders);
        takingPart = Set.copyOf(takingPart);
    }
}
