package cn.hengjian.assessment.quota;

import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.quota.rules.QuotaParameters;
import cn.hengjian.assessment.quota.rules.Rounding;
import cn.hengjian.assessment.quota.rules.TeamGrade;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.policy.PolicyPack;
import java.util.EnumMap;
import java.util.stream.Collectors;

/** Reads the quotas from a policy pack. */
final class QuotaPolicy {

    /** By this a version of the pack shows whether it knows of quotas. */
    static final String KEY = "quota.excellent.numerator";

    private QuotaPolicy() {}

    static QuotaParameters of(PolicyPack pack) {
        var leaders = new EnumMap<TeamGrade, Share>(TeamGrade.class);
        for (var grade : TeamGrade.values()) {
            leaders.put(grade, Terms.share(pack, "quota.leader." + grade));
        }
        return new QuotaParameters(
                Terms.share(pack, "quota.excellent"),
                Terms.share(pack, "quota.excellentMax"),
                leaders,
                Terms.share(pack, "quota.leader.UNGRADED"),
                Terms.share(pack, "quota.team"),
                pack.flag("quota.poolSmallUnits"),
                Rounding.valueOf(pack.text("quota.rounding")),
                pack.words("quota.takingPart").stream().map(NoGrade::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
