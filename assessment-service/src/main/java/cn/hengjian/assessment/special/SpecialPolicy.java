package cn.hengjian.assessment.special;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;

/**
 * What a policy pack says about special appraisals.
 *
 * @param openWithin from the day on which the matter became known
 * @param closeWithin from the same day, until the person is told
 * @param hearWithin from the opening
 * @param warnWorkingDays before a deadline, when to remind
 * @param present at least this share of the members due is there
 * @param agreed more than this share of the members due agrees
 */
record SpecialPolicy(
        LegalPeriod openWithin,
        LegalPeriod closeWithin,
        LegalPeriod hearWithin,
        int warnWorkingDays,
        Share present,
        Share agreed) {

    /** By this a version of the pack shows whether it knows of special appraisals. */
    static final String KEY = "special.openWithin";

    static SpecialPolicy of(PolicyPack pack) {
        return new SpecialPolicy(
                pack.period(KEY),
                pack.period("special.closeWithin"),
                pack.period("special.hearWithin"),
                pack.integer("special.warnWorkingDays"),
                Terms.share(pack, "committee.present"),
                Terms.share(pack, "committee.agreed"));
    }
}
